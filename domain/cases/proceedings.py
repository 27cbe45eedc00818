"""Proceedings beside the review, and the holds they place on views or on publication."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.case import Case
from domain.errors import Conflict, Invalid
from domain.procedures.vocabulary import ProceedingKind
from domain.sealing.sealed import Sealed
from domain.turns import hold_row

KINDS = {
    ProceedingKind.CRIMINAL: "Criminal proceedings",
    ProceedingKind.CORONIAL: "An inquest",
    ProceedingKind.FAMILY_COURT: "Family court proceedings",
    ProceedingKind.POLICE_INVESTIGATION: "A police investigation",
}


class Proceeding(CaseOwned, Base):
    __tablename__ = "proceeding"
    __table_args__ = tied("case")
    kind: Mapped[str]  # a kind of the procedure vocabulary: criminal, coronial, ...
    detail_sealed: Mapped[bytes | None]
    detail = Sealed()
    started_on: Mapped[date]
    ended_on: Mapped[date | None]

    @property
    def words(self) -> str:
        return KINDS[ProceedingKind(self.kind)]


class Hold(CaseOwned, Base):
    """A hold on taking views, or on publication: two different things."""

    __tablename__ = "hold"
    __table_args__ = tied("case", "proceeding")
    blocks: Mapped[str]  # views | publication
    proceeding_id: Mapped[UUID | None]
    rule: Mapped[str]  # the rule in words, as it stood
    source: Mapped[str | None]
    reason_sealed: Mapped[bytes]
    reason = Sealed()
    placed_on: Mapped[date]
    look_again_on: Mapped[date]
    quiet: Mapped[bool | None]  # the family may not be told of it
    prolonged_at: Mapped[datetime | None]
    prolonged_because_sealed: Mapped[bytes | None]
    prolonged_because = Sealed()
    lifted_at: Mapped[datetime | None]
    lifted_because_sealed: Mapped[bytes | None]
    lifted_because = Sealed()


def note_proceeding(
    session: Session,
    actor: Actor,
    case: Case,
    *,
    kind: str,
    started_on: date,
    detail: str | None = None,
) -> Proceeding:
    if kind not in set(ProceedingKind):
        raise Invalid("Choose one of the kinds shown.", field="kind")
    if started_on > clock.today():
        raise Invalid("The date they started must be today or earlier.", field="started_on")
    proceeding = Proceeding(case_id=case.id, kind=kind, started_on=started_on)
    proceeding.detail = detail or None
    session.add(proceeding)
    record(session, actor, Action.PROCEEDING_NOTED, proceeding, kind=kind)
    return proceeding


def end_proceeding(
    session: Session, actor: Actor, proceeding: Proceeding, *, ended_on: date
) -> Proceeding:
    """Holds stay until a person lifts them, for the end of a trial may not be the end of it all."""
    hold_row(session, proceeding)
    if proceeding.ended_on is not None:
        raise Conflict("The end of these proceedings is already recorded.")
    if not proceeding.started_on <= ended_on <= clock.today():
        raise Invalid(
            "The date they ended must be after they started, and not in the future.",
            field="ended_on",
        )
    proceeding.ended_on = ended_on
    record(session, actor, Action.PROCEEDING_ENDED, proceeding, kind=proceeding.kind)
    return proceeding
