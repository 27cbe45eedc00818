"""The register of cases."""

from typing import Any

from flask import Blueprint, g, request, url_for

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.cases.register import CaseFilter, register_of
from domain.cases.stages import Stage
from domain.giving.queries import Waiting, waiting
from web.guard import needs
from web.hypermedia import page

register = Blueprint("register", __name__)

STAGES = {
    Stage.REFERRED: "Referred",
    Stage.UNDER_REVIEW: "Under review",
    Stage.PUBLISHED: "Published",
    Stage.NO_REVIEW: "No review",
    Stage.CLOSED: "Closed",
}


@register.get("")
@needs(Permission.CASE_LIST)
def index() -> Any:
    stage, words = request.args.get("stage", ""), request.args.get("q", "").strip()[:100]
    words = words.replace("\x00", "")
    found = register_of(g.session, CaseFilter(stage, words), page_asked())
    return page(
        "cases/register.html",
        "register",
        found=found,
        stage=stage,
        words=words,
        stages=STAGES,
        asked_for=_asked_for(),
        to_page=lambda number: url_for(".index", stage=stage, q=words, page=number),
    )


def _asked_for() -> Waiting | None:
    """Who waits for a document that the board gives on request, for those who answer them."""
    return waiting(g.session) if permits(g.actor, Permission.DOCUMENT_ANSWER) else None


def page_asked() -> int:
    """The page in the address, or the first where it makes no sense."""
    given = request.args.get("page", "1")
    return max(1, int(given)) if given.isascii() and given.isdecimal() and len(given) < 6 else 1
