"""Letters that wait to be posted, the longest waiting first."""

from typing import Any

from flask import Blueprint, Response, g, request, url_for

from domain.access.permissions import Permission
from domain.delivery.names import case_references
from domain.letters.queries import Waiting, waiting_letters
from domain.notices.kinds import NoticeKind
from web.guard import needs
from web.hypermedia import page
from web.notices.words import KINDS

letters = Blueprint("letters", __name__, url_prefix="/letters")
WRITTEN = "A letter that somebody began"


@letters.get("")
@needs(Permission.FAMILY_INVITE)
def show() -> Response:
    found = waiting_letters(g.session, request.args.get("page", 1, int))
    references = case_references(g.session, {row.case_id for row in found.rows})
    return page(
        "notices/letters.html",
        rows=[_row(row, references[row.case_id]) for row in found.rows],
        number=found.number,
        pages=found.pages,
        total=found.total,
        address=lambda number: url_for(".show", page=number),
    )


def _row(row: Waiting, reference: str) -> dict[str, object]:
    """Whom it is for stands behind the link: a list is read over a shoulder."""
    parts: dict[str, Any] = {"reference": reference, "relative": row.relative_id}
    if row.letter_id:
        href = url_for("cases.family.letter", **parts, letter=row.letter_id)
    else:
        href = url_for("cases.family.from_notice", **parts, notice=row.notice_id)
    return {
        "what": KINDS[NoticeKind(row.notice_kind)] if row.notice_kind else WRITTEN,
        "since": row.since,
        "reference": reference,
        "href": href,
        "act": "Go on with it" if row.letter_id else "Make the letter",
    }
