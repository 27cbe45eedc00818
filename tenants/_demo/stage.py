"""Where steps are played: sessions of one board, each standing where its actor stands."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from domain.access.check import permits
from domain.access.identity import VISITOR, Actor
from domain.cases.queries import case_by_reference
from domain.delivery.message import Post
from domain.errors import Forbidden, NotFound
from domain.family.invitations import Invitation, family_actor, standing_invitation, token_of
from domain.files.store import FileStore
from domain.sealing.keyring import Vault
from domain.tenancy import Audience, Place, board_session
from tenants._demo.scene import Company, Scene, relative_named
from tenants._demo.steps import MemberStep, RelativeStep, Step, VisitorStep
from tenants._demo.with_family import OpenLink
from tenants.board import Board


@dataclass(frozen=True)
class Stage:
    """What a board's script is played with. `today` is the day that its days are counted from."""

    engine: Engine
    vault: Vault
    store: FileStore
    board: Board
    post: Post
    today: date
    password_hash: str

    @contextmanager
    def at(self, audience: Audience, **who: UUID | None) -> Iterator[Session]:
        place = Place(self.board.slug, audience, **who)
        with board_session(self.engine, self.vault, place) as session:
            yield session

    @contextmanager
    def opening(self) -> Iterator[Session]:
        with self.at(Audience.SYSTEM) as session:
            yield session

    @contextmanager
    def scene(self, step: Step, company: Company, reference: str) -> Iterator[Scene]:
        """The scene of one step, in one transaction. Raises `Forbidden` as a page would."""
        place, actor, link = self._standing(step, company, reference)
        if not permits(actor, step.permission):
            raise Forbidden
        with board_session(self.engine, self.vault, place) as session:
            yield Scene(
                session, actor, self.board, company, self.store, self.today, reference, link
            )

    def _standing(self, step: Step, company: Company, reference: str) -> tuple[Place, Actor, str]:
        slug = self.board.slug
        if isinstance(step, MemberStep):
            actor = company.members[step.by]
            if actor.role is None:
                raise Forbidden
            return Place(slug, actor.role.audience, member=actor.id), actor, ""
        if isinstance(step, VisitorStep):
            return Place(slug, Audience.DOOR), VISITOR, ""
        if not isinstance(step, RelativeStep):
            raise NotFound
        invitation, link = self._link(reference, step.relative)
        if isinstance(step, OpenLink):
            return Place(slug, Audience.DOOR), VISITOR, link
        place = Place(slug, Audience.FAMILY, invitation=invitation.id)
        return place, family_actor(invitation), link

    def _link(self, reference: str, name: str) -> tuple[Invitation, str]:
        with self.opening() as session:
            case = case_by_reference(session, reference)
            relative = relative_named(session, case.id, name)
            invitation = standing_invitation(session, relative.id)
            if invitation is None:
                raise NotFound(f"{name} has no link that opens.")
            return invitation, token_of(session, invitation)
