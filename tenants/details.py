"""A board with what it has changed of itself laid over what its file says."""

from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from domain.boards.details import CONTACT, Details
from domain.procedures.basis import Silence
from tenants.board import Board, Contact
from tenants.colours import fault_of
from tenants.saying import build

LINES = {"address", "hours"}


def effective(board: Board, details: Details) -> Board:
    """What the pages show. Words that could no longer be served give way to the file's."""
    changed: dict[str, object] = {}
    if details.contact is not None:
        try:
            changed["contact"] = Contact.model_validate(_values(board, details.contact))
            changed["written_on"] = details.contact_on
        except ValidationError:
            changed = {}
    if details.colour and fault_of(details.colour) is None:
        changed["colour"] = details.colour
    return board.model_copy(update=changed) if changed else board


def contact_of(board: Board, typed: Mapping[str, str]) -> Contact:
    """The contact that was typed. Raises `BoardError`, whose key is the field."""
    return build(Contact, _values(board, typed), lambda _key: Path())


def typed_of(contact: Contact) -> dict[str, str]:
    """A contact as it is typed: lists line by line, and silence as nothing."""
    return {name: _typed(getattr(contact, name)) for name in CONTACT}


def _typed(value: object) -> str:
    if isinstance(value, Silence):
        return ""
    return "\n".join(value) if isinstance(value, tuple) else str(value)


def _values(board: Board, typed: Mapping[str, str]) -> dict[str, object]:
    kept = {"instead": board.contact.instead, "as_of": board.contact.as_of}
    return {**{name: _value(name, typed.get(name, "")) for name in CONTACT}, **kept}


def _value(name: str, typed: str) -> object:
    lines = tuple(line.strip() for line in typed.splitlines() if line.strip())
    if not lines:
        return Silence.NOT_STATED
    return lines if name in LINES else " ".join(lines)
