"""A liaison's own chronologies: what was understood of them, and mending what was not."""

from typing import Any
from uuid import UUID

from flask import Blueprint, g, request, url_for

from domain.access.permissions import Permission
from domain.audit.actions import Action
from domain.audit.record import record
from domain.chronologies.kept.mending import THEIRS
from domain.chronologies.kept.sources import Source, source_by_id
from domain.errors import NotFound
from web.chronologies.preview import preview_pages
from web.chronologies.side import Side
from web.guard import SAFE, keep
from web.hypermedia import page
from web.requests.subject import request_from_url

chronology = Blueprint("chronology", __name__, url_prefix="/<uuid:request_id>/chronology")


def source_from_url(request_id: UUID, chronology_id: UUID) -> Source:
    g.asked = request_from_url(request_id)
    found = source_by_id(g.session, g.asked.case_id, chronology_id)
    if found.chronology.request_id != g.asked.id:
        raise NotFound
    return found


def _note(_: Source) -> None:
    if request.method in SAFE:
        record(g.session, g.actor, Action.REQUEST_READ, g.asked)
        keep()


def _draw(template: str, *blocks: str, **context: Any) -> Any:
    return page(template, *blocks, **context)


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
    may_work=lambda source: source.chronology.state in {*THEIRS, "unreadable"},
)

for address, handler, methods in preview_pages(AGENCY, ""):
    chronology.add_url_rule(address, view_func=handler, methods=methods)
