"""The history of a case, from the record: who did what, and when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from flask import Blueprint, g, request, url_for

from domain.access.identity import ActorKind
from domain.access.permissions import Permission
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.audit.queries import history_of
from domain.cases.candidates import names_of
from domain.cases.case import Case
from domain.procedures.editions import procedure_of
from domain.procedures.rules import title_of
from domain.procedures.vocabulary import RoleKey
from web.cases.register import page_asked
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs

history = Blueprint("history", __name__, url_prefix="/<string:reference>/history")

A_PAGE = 50
WORDS = {action.value: action.words for action in Action}
EVENTS = Path(__file__).parents[1] / "templates" / "cases" / "events"
OWN = {path.stem for path in EVENTS.glob("*.html")}
# An action with something of its own to tell has a template of its own.
TEMPLATES = {
    action.value: f"cases/events/{name if name in OWN else 'event'}.html"
    for action in Action
    for name in [action.value.replace(".", "_")]
}
OTHERS = {
    ActorKind.FAMILY: "A relative",
    ActorKind.SYSTEM: "Candour",
    ActorKind.VISITOR: "Somebody not signed in",
}


@dataclass(frozen=True)
class Line:
    """One event as the page tells it."""

    when: datetime
    who: str
    words: str
    template: str
    particulars: Mapping[str, Any]


@history.get("")
@needs(Permission.CASE_HISTORY, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "history")
    reads, number = request.args.get("reads") == "1", page_asked()
    found = history_of(
        g.session, case.id, limit=A_PAGE, offset=(number - 1) * A_PAGE, with_reads=reads
    )
    return case_page(
        "cases/history.html",
        case=case,
        lines=_lines(found.events),
        titles={
            role.value: title_of(procedure_of(g.session, case), role.value) for role in RoleKey
        },
        reads=reads,
        number=number,
        pages=max(1, -(-found.total // A_PAGE)),
        to_page=lambda page: url_for(
            ".index", reference=case.reference, page=page, reads="1" if reads else None
        ),
    )


def _lines(events: Sequence[Event]) -> list[Line]:
    names = names_of(g.session, [event.actor_id for event in events])
    return [_line(event, names) for event in events]


def _line(event: Event, names: Mapping[UUID, str]) -> Line:
    kind = ActorKind(event.actor_kind)
    name = names.get(event.actor_id, "A member") if event.actor_id else "A member"
    return Line(
        event.made_at,
        OTHERS.get(kind, name),
        WORDS[event.action],
        TEMPLATES[event.action],
        event.particulars,
    )
