"""Who is acting. Every action and every event names one; the types allow no other."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from domain.tenancy import Audience


class Role(StrEnum):
    """What a member's account is for."""

    MANAGER = "manager"
    ADMINISTRATOR = "administrator"
    SUB_GROUP = "sub_group"
    CHAIR = "chair"
    REVIEWER = "reviewer"
    PANEL_CHAIR = "panel_chair"
    PANEL = "panel"
    LIAISON = "liaison"

    @property
    def audience(self) -> Audience:
        return AUDIENCE_OF[self]

    @property
    def label(self) -> str:
        return TITLES[self]


AUDIENCE_OF = {
    Role.MANAGER: Audience.STAFF,
    Role.ADMINISTRATOR: Audience.STAFF,
    Role.SUB_GROUP: Audience.STAFF,
    Role.CHAIR: Audience.STAFF,
    Role.REVIEWER: Audience.APPOINTED,
    Role.PANEL_CHAIR: Audience.APPOINTED,
    Role.PANEL: Audience.APPOINTED,
    Role.LIAISON: Audience.LIAISON,
}

TITLES = {
    Role.MANAGER: "Board manager",
    Role.ADMINISTRATOR: "Administrator",
    Role.SUB_GROUP: "Sub-group member",
    Role.CHAIR: "Independent chair of the board",
    Role.REVIEWER: "Reviewer",
    Role.PANEL_CHAIR: "Panel chair",
    Role.PANEL: "Panel member",
    Role.LIAISON: "Agency liaison",
}


class ActorKind(StrEnum):
    MEMBER = "member"
    FAMILY = "family"
    SYSTEM = "system"
    VISITOR = "visitor"  # somebody at the sign-in page, not yet known


@dataclass(frozen=True)
class Actor:
    """A member, a family member behind an invitation, or the system for a named reason."""

    kind: ActorKind
    id: UUID | None = None
    role: Role | None = None
    agency_id: UUID | None = None
    relative_id: UUID | None = None
    reason: str | None = None


def system(reason: str) -> Actor:
    """The software itself, for a job or a command. `reason` is a key such as `clock.sweep`."""
    return Actor(ActorKind.SYSTEM, reason=reason)


VISITOR = Actor(ActorKind.VISITOR)
