"""Sealed columns: plain text in Python, cipher text in the row.

`name = Sealed()` beside `name_sealed: Mapped[bytes | None]` gives an attribute that is sealed just
before the row is written, and unsealed when first read. The value is bound to its board, case,
table, column and row, so a sealed value copied elsewhere does not open.
"""

from typing import Any, overload
from uuid import UUID

from sqlalchemy import event
from sqlalchemy.orm import Session, object_session

from domain.base import BoardOwned
from domain.ids import new_id
from domain.sealing.keyring import keyring_of
from domain.sealing.keys import seal, unseal

PENDING = b""  # marks the row as changed until the flush replaces it


class Sealed:
    """A sealed text attribute. `None` stays null, so that "not given" can be told apart.

    `once` names a column that held it in plain text before it was sealed: old rows are read there.
    """

    def __init__(self, once: str | None = None) -> None:
        self.once = once

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name
        self.column = f"{name}_sealed"

    @overload
    def __get__(self, row: None, owner: type) -> "Sealed": ...
    @overload
    def __get__(self, row: BoardOwned, owner: type) -> str: ...
    def __get__(self, row: BoardOwned | None, owner: type) -> "Sealed | str":
        if row is None:
            return self
        plain = row.__dict__.setdefault("_plain", {})
        if self.name not in plain:
            opened = _open(row, self.column)
            old = getattr(row, self.once) if self.once else None
            plain[self.name] = old if opened is None else opened
        value: str = plain[self.name]
        return value

    def __set__(self, row: BoardOwned, value: str | None) -> None:
        row.__dict__.setdefault("_plain", {})[self.name] = value
        setattr(row, self.column, None if value is None else PENDING)


def place_of(row: BoardOwned, column: str) -> str:
    table = getattr(row, "__tablename__")  # noqa: B009 - mypy does not know mapped classes
    return f"{row.board_id}/{_case_of(row) or '-'}/{table}/{column}/{row.id}"


def _case_of(row: BoardOwned) -> UUID | None:
    case_id: UUID | None = getattr(row, "case_id", None)
    return case_id


def _open(row: BoardOwned, column: str) -> str | None:
    sealed: bytes | None = getattr(row, column)
    if sealed is None:
        return None
    session = object_session(row)
    if session is None:
        message = "A sealed value can be read only while its session is open."
        raise RuntimeError(message)
    key = keyring_of(session).key_for(_case_of(row))
    return unseal(key, sealed, place_of(row, column)).decode()


def _close(session: Session, row: BoardOwned) -> None:
    for name, value in row.__dict__.get("_plain", {}).items():
        column = f"{name}_sealed"
        if getattr(row, column) == PENDING:
            key = keyring_of(session).key_for(_case_of(row))
            setattr(row, column, seal(key, value.encode(), place_of(row, column)))


def fill_in(session: Session, _context: Any, _instances: Any) -> None:
    """Before each flush: give new rows their board and id, and seal what waits to be sealed."""
    place = session.info["place"]
    for row in [*session.new, *session.dirty]:
        if not isinstance(row, BoardOwned):
            continue
        if row.board_id is None:
            row.board_id = place.board
        if row.id is None:
            row.id = new_id()  # sealed values are bound to it, so it cannot wait for the insert
        if "_plain" in row.__dict__:
            _close(session, row)


def forget_unwritten(session: Session, _previous: Any) -> None:
    """After a rollback, what was set and never written must not be read back as if it were."""
    for row in session.identity_map.values():
        row.__dict__.pop("_plain", None)


def seal_on_flush(session: Session) -> None:
    event.listen(session, "before_flush", fill_in)
    event.listen(session, "after_soft_rollback", forget_unwritten)
