"""Finding a published report, reading it or how to ask for it, and following what is new."""

import re
from typing import Any

from flask import Blueprint, Response, g, make_response, redirect, render_template, request, url_for

from domain.access.permissions import Permission
from domain.clock import now
from domain.errors import NotFound
from domain.publication.queries import (
    LONGEST_QUESTION,
    TakenDown,
    latest,
    listed_at,
    pdf_at,
    public_notes,
    published_at,
    shelf,
    withdrawn_at,
)
from web.board import the_board
from web.guard import needs
from web.hypermedia import page
from web.prose import prose

shelves = Blueprint("shelves", __name__)
MOST_PAGES = 1000
IN_FEED = 20
SLUG = re.compile(r"[a-z0-9-]{1,100}")


@shelves.get("")
@needs(Permission.PUBLIC_READ)
def index() -> Any:
    the_board()
    question = request.args.get("q", "").replace("\x00", "")[:LONGEST_QUESTION].strip()
    number = min(max(request.args.get("page", 1, type=int), 1), MOST_PAGES)
    found = shelf(g.session, question, number)
    return page(
        "library/index.html",
        found=found,
        notes=public_notes(g.session) if number == 1 and not question else (),
        question=question,
        turn=lambda page: url_for(".index", q=question or None, page=page),
    )


def slug_from_url(slug: str) -> str:
    """Any other sign could not be ours, and some the database would not take."""
    the_board()
    if not SLUG.fullmatch(slug):
        raise NotFound
    return slug


@shelves.get("/<string:slug>")
@needs(Permission.PUBLIC_READ, subject=slug_from_url)
def report(slug: str) -> Any:
    found = published_at(g.session, slug)
    if found is not None:
        return page("library/report.html", report=found, prose=prose(found.html))
    listed = listed_at(g.session, slug)
    if listed is not None:
        return page("library/listed.html", listed=listed)
    return _taken_down(slug)


@shelves.get("/<string:slug>.pdf")
@needs(Permission.PUBLIC_READ, subject=slug_from_url)
def pdf(slug: str) -> Any:
    found = pdf_at(g.session, slug)
    if found is None:
        if listed_at(g.session, slug) is not None:
            return redirect(url_for(".report", slug=slug), 303)
        return _taken_down(slug)
    response = make_response(found)
    response.mimetype = "application/pdf"
    response.headers.set("Content-Disposition", "inline", filename=f"{slug}.pdf")
    response.add_etag()
    return response.make_conditional(request)


@shelves.get("/feed.atom")
@needs(Permission.PUBLIC_READ)
def feed() -> Response:
    board = the_board()
    entries = latest(g.session, IN_FEED)
    updated = max((entry.published_at for entry in entries), default=now())
    body = render_template(
        "library/feed.xml", board=board, entries=entries, updated=updated.isoformat()
    )
    response = make_response(body)
    response.mimetype = "application/atom+xml"
    return response


def _taken_down(slug: str) -> Response:
    """Gone, and why, where there was something; otherwise as for any wrong address."""
    note: TakenDown | None = withdrawn_at(g.session, slug)
    if note is None:
        raise NotFound
    return page("library/withdrawn.html", status=410, note=note)
