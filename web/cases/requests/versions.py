"""The versions of what an agency sent, as the board and the panel read them."""

from typing import Any

from flask import Blueprint, g

from domain.access.permissions import Permission
from domain.audit.actions import Action
from domain.audit.record import record
from domain.recommendations.queries import copied_from
from web.cases.requests.copying import copy, recommended_in
from web.cases.requests.subject import Version, version_from_url
from web.cases.subject import case_page
from web.guard import keep, needs
from web.versions import BOARD, as_pdf, as_word, comparison, reading, reading_context

versions = Blueprint("versions", __name__)
versions.add_url_rule(
    "/recommendations/<int(max=999):place>", view_func=copy, methods=["GET", "POST"]
)


def _note(at: Version) -> None:
    record(g.session, g.actor, Action.CHRONOLOGY_READ, at.contribution)
    keep()


@versions.get("")
@needs(Permission.CONTRIBUTION_READ, subject=version_from_url)
def show(at: Version) -> Any:
    _note(at)
    return case_page(
        "cases/requests/version.html",
        case=g.case,
        recommended=recommended_in(at.contribution),
        copied=copied_from(g.session, at.contribution.id),
        **reading_context(at.asked, at.contribution, BOARD),
    )


@versions.get("/changes")
@needs(Permission.CONTRIBUTION_READ, subject=version_from_url)
def compare(at: Version) -> Any:
    _note(at)
    shown = comparison(at.asked, at.contribution, BOARD)
    return case_page("cases/requests/changes.html", case=g.case, **shown)


@versions.get("/word")
@needs(Permission.CONTRIBUTION_READ, subject=version_from_url)
def word(at: Version) -> Any:
    _note(at)
    return as_word(reading(at.asked, at.contribution))


@versions.get("/pdf")
@needs(Permission.CONTRIBUTION_READ, subject=version_from_url)
def pdf(at: Version) -> Any:
    _note(at)
    return as_pdf(reading(at.asked, at.contribution))
