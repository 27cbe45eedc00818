"""The fixed cast. Northshire: everyone who works there. Eastmoor: the strangers. Always these.

`cast.member("northshire", "manager")` is a member's id; `cast.agency("northshire", "health")` an
agency's; `cast.session("northshire", "manager")` a session standing where that person stands.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

from argon2 import PasswordHasher
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from domain.access.identity import Actor, ActorKind, Role, system
from domain.agencies.models import Agency
from domain.boards.setup import publish_edition, set_up_board
from domain.members.models import Member
from domain.sealing.keyring import Vault, keyring_of
from domain.tenancy import Audience, Place, board_session
from tenants.registry import Registry

PASSWORD = "a long enough password"
# The cheapest profile there is: the cast signs in a few hundred times in a run.
HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
AGENCIES = {"health": "health", "police": "police", "childrens_services": "childrens_services"}
ROLES = {
    "manager": (Role.MANAGER, None),
    "administrator": (Role.ADMINISTRATOR, None),
    "sub_group": (Role.SUB_GROUP, None),
    "chair": (Role.CHAIR, None),
    "reviewer": (Role.REVIEWER, None),
    "panel_chair": (Role.PANEL_CHAIR, None),
    "panel": (Role.PANEL, None),
    "liaison": (Role.LIAISON, "health"),
    "police_liaison": (Role.LIAISON, "police"),
}


@dataclass
class Cast:
    engine: Engine
    vault: Vault
    members: dict[tuple[str, str], UUID] = field(default_factory=dict)
    agencies: dict[tuple[str, str], UUID] = field(default_factory=dict)

    def member(self, board: str, who: str) -> UUID:
        return self.members[board, who]

    def agency(self, board: str, kind: str) -> UUID:
        return self.agencies[board, kind]

    def email(self, board: str, who: str) -> str:
        return f"{who}@{board}.example"

    def actor(self, board: str, who: str) -> Actor:
        role, agency = ROLES[who]
        agency_id = self.agencies[board, agency] if agency else None
        return Actor(ActorKind.MEMBER, self.members[board, who], role, agency_id)

    def place(self, board: str, who: str) -> Place:
        return Place(board, ROLES[who][0].audience, member=self.members[board, who])

    @contextmanager
    def session(self, board: str = "northshire", who: str = "manager") -> Iterator[Session]:
        """A session that commits at the end, standing where this person stands."""
        with board_session(self.engine, self.vault, self.place(board, who)) as session:
            yield session

    @contextmanager
    def system_session(self, board: str = "northshire") -> Iterator[Session]:
        place = Place(board, Audience.SYSTEM)
        with board_session(self.engine, self.vault, place) as session:
            yield session

    @contextmanager
    def family_session(self, invitation: UUID, board: str = "northshire") -> Iterator[Session]:
        place = Place(board, Audience.FAMILY, invitation=invitation)
        with board_session(self.engine, self.vault, place) as session:
            yield session


def assemble(engine: Engine, vault: Vault, registry: Registry) -> Cast:
    cast = Cast(engine, vault)
    for board in registry:
        place = Place(board.slug, Audience.SYSTEM)
        with board_session(engine, vault, place) as session:
            set_up_board(session, system("tests"))
            for procedure in board.procedures.values():
                publish_edition(session, system("tests"), procedure)
            _people(cast, session, board.slug)
    return cast


def _people(cast: Cast, session: Session, slug: str) -> None:
    for kind in AGENCIES:
        agency = Agency(name=f"{slug.title()} {kind.replace('_', ' ')}", kind=kind)
        session.add(agency)
        session.flush()
        cast.agencies[slug, kind] = agency.id
    for who, (role, agency_kind) in ROLES.items():
        email = cast.email(slug, who)
        member = Member(
            role=role.value,
            agency_id=cast.agencies[slug, agency_kind] if agency_kind else None,
            email_index=keyring_of(session).look_up("email", email),
            email=email,
            name=f"{who.replace('_', ' ').title()} of {slug.title()}",
            password_hash=HASH,
        )
        session.add(member)
        session.flush()
        cast.members[slug, who] = member.id
