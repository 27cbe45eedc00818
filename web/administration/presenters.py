"""Members and agencies as the lists show them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.access.identity import Role
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
