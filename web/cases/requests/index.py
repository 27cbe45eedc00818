"""A case's requests at a glance: who has opened theirs, who is late, whose files are secured."""

from typing import Any

from flask import g, request, url_for

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.contributions.signing import unsigned
from domain.requests.following import chases, openings
from domain.requests.lists import Show, requests_page
from domain.requests.securing import securings_of
from web.cases.register import page_asked
from web.cases.requests.rows import rows_of
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs

SHOWN = {
    Show.LATE: "Late",
    Show.WAITING: "Waiting for an answer",
    Show.TO_MEND: "To mend",
    Show.ANSWERED: "Answered",
    Show.WITHDRAWN: "Withdrawn",
}


@needs(Permission.CONTRIBUTION_READ, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "requests")
    show = request.args.get("show", "")
    found = requests_page(g.session, case.id, show, page_asked())
    ids = [row.request.id for row in found.rows]
    return case_page(
        "cases/requests/index.html",
        "found",
        case=case,
        found=found,
        rows=rows_of(
            found.rows,
            opened=openings(g.session, case.id, ids),
            chased=chases(g.session, case.id, ids),
            secured=securings_of(g.session, case.id),
        ),
        unsigned=unsigned(g.session, case.id),
        show=show,
        shown=SHOWN,
        to_page=lambda number: url_for(".index", reference=case.reference, show=show, page=number),
    )
