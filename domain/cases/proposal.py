"""What was recommended, and by whom, before anybody decides whether there will be a review."""

from datetime import date
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor, Role
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.bodies import check_named
from domain.cases.case import Case
from domain.cases.criteria import OUTCOMES
from domain.cases.referral import Referral
from domain.errors import Conflict, Invalid, Refused
from domain.members.models import Member
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_of
from domain.procedures.rules import body_of
from domain.procedures.vocabulary import BodyKey
from domain.sealing.sealed import Sealed
from domain.turns import take_turn

DECIDED = text("select exists (select from decision where case_id = :case)")


class Proposal(CaseOwned, Base):
    """What those who recommend put to whoever decides. A correction is a later row; it counts."""

    __tablename__ = "proposal"
    __table_args__ = tied("case", "member")
    outcome: Mapped[str]  # review | no_review
    made_by_sealed: Mapped[bytes]
    made_by = Sealed()  # the body, in the board's words, and at times a name
    made_on: Mapped[date]
    reasons_sealed: Mapped[bytes]
    reasons = Sealed()
    member_id: Mapped[UUID]  # who recorded it


def propose(
    session: Session,
    actor: Actor,
    case: Case,
    *,
    outcome: str,
    made_by: str,
    made_on: date,
    reasons: str,
) -> Proposal:
    """Record what was recommended. Those who decide are told."""
    take_turn(session, f"case/{case.id}")
    if outcome not in OUTCOMES:
        raise Invalid("Choose what was recommended.", field="outcome")
    check_named(procedure_of(session, case), BodyKey.RECOMMENDS, made_by, "made_by")
    _check_when(session, case, made_on)
    proposal = Proposal(
        case_id=case.id, outcome=outcome, made_by=made_by, made_on=made_on, member_id=actor.id
    )
    proposal.reasons = reasons
    session.add(proposal)
    event = record(session, actor, Action.PROPOSAL_MADE, proposal, outcome=outcome)
    for member_id in _deciders(session):
        tell(session, NoticeKind.PROPOSAL_RECORDED, event, to_member(member_id), case_id=case.id)
    return proposal


def latest_proposal(session: Session, case_id: UUID) -> Proposal | None:
    """The recommendation as it stands: a later one corrects the one before."""
    return session.scalars(
        select(Proposal)
        .where(Proposal.case_id == case_id)
        .order_by(Proposal.made_at.desc(), Proposal.id.desc())
        .limit(1)
    ).first()


def check_proposed(procedure: Procedure, proposed: Proposal | None, decided_on: date) -> None:
    """Raises `Refused` where the procedure has somebody recommend, and nothing was recommended."""
    body = body_of(procedure, BodyKey.RECOMMENDS)
    if body is not None and proposed is None:
        raise Refused(
            f"Record what the {body.title} recommended first. The decision comes after it.",
            rule=f"Recommends: {body.title}.",
            source=str(body.source),
            place="recommendation",
        )
    if proposed is not None and decided_on < proposed.made_on:
        raise Invalid(
            "The decision cannot be earlier than what was recommended.", field="decided_on"
        )


def _check_when(session: Session, case: Case, made_on: date) -> None:
    # By name alone: decisions are made of proposals, so this module cannot import them.
    if session.scalar(DECIDED, {"case": case.id}):
        raise Conflict("A decision is already recorded for this case. It stands as it was made.")
    if made_on > clock.today():
        raise Invalid("The date must be today or earlier.", field="made_on")
    referred = select(Referral.referred_on).where(Referral.case_id == case.id)
    if made_on < session.scalars(referred).one():
        raise Invalid("It cannot be earlier than the day of the referral.", field="made_on")


def _deciders(session: Session) -> list[UUID]:
    roles = (Role.MANAGER.value, Role.CHAIR.value)
    return list(
        session.scalars(
            select(Member.id)
            .where(Member.role.in_(roles), Member.ended_at.is_(None))
            .order_by(Member.id)
        )
    )
