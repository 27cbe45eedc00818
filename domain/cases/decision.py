"""Deciding whether to hold a review. The decision pins the procedure's edition."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain import clock
from domain.access.identity import Actor, Role
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.bodies import check_named
from domain.cases.case import Case
from domain.cases.criteria import REVIEW, Weighing, check_outcome
from domain.cases.proposal import Proposal, check_proposed, latest_proposal
from domain.cases.referral import Referral
from domain.errors import Conflict, Invalid
from domain.members.models import Member
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.procedures.editions import current_edition, procedure_in
from domain.procedures.models import Edition
from domain.procedures.vocabulary import BodyKey
from domain.sealing.sealed import Sealed
from domain.turns import take_turn


class Decision(CaseOwned, Base):
    __tablename__ = "decision"
    __table_args__ = (
        *tied("case", "edition", "member"),
        UniqueConstraint("board_id", "case_id"),
    )
    outcome: Mapped[str]  # review | no_review
    limbs: Mapped[list[str]]  # keys of the limbs found to be met
    decided_on: Mapped[date]
    decided_by_plain: Mapped[str | None] = mapped_column("decided_by")
    decided_by_sealed: Mapped[bytes | None]
    decided_by = Sealed(once="decided_by_plain")  # a body or office, and at times a name
    recommended_by_plain: Mapped[str | None] = mapped_column("recommended_by")
    recommended_by_sealed: Mapped[bytes | None]
    recommended_by = Sealed(once="recommended_by_plain")
    readings: Mapped[dict[str, Any] | None]  # by limb: the reading taken, or that both lead here
    circumstance_sealed: Mapped[bytes | None]  # what calls for it, under an open discretion
    circumstance = Sealed()
    rationale_sealed: Mapped[bytes]
    rationale = Sealed()
    edition_id: Mapped[UUID]
    member_id: Mapped[UUID]  # who recorded it

    @property
    def is_review(self) -> bool:
        return self.outcome == REVIEW


def decide(  # noqa: PLR0913 - what a record of a decision holds
    session: Session,
    actor: Actor,
    case: Case,
    *,
    outcome: str,
    limbs: Sequence[str],
    decided_on: date,
    decided_by: str,
    rationale: str,
    recommended_by: str | None = None,
    readings: Mapping[str, str] | None = None,
    circumstance: str | None = None,
) -> Decision:
    take_turn(session, f"case/{case.id}")
    _check_free(session, case, decided_on)
    edition = current_edition(session)
    procedure = procedure_in(edition)
    proposed = latest_proposal(session, case.id)
    check_proposed(procedure, proposed, decided_on)
    check_named(procedure, BodyKey.DECIDES, decided_by, "decided_by")
    check_outcome(procedure, outcome, Weighing(limbs, readings or {}, circumstance))
    decision = Decision(
        case_id=case.id,
        outcome=outcome,
        limbs=[limb.key for limb in procedure.criteria if limb.key in limbs],
        decided_on=decided_on,
        decided_by=decided_by,
        recommended_by=_recommender(proposed, recommended_by),
        readings=dict(readings) if readings else None,
        edition_id=edition.id,
        member_id=actor.id,
    )
    decision.rationale = rationale
    decision.circumstance = circumstance or None
    session.add(decision)
    _pin(case, edition)
    event = record(session, actor, Action.DECISION_MADE, decision, outcome=outcome)
    for member in _to_tell(session):
        tell(session, NoticeKind.DECISION_RECORDED, event, to_member(member), case_id=case.id)
    return decision


def _check_free(session: Session, case: Case, decided_on: date) -> None:
    if session.scalars(select(Decision.id).where(Decision.case_id == case.id)).first():
        raise Conflict("A decision is already recorded for this case. It stands as it was made.")
    if decided_on > clock.today():
        raise Invalid("The date of the decision must be today or earlier.", field="decided_on")
    referred_on = session.scalars(
        select(Referral.referred_on).where(Referral.case_id == case.id)
    ).one()
    if decided_on < referred_on:
        raise Invalid(
            "The decision cannot be earlier than the day of the referral.", field="decided_on"
        )


def _recommender(proposed: Proposal | None, typed: str | None) -> str | None:
    return proposed.made_by if proposed else typed or None


def _pin(case: Case, edition: Edition) -> None:
    """The case keeps this edition, whatever the board publishes later."""
    case.edition_id = edition.id


def _to_tell(session: Session) -> Sequence[UUID]:
    roles = (Role.MANAGER.value, Role.CHAIR.value)
    return session.scalars(
        select(Member.id)
        .where(Member.role.in_(roles), Member.ended_at.is_(None))
        .order_by(Member.id)
    ).all()
