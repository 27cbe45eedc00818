"""Files of the chronology to take away: asked for, made by a worker, kept for a week."""

from io import BytesIO
from typing import Any
from uuid import UUID

from flask import Response, g, request, send_file, url_for

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.chronologies.kept.filters import Filter
from domain.chronologies.versions.choosing import to_keep
from domain.chronologies.versions.exporting import export
from domain.chronologies.versions.models import KINDS, LASTS, ChronologyExport, Making
from domain.chronologies.versions.queries import (
    export_by_id,
    exports_for,
    ready_versions,
    version_at,
)
from domain.errors import Forbidden, NotFound
from domain.files.models import StoredFile
from domain.files.store import read_file
from web.cases.forms.versions import TakeAwayForm, take_away_form
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import keep, needs
from web.hypermedia import attempt, done, wants_fragment
from web.runtime import runtime

BOTH = ("GET", "POST")


def export_from_url(reference: str, export_id: UUID) -> ChronologyExport:
    case = case_from_url(reference)
    return export_by_id(g.session, case.id, g.actor.id, export_id)


@needs(Permission.CHRONOLOGY_READ, subject=case_from_url)
def take_away(case: Case) -> Any:
    if not wants_fragment():  # it asks again by itself while a file is made
        note_read(case, "chronology")
    form = take_away_form(may_name=permits(g.actor, Permission.CHRONOLOGY_NAMES))
    tried = attempt(form, lambda: _ask(case, form))
    if tried.ok:
        kept: dict[str, Any] = request.args.to_dict(flat=False)
        here = url_for(".take_away", **kept | {"reference": case.reference})
        return done(here, said="The file is being made. It stands below.")
    version = request.args.get("version", type=int)
    rows = exports_for(g.session, case.id, g.actor.id)
    return case_page(
        "cases/chronology/take_away.html",
        "exports",
        case=case,
        form=form,
        exports=rows,
        numbers={one.id: one.number for one in ready_versions(g.session, case.id)},
        at_work=any(row.state in (Making.WAITING, Making.AT_WORK) for row in rows),
        version=version_at(g.session, case.id, version) if version is not None else None,
        asked=Filter.asked(request.args),
        kinds=KINDS,
        lasts=LASTS,
    )


@needs(Permission.CHRONOLOGY_READ, subject=export_from_url)
def taken_away(row: ChronologyExport) -> Response:
    """The file, under a name that says nothing. Names are for those who still may see them."""
    if row.named and not permits(g.actor, Permission.CHRONOLOGY_NAMES):
        raise Forbidden
    if row.file_id is None:
        raise NotFound
    file = g.session.get_one(StoredFile, (row.board_id, row.file_id))
    content = read_file(g.session, runtime().files, file)
    record(g.session, g.actor, Action.FILE_READ, row)
    keep()
    return send_file(
        BytesIO(content),
        mimetype=file.media_type,
        as_attachment=True,
        download_name=f"confidential-{row.id.hex[:8]}.{row.kind}",
    )


def _ask(case: Case, form: TakeAwayForm) -> ChronologyExport:
    number = request.args.get("version", type=int)
    names = permits(g.actor, Permission.CHRONOLOGY_NAMES)
    of = (
        to_keep(Filter.asked(request.args), names=names)
        if number is None
        else version_at(g.session, case.id, number)
    )
    kind = KINDS[form.kind.data]
    return export(g.session, g.actor, case, kind=kind, named=form.named, of=of)


PAGES = (
    ("/take-away", take_away, BOTH),
    ("/take-away/<uuid:export_id>", taken_away, ("GET",)),
)
