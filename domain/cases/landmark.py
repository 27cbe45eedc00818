"""Days that nothing else in a case tells: somebody records them, and clocks run by them."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.case import Case
from domain.cases.referral import Referral
from domain.errors import Invalid, NotFound, Refused
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_of
from domain.procedures.landmarks import TITLE, LandmarkRule, landmark_of
from domain.procedures.rules import day_words
from domain.procedures.vocabulary import CaseEvent
from domain.sealing.sealed import Sealed
from domain.turns import take_turn


class Landmark(CaseOwned, Base):
    """One event of the procedure and its day. A correction is a later row; the latest counts."""

    __tablename__ = "landmark"
    __table_args__ = tied("case", "member")
    event: Mapped[str]  # incident_known | notification_sent | rapid_review_completed
    happened_on: Mapped[date]
    note_sealed: Mapped[bytes | None]
    note = Sealed()
    member_id: Mapped[UUID]


def note_landmark(
    session: Session,
    actor: Actor,
    case: Case,
    *,
    event: str,
    happened_on: date,
    note: str | None = None,
) -> Landmark:
    """Record the day. Raises `Refused` where another has to come first, by the procedure."""
    take_turn(session, f"case/{case.id}")
    rule = rule_for(procedure_of(session, case), event)
    _check_day(session, case, rule, happened_on)
    landmark = Landmark(
        case_id=case.id, event=rule.event.value, happened_on=happened_on, member_id=actor.id
    )
    landmark.note = note or None
    session.add(landmark)
    record(session, actor, Action.LANDMARK_NOTED, landmark, event=rule.event.value)
    return landmark


def rule_for(procedure: Procedure, event: str) -> LandmarkRule:
    rule = landmark_of(procedure, event)
    if rule is None:
        raise NotFound
    return rule


def landmarks_of(session: Session, case_id: UUID) -> dict[str, Landmark]:
    """The day of each event as it stands: a later row corrects the one before."""
    found = session.scalars(
        select(Landmark).where(Landmark.case_id == case_id).order_by(Landmark.made_at, Landmark.id)
    )
    return {landmark.event: landmark for landmark in found}


def _check_day(session: Session, case: Case, rule: LandmarkRule, happened_on: date) -> None:
    if happened_on > clock.today():
        raise Invalid("The date must be today or earlier.", field="happened_on")
    event_on = session.scalars(select(Referral.event_on).where(Referral.case_id == case.id)).one()
    if happened_on < event_on:
        raise Invalid(
            f"It cannot be earlier than {day_words(event_on)}, the day of the incident.",
            field="happened_on",
        )
    if rule.after:
        _check_order(landmarks_of(session, case.id), rule, rule.after, happened_on)


def _check_order(
    known: dict[str, Landmark], rule: LandmarkRule, after: CaseEvent, happened_on: date
) -> None:
    before = known.get(after.value)
    # Until somebody says when it became known, the day of the incident stands for it.
    if before is None and after is not CaseEvent.INCIDENT_KNOWN:
        raise Refused(
            f"Record this first: {TITLE[after]}.",
            rule=rule.sentence,
            source=rule.source,
            place="time",
        )
    if before is not None and happened_on < before.happened_on:
        raise Invalid(
            f"It cannot be earlier than {day_words(before.happened_on)}. {TITLE[after]} on that "
            "day.",
            field="happened_on",
        )
