"""Entering a board: every transaction says where it stands and for whom, or sees nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.orm import Session, SessionTransaction

from domain.closed import stay_closed
from domain.sealing.keyring import Keyring, Vault
from domain.sealing.sealed import seal_on_flush


class Audience(StrEnum):
    """For whom a transaction runs. Each is a database role with its own grants and policies."""

    STAFF = "staff"
    APPOINTED = "appointed"
    LIAISON = "liaison"
    FAMILY = "family"
    PUBLIC = "public"
    DOOR = "door"  # signing in and opening links, before anyone is known
    SYSTEM = "system"

    @property
    def role(self) -> str:
        return f"candour_{self.value}"


@dataclass(frozen=True)
class Place:
    """Where a session stands: one board, one audience, and the person if there is one."""

    board: str
    audience: Audience
    member: UUID | None = None
    invitation: UUID | None = None


# All transaction-local, so that a pooled connection carries nothing to the next borrower.
ENTER = text(
    "select set_config('role', :role, true), set_config('candour.board', :board, true),"
    " set_config('candour.member', :member, true),"
    " set_config('candour.invitation', :invitation, true)"
)


def _enter(session: Session, transaction: SessionTransaction, connection: Connection) -> None:
    if transaction.nested:
        return  # a savepoint stands where its transaction stands
    place: Place = session.info["place"]
    connection.execute(
        ENTER,
        {
            "role": place.audience.role,
            "board": place.board,
            "member": str(place.member or ""),
            "invitation": str(place.invitation or ""),
        },
    )


def open_session(engine: Engine, vault: Vault, place: Place) -> Session:
    """A session that stands at `place` in every transaction it begins. The caller commits."""
    session = Session(engine, expire_on_commit=False)
    session.info["place"] = place
    session.info["keyring"] = Keyring(session, place.board, place.audience, vault)
    event.listen(session, "after_begin", _enter)
    stay_closed(session)  # before anything is sealed
    seal_on_flush(session)
    return session


@contextmanager
def board_session(engine: Engine, vault: Vault, place: Place) -> Iterator[Session]:
    """A session for one piece of work: commits at the end, rolls back on any error."""
    session = open_session(engine, vault, place)
    try:
        yield session
        session.commit()
    finally:
        session.close()


def place_of(session: Session) -> Place:
    place = session.info["place"]
    assert isinstance(place, Place)  # noqa: S101 - sessions are made in one place
    return place
