"""The board's decision on a recommendation: it is adopted and passed on, or it is said why not."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.agencies.queries import agencies
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import Conflict, Invalid
from domain.members.queries import liaisons_of
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.procedures.vocabulary import TargetKind
from domain.recommendations.recommendation import Recommendation
from domain.turns import hold_row


def adopt(
    session: Session, actor: Actor, row: Recommendation, *, decided_on: date, decided_by: str
) -> Recommendation:
    """From now on the agencies that it is made to see it, and their liaisons are told."""
    _check_free(session, row, decided_on)
    row.adopted, row.decided_on, row.decided_by = True, decided_on, decided_by
    event = record(session, actor, Action.RECOMMENDATION_ADOPTED, row, number=row.number)
    for member in _to_tell(session, row):
        tell(
            session,
            NoticeKind.RECOMMENDATION_ADOPTED,
            event,
            to_member(member),
            case_id=row.case_id,
            recommendation=str(row.id),
        )
    return row


def decline(
    session: Session,
    actor: Actor,
    row: Recommendation,
    *,
    decided_on: date,
    decided_by: str,
    reason: str,
) -> Recommendation:
    _check_free(session, row, decided_on)
    row.adopted, row.decided_on, row.decided_by = False, decided_on, decided_by
    row.reason = reason
    record(session, actor, Action.RECOMMENDATION_DECLINED, row, number=row.number)
    return row


def _check_free(session: Session, row: Recommendation, decided_on: date) -> None:
    hold_row(session, row)
    if row.decided_on is not None:
        raise Conflict("The board’s decision on this recommendation is recorded already.")
    if decided_on > clock.today():
        raise Invalid("The date of the decision must be today or earlier.", field="decided_on")


def _to_tell(session: Session, row: Recommendation) -> Iterable[UUID]:
    """The liaisons of every agency that it is made to."""
    if row.target is TargetKind.ALL_AGENCIES:
        made_to = [agency.id for agency in agencies(session)]
    else:
        made_to = [row.agency_id] if row.agency_id else []
    return [member for agency in made_to for member in liaisons_of(session, agency)]
