"""From an address to the request it is about."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import g, url_for

from domain.agencies.queries import agency_by_id
from domain.contributions.queries import version_of
from domain.errors import NotFound
from domain.requests.contribution import Contribution
from domain.requests.queries import request_by_id
from domain.requests.request import Request
from web.cases.subject import case_from_url, case_page, note_read
from web.forms import Form
from web.hypermedia import done


def request_from_url(reference: str, request_id: UUID) -> Request:
    case = case_from_url(reference)
    found = request_by_id(g.session, request_id)
    if found.case_id != case.id:
        raise NotFound
    return found


@dataclass(frozen=True)
class Version:
    """One version of an answer."""

    asked: Request
    contribution: Contribution


def version_from_url(reference: str, request_id: UUID, version: int) -> Version:
    asked = request_from_url(reference, request_id)
    return Version(asked, version_of(g.session, asked.id, version))


def page_of(asked: Request) -> str:
    return url_for("cases.requests.show", reference=g.case.reference, request_id=asked.id)


def done_with(asked: Request, said: str) -> Any:
    return done(page_of(asked), said=said)


def form_page(template: str, asked: Request, form: Form, **context: Any) -> Any:
    """A page of one question about one request."""
    note_read(g.case, "requests")
    agency = agency_by_id(g.session, asked.agency_id)
    return case_page(
        f"cases/requests/{template}.html",
        case=g.case,
        asked=asked,
        agency=agency,
        form=form,
        back=page_of(asked),
        **context,
    )
