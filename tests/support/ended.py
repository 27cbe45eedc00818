"""A case that has come to its end, for what is asked afterwards."""

from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.closure import Closure
from domain.clock import today
from tests.cast import Cast
from tests.support.relatives import Family


def end_case(cast: Cast, family: Family) -> None:
    """Closed, whatever the conditions on it."""
    with cast.session(family.board) as session:
        actor = cast.actor(family.board, "manager")
        closure = Closure(case_id=family.case, closed_on=today(), conditions=[], member_id=actor.id)
        closure.note = "A note"
        session.add(closure)
        record(session, actor, Action.CASE_CLOSED, closure)
