"""One account of what all agencies knew, in the order in which it happened."""

from typing import Any

from flask import g, url_for
from sqlalchemy import func, select

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.chronologies.kept.models import ChronologyEntry
from domain.chronologies.kept.queries import agency_names, integrated, standing_in, taken_in
from domain.chronologies.kept.told import entry_of
from web.cases.register import page_asked
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs

A_PAGE = 50


@needs(Permission.CHRONOLOGY_READ, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "chronology")
    number, sources = page_asked(), taken_in(g.session, case.id)
    wanted = integrated(case.id, sources).limit(A_PAGE).offset((number - 1) * A_PAGE)
    names = agency_names(g.session)
    total = g.session.scalar(
        select(func.count()).select_from(ChronologyEntry).where(*standing_in(case.id, sources))
    )
    return case_page(
        "cases/chronology/index.html",
        case=case,
        entries=[
            entry_of(row, agency=names.get(row.agency_id, "")) for row in g.session.scalars(wanted)
        ],
        total=total,
        number=number,
        pages=max(1, -(-total // A_PAGE)),
        to_page=lambda page: url_for(".index", reference=case.reference, page=page),
    )


PAGES = (("", index, ("GET",)),)
