"""Members, agencies and changes of the board as the lists show them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.access.identity import Role
from domain.boards.details import CONTACT, BoardDetails
from domain.members.models import Member
from domain.members.queries import state_of


@dataclass(frozen=True)
class MemberCard:
    id: UUID
    name: str
    email: str
    role: str
    agency: str | None
    state: str
    signed_in_at: datetime | None


def card(member: Member, agencies: Mapping[UUID, str]) -> MemberCard:
    return MemberCard(
        id=member.id,
        name=member.name,
        email=member.email,
        role=Role(member.role).label,
        agency=agencies.get(member.agency_id) if member.agency_id else None,
        state=state_of(member),
        signed_in_at=member.signed_in_at,
    )


@dataclass(frozen=True)
class Change:
    """One version of what the board changed of itself, beside the one before."""

    version: int
    when: datetime
    who: str
    what: str


def changes(rows: Sequence[BoardDetails], names: Mapping[UUID, str]) -> list[Change]:
    """The newest first; what differs from the version before is all that is told."""
    before = [*rows[1:], None] if rows else []
    return [
        Change(row.version, row.made_at, names.get(row.member_id, "Somebody"), _what(row, old))
        for row, old in zip(rows, before, strict=True)
    ]


def _what(row: BoardDetails, before: BoardDetails | None) -> str:
    said = []
    if row.colour != (before.colour if before else None):
        said.append(f"Colour {row.colour}" if row.colour else "Colour as the file has it")
    if row.contact != (before.contact if before else None):
        said.append(_contact(row.contact))
    return "; ".join(said) or "Saved again as it was"


def _contact(contact: Mapping[str, str] | None) -> str:
    if contact is None:
        return "Contacts as the file has them"
    given = [", ".join(contact[name].splitlines()) for name in CONTACT if contact.get(name)]
    return f"Contacts: {' · '.join(given) or 'none'}"
