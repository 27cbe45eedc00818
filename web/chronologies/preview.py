"""What was understood of a file, and its rows in their own order."""

import json
from collections.abc import Callable
from typing import Any

from flask import g, request

from domain.cases.candidates import names_of
from domain.chronologies.kept.again import same_file
from domain.chronologies.kept.arriving import read_again
from domain.chronologies.kept.mending import accept_all
from domain.chronologies.kept.models import State
from domain.chronologies.kept.preview import (
    PAGE,
    Show,
    how_many,
    kinds_to_settle,
    rows_of,
    sums_of,
)
from domain.chronologies.kept.sources import Source
from domain.chronologies.reading.doubts import SENTENCES, Doubt
from domain.errors import NotFound
from web.chronologies.forms import AgainForm, KindForm, OrderForm
from web.chronologies.row import row_handler
from web.chronologies.shown import lines_of
from web.chronologies.side import Side
from web.forms import Form
from web.guard import needs
from web.hypermedia import attempt, done

POST = ("POST",)
BOTH = ("GET", "POST")
Pages = tuple[tuple[str, Callable[..., Any], tuple[str, ...]], ...]
COLUMNS = {
    "date": "When",
    "event": "What happened",
    "end_date": "Until",
    "child_seen": "Child seen",
}


def column_pairs(columns: dict[str, str]) -> list[tuple[str, str]]:
    """Each heading of the file, and what it was taken for."""
    return [
        (heading or "No heading", COLUMNS.get(key, key.replace("_", " ").capitalize()))
        for key, heading in columns.items()
    ]


def preview_pages(side: Side, under: str) -> Pages:
    """The pages of one side. `under` is where they stand beneath the blueprint."""
    here = f"{under}/<uuid:chronology_id>"
    return (
        (here, named("preview", needs(side.read, subject=side.find)(_show(side))), ("GET",)),
        (
            f"{here}/rows/<uuid:row_id>",
            named("row", needs(side.work)(row_handler(side))),
            BOTH,
        ),
        (f"{here}/again", named("again", needs(side.work, subject=side.find)(_again(side))), POST),
        (
            f"{here}/accept/<string:kind>",
            named("accept_all", needs(side.work)(_accept_all(side))),
            POST,
        ),
    )


def named(name: str, handler: Callable[..., Any]) -> Callable[..., Any]:
    handler.__name__ = name
    return handler


def _show(side: Side) -> Callable[[Source], Any]:
    def show(source: Source) -> Any:
        side.note(source)
        return drawn(side, source)

    return show


def drawn(side: Side, source: Source, form: Form | None = None) -> Any:
    if source.chronology.state in {State.WAITING, State.READING, State.UNREADABLE}:
        return side.draw(
            "chronologies/progress.html",
            "progress",
            side=side,
            source=source,
            form=form or AgainForm(),
        )
    show, number = _asked_for()
    sums = sums_of(g.session, source.chronology.id)
    lines = lines_of(rows_of(g.session, source.chronology.id, show, page=number))
    return side.draw(
        "chronologies/preview.html",
        side=side,
        source=source,
        twins=same_file(g.session, source.chronology),
        sums=sums,
        show=show,
        lines=lines,
        names=names_of(g.session, {who for line in lines for who in line.people}),
        number=number,
        pages=-(-how_many(sums, show) // PAGE),
        to_page=lambda page: side.to("preview", source, show=show.value, page=page),
        understood=json.loads(source.chronology.understood or "{}"),
        column_pairs=column_pairs,
        kinds=_kinds(source) if side.may_work(source) else [],
        kind_form=KindForm(),
        form=form or OrderForm(),
    )


def _asked_for() -> tuple[Show, int]:
    given = request.args.get("show", "")
    page = request.args.get("page", "1")
    show = Show(given) if given in set(Show) else Show.ALL
    return show, max(1, int(page)) if page.isascii() and page.isdecimal() and len(page) < 6 else 1


def _kinds(source: Source) -> list[tuple[str, str, int]]:
    found = kinds_to_settle(g.session, source.chronology.id)
    return [(kind, SENTENCES[Doubt(kind)], count) for kind, count in found]


def _again(side: Side) -> Callable[[Source], Any]:
    def again(source: Source) -> Any:
        unreadable = source.chronology.state == State.UNREADABLE
        form: Any = AgainForm() if unreadable else OrderForm()
        order = "" if unreadable else (form.day_order.data or "")
        if attempt(
            form, lambda: read_again(g.session, g.actor, source.chronology, day_order=order)
        ):
            return done(side.to("preview", source), said="The file is read again.")
        return drawn(side, source, form)

    return again


def _accept_all(side: Side) -> Callable[..., Any]:
    def accept(kind: str, **parts: Any) -> Any:
        source = side.find(**parts)
        if kind not in set(Doubt):
            raise NotFound
        form = KindForm()
        tried = attempt(form, lambda: accept_all(g.session, g.actor, source.chronology, kind))
        if tried.ok:
            said = f"{tried.value} accepted as they were read."
            return done(side.to("preview", source, show="look"), said=said)
        return drawn(side, source, form)

    return accept
