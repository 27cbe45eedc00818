"""Signing why a duty to a relative is not met: for one duty, or for several at once."""

from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.cases.case import Case
from domain.errors import Conflict, Invalid, NotFound
from domain.family.duties import duties_of_one
from domain.family.relatives import Relative
from domain.family.signed import DutyExplanation, Place, sign
from domain.procedures.duties.states import FamilyDuty
from domain.turns import take_turn


def explain_duties(
    session: Session, actor: Actor, relative: Relative, *, duties: list[Place], reason: str
) -> list[DutyExplanation]:
    """The same reason, signed for each. Raises `Conflict` for one that is not owed."""
    if not duties:
        raise Invalid("Choose what this is the reason for.", field="duties")
    take_turn(session, f"relative/{relative.id}")
    case = session.get_one(Case, (relative.board_id, relative.case_id))
    owed = {it.rule.place: it for it in duties_of_one(session, case, relative)}
    for place in duties:
        _refuse_unless_owed(owed.get(place))
    return [sign(session, actor, relative, place, reason) for place in duties]


def _refuse_unless_owed(duty: FamilyDuty | None) -> None:
    if duty is None:
        raise NotFound
    if not duty.is_owed:
        raise Conflict("This is not owed any more, so there is nothing to explain.")
