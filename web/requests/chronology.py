"""A liaison's own chronologies: what was understood of them, and mending what was not."""

from typing import Any

from flask import Blueprint, g, request, url_for

from domain.access.permissions import Permission
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.closure import closed_since
from domain.chronologies.kept.given_back import ways_for
from domain.chronologies.kept.mending import THEIRS
from domain.chronologies.kept.sources import Source
from web.chronologies.preview import preview_pages
from web.chronologies.side import Side
from web.guard import SAFE, keep
from web.hypermedia import page
from web.requests.subject import source_from_url
from web.requests.taking_away import taken_away

chronology = Blueprint("chronology", __name__, url_prefix="/<uuid:request_id>/chronology")


def _note(_: Source) -> None:
    if request.method in SAFE:
        record(g.session, g.actor, Action.REQUEST_READ, g.asked)
        keep()


def _may_work(source: Source) -> bool:
    """Asked for every row of a page, and answered once. A closed case stays as it was closed."""
    if "may_work" not in g:
        open_yet = closed_since(g.session, g.asked.case_id) is None
        g.may_work = open_yet and source.chronology.state in {*THEIRS, "unreadable"}
    return bool(g.may_work)


def _draw(template: str, *blocks: str, **context: Any) -> Any:
    return page(template, *blocks, ways=ways_for(context["source"].chronology), **context)


AGENCY = Side(
    find=source_from_url,
    read=Permission.CONTRIBUTION_GIVE,
    work=Permission.CONTRIBUTION_GIVE,
    layout="chronologies/_agency.html",
    endpoint="requests.chronology.",
    parts=lambda: {"request_id": g.asked.id},
    draw=_draw,
    note=_note,
    back=lambda: (url_for("requests.own.show", request_id=g.asked.id), "The request"),
    may_work=_may_work,
)

chronology.add_url_rule("/<uuid:chronology_id>/entries.<string:ending>", view_func=taken_away)
for address, handler, methods in preview_pages(AGENCY, ""):
    chronology.add_url_rule(address, view_func=handler, methods=methods)
