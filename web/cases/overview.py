"""Where a case stands, what is due and why, and what to do next."""

from datetime import date
from typing import Any

from flask import Blueprint, g

from domain import clock
from domain.access.check import permits
from domain.access.permissions import Permission
from domain.agencies.queries import agency_names
from domain.cases.case import Case
from domain.cases.facts import facts_of
from domain.cases.owed import Owing, owed
from domain.cases.position import CaseFacts, Position, State, StepState, position
from domain.cases.proceedings import Hold
from domain.cases.queries import holds_of, referral_of
from domain.cases.referral import HARM
from domain.cases.running import running, standing_clocks
from domain.cases.telling import duties_of
from domain.family.asked.models import AskedQuestion
from domain.family.asked.queries import answer_due, unanswered
from domain.moving.telling import PromisesOwed, promises_owed
from domain.procedures.editions import procedure_of
from domain.procedures.vocabulary import StepKey
from web.cases.family.overview import family_owed, family_waits
from web.cases.subject import case_from_url, case_page, note_read, part_links
from web.guard import needs

overview = Blueprint("overview", __name__, url_prefix="/<string:reference>")

PAGES = {
    StepKey.REFERRAL: "cases.overview.show",
    StepKey.NOTIFICATION: "cases.time.index",
    StepKey.RAPID_REVIEW: "cases.time.index",
    StepKey.DECISION: "cases.decision.decision",
    StepKey.APPOINTMENT: "cases.appointments.index",
    StepKey.SCOPE: "cases.scope.scope",
    StepKey.REQUESTS: "cases.requests.index",
    StepKey.FAMILY: "cases.family.index",
    StepKey.REPORT: "cases.reports.index",
    StepKey.ANONYMITY: "cases.reports.index",
    StepKey.APPROVAL: "cases.reports.index",
    StepKey.FAMILY_COPY: "cases.publication.index",
    StepKey.PUBLICATION: "cases.publication.index",
    StepKey.RECOMMENDATIONS: "cases.recommendations.index",
    StepKey.LEARNING: "cases.learning.index",
    StepKey.CLOSING: "cases.closing.index",
}
OWING = {
    Owing.CLOCK: "cases.time.index",
    Owing.HOLD: "cases.proceedings.index",
    Owing.REQUESTS: "cases.requests.index",
    Owing.RECOMMENDATIONS: "cases.recommendations.index",
}
TAGS = {
    State.DONE: "Done",
    State.CURRENT: "To do",
    State.WAITING: "Not yet",
    State.HELD: "On hold",
    State.NOT_NEEDED: "Not needed",
    State.LEFT: "Not done",
}
OPEN = {State.DONE, State.CURRENT, State.HELD, State.LEFT}


@overview.get("")
@needs(Permission.CASE_READ, subject=case_from_url)
def show(case: Case) -> Any:
    note_read(case, "overview")
    procedure, facts = procedure_of(g.session, case), facts_of(g.session, case)
    links, referral = part_links(case), referral_of(g.session, case.id)
    stands = position(procedure, facts)
    return case_page(
        "cases/overview.html",
        case=case,
        stands=stands,
        tasks=_tasks(stands, links),
        clocks=standing_clocks(procedure, facts),
        owed=owed(running(procedure, facts), facts, clock.today()),
        owing={kind: links.get(endpoint) for kind, endpoint in OWING.items()},
        to_tell=[it for it in duties_of(procedure, facts) if it.pressing],
        changed=_changed(case, facts),
        unanswered=_unanswered(case),
        family_waits=family_waits(case),
        family_owed=family_owed(case),
        holds=_standing_holds(case, facts),
        referral=referral,
        harm=HARM[referral.harm],
        agencies=agency_names(g.session, [referral.agency_id]),
        procedure=procedure,
    )


def _standing_holds(case: Case, facts: CaseFacts) -> list[Hold]:
    """Most cases have none, and the facts say so already."""
    found = holds_of(g.session, case.id) if facts.holds else ()
    return [hold for hold in found if hold.lifted_at is None]


def _changed(case: Case, facts: CaseFacts) -> list[PromisesOwed]:
    """Those who have yet to hear what changed for them. Most cases are never moved."""
    if not facts.moves or not permits(g.actor, Permission.FAMILY_READ):
        return []
    return promises_owed(g.session, case)


def _unanswered(case: Case) -> list[tuple[AskedQuestion, date]]:
    """What relatives asked, with the day by which we mean to answer."""
    if not permits(g.actor, Permission.QUESTION_ASK):
        return []
    return [(row, answer_due(row)) for row in unanswered(g.session, case.id)]


def _tasks(stands: Position, links: dict[str, str]) -> list[dict[str, Any]]:
    """A step leads to its page once there is something to do or to see there."""
    return [
        {
            "title": each.step.title,
            "href": _page_of(each, links),
            "tag": TAGS[each.state],
            "hint": each.hint,
        }
        for each in stands.steps
    ]


def _page_of(each: StepState, links: dict[str, str]) -> str | None:
    if each.step.key is StepKey.REFERRAL or each.state not in OPEN:
        return None
    return links.get(PAGES[each.step.key])
