"""What of the family waits, as the overview of a case lists it. No relative is named there."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import g, url_for

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.family.duties import duties_of
from domain.family.waiting import Wait, Waiting, waiting_in
from domain.procedures.duties.states import DutyState

LINES = {
    Wait.TIMES: ("A relative waits for times to meet", "meeting", Permission.MEETING_ARRANGE),
    Wait.CHOICE: (
        "Times for a meeting are offered, and not answered yet",
        "meeting",
        Permission.MEETING_ARRANGE,
    ),
    Wait.ANSWERED: ("A relative has answered a question", "question", Permission.QUESTION_ASK),
    Wait.VIEWS: ("A relative has sent what nobody has read yet", "views", Permission.VIEWS_READ),
}


@dataclass(frozen=True)
class Line:
    since: date
    words: str
    href: str


@dataclass(frozen=True)
class Owed:
    """How many duties that bind are due to the family today, and how many of them are late."""

    due: int
    late: int


def family_waits(case: Case) -> list[Line]:
    if not permits(g.actor, Permission.FAMILY_READ):
        return []
    found = waiting_in(g.session, case.id)
    return [_line(case, each) for each in found if permits(g.actor, LINES[each.kind][2])]


def _line(case: Case, each: Waiting) -> Line:
    words, endpoint, _ = LINES[each.kind]
    place: dict[str, Any] = {"reference": case.reference, "relative": each.relative_id}
    if endpoint != "views":
        place[endpoint] = each.row_id
    return Line(each.since, words, url_for(f"cases.family.{endpoint}", **place))


def family_owed(case: Case) -> Owed:
    if not permits(g.actor, Permission.DUTY_READ):
        return Owed(0, 0)
    every = [duty for duties in duties_of(g.session, case).values() for duty in duties]
    due = [duty for duty in every if duty.rule.binds and duty.is_due]
    return Owed(len(due), sum(duty.state is DutyState.LATE for duty in due))
