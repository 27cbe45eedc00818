"""From an address to the case it is about, and the way about its pages."""

from dataclasses import dataclass
from typing import Any

from flask import current_app, g, request, url_for

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.cases.closure import standing_closure
from domain.cases.queries import case_by_reference
from web.guard import SAFE, keep
from web.hypermedia import page


def case_from_url(reference: str) -> Case:
    case = case_by_reference(g.session, reference)
    g.case = case
    return case


def note_read(case: Case, part: str) -> None:
    """Record that this person looked at this part of the case: the one thing a GET writes."""
    if request.method in SAFE:
        record(g.session, g.actor, Action.CASE_READ, case, part=part)
        keep()


@dataclass(frozen=True)
class Part:
    """One page of a case: its words, its endpoint, and what it takes to see it."""

    words: str
    endpoint: str
    permission: Permission


PARTS: tuple[Part, ...] = (
    Part("Overview", "cases.overview.show", Permission.CASE_READ),
    Part("Decision", "cases.decision.decision", Permission.CASE_READ),
    Part("Procedure", "cases.procedure.index", Permission.CASE_READ),
    Part("Appointments", "cases.appointments.index", Permission.CASE_READ),
    Part("Scope", "cases.scope.scope", Permission.CASE_READ),
    Part("Agencies", "cases.agencies.index", Permission.CASE_READ),
    Part("Requests", "cases.requests.index", Permission.CONTRIBUTION_READ),
    Part("Chronology", "cases.chronology.index", Permission.CHRONOLOGY_READ),
    Part("Family", "cases.family.index", Permission.FAMILY_READ),
    Part("People and code names", "cases.people.index", Permission.PERSON_READ),
    Part("Proceedings and holds", "cases.proceedings.index", Permission.CASE_READ),
    Part("Disclosures", "cases.disclosures.index", Permission.DISCLOSURE_READ),
    Part("Time", "cases.time.index", Permission.CASE_READ),
    Part("Reports", "cases.reports.index", Permission.DRAFT_READ),
    Part("Publication", "cases.publication.index", Permission.DRAFT_READ),
    Part("Recommendations", "cases.recommendations.index", Permission.RECOMMENDATION_READ),
    Part("Learning", "cases.learning.index", Permission.LEARNING_READ),
    Part("Closing", "cases.closing.index", Permission.CASE_READ),
    Part("History", "cases.history.index", Permission.CASE_HISTORY),
)


def part_links(case: Case) -> dict[str, str]:
    """The addresses of the parts of a case that this person may see, by endpoint."""
    if "part_links" not in g:  # a request is about one case, and asks for them more than once
        g.part_links = {
            part.endpoint: url_for(part.endpoint, reference=case.reference)
            for part in PARTS
            if part.endpoint in current_app.view_functions and permits(g.actor, part.permission)
        }
    return g.part_links  # type: ignore[no-any-return]


def case_nav(case: Case) -> list[dict[str, Any]]:
    """The parts of a case that this person may see, with the present one marked."""
    here = request.endpoint or ""
    links = part_links(case)
    return [
        {
            "text": part.words,
            "href": links[part.endpoint],
            "current": here.startswith(part.endpoint.rpartition(".")[0] + "."),
        }
        for part in PARTS
        if part.endpoint in links
    ]


def case_page(template: str, *fragments: str, case: Case, **context: Any) -> Any:
    """A page of a case, with the way about it."""
    closure = standing_closure(g.session, case.id)
    return page(
        template, *fragments, case=case, case_nav=case_nav(case), closure=closure, **context
    )
