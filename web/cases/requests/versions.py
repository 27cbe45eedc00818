"""The versions of what an agency sent, as the board and the panel read them."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import Blueprint, g

from domain.access.permissions import Permission
from domain.audit.actions import Action
from domain.audit.record import record
from domain.contributions.queries import version_of
from domain.requests.contribution import Contribution
from domain.requests.request import Request
from web.cases.requests.subject import request_from_url
from web.cases.subject import case_page
from web.guard import keep, needs
from web.versions import BOARD, as_pdf, as_word, comparison, reading, reading_context

versions = Blueprint("versions", __name__)


@dataclass(frozen=True)
class Version:
    asked: Request
    contribution: Contribution


def version_from_url(reference: str, request_id: UUID, version: int) -> Version:
    asked = request_from_url(reference, request_id)
    return Version(asked, version_of(g.session, asked.id, version))


def _note(at: Version) -> None:
    record(g.session, g.actor, Action.CHRONOLOGY_READ, at.contribution)
    keep()


@versions.get("")
@needs(Permission.CONTRIBUTION_READ, subject=version_from_url)
def show(at: Version) -> Any:
    _note(at)
    shown = reading_context(at.asked, at.contribution, BOARD)
    return case_page("cases/requests/version.html", case=g.case, **shown)


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
