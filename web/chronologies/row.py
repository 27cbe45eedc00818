"""One row of a chronology: mend it, accept it as it was read, set it aside, or put it back."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from flask import g

from domain.cases.candidates import names_of
from domain.chronologies.kept.mending import (
    Row,
    accept,
    mend,
    put_back,
    queries_beside,
    row_by_id,
    set_aside,
)
from domain.chronologies.kept.models import ChronologyEntry, ChronologyQuery
from domain.chronologies.kept.sources import Source
from domain.chronologies.kept.told import entry_of
from domain.errors import Invalid, NotFound
from web.chronologies.forms import RowForm
from web.chronologies.shown import Line, line_of, typed_before
from web.chronologies.side import Side
from web.hypermedia import attempt, done


def row_handler(side: Side) -> Callable[..., Any]:
    def handle(row_id: UUID, **parts: Any) -> Any:
        source = side.find(**parts)
        row, queries = _found(source, row_id)
        line = line_of(row, list(queries))
        form = _form(row, line, queries)
        if attempt(form, lambda: _do(source, row, queries, form)):
            return done(side.to("preview", source, show="look"), said="Saved.")
        side.note(source)
        return side.draw(
            "chronologies/row.html",
            "row",
            side=side,
            source=source,
            line=line,
            form=form,
            names=names_of(g.session, set(line.people)),
        )

    return handle


def _found(source: Source, row_id: UUID) -> tuple[Row, Sequence[ChronologyQuery]]:
    row = row_by_id(g.session, source.chronology, row_id)
    if row is None:
        raise NotFound
    if isinstance(row, ChronologyQuery) and row.entry_id:
        row = row_by_id(g.session, source.chronology, row.entry_id) or row
    return row, queries_beside(g.session, row)


def _form(row: Row, line: Line, queries: Sequence[ChronologyQuery]) -> RowForm:
    entry = entry_of(row) if isinstance(row, ChronologyEntry) else None
    form = RowForm(data=typed_before(line, entry))
    if not any(_may_accept(query) for query in queries):
        del form.accept
    if line.is_aside:
        del form.aside
        del form.because
    else:
        del form.back
    return form


def _may_accept(query: ChronologyQuery) -> bool:
    return query.settled is None and query.severity == "warning"


def _do(source: Source, row: Row, queries: Sequence[ChronologyQuery], form: RowForm) -> Any:
    given = g.session, g.actor, source.chronology
    if _pressed(form, "back") and isinstance(row, ChronologyEntry):
        return put_back(*given, row)
    if _pressed(form, "aside"):
        return set_aside(*given, row, because=_needed(form.because, "Write why it is set aside"))
    if _pressed(form, "accept"):
        return _accept(source, queries)
    _needed(form.date, "Enter when it was")
    _needed(form.text, "Write what happened")
    before = entry_of(row) if isinstance(row, ChronologyEntry) else None
    return mend(*given, row, form.said(before))


def _accept(source: Source, queries: Sequence[ChronologyQuery]) -> None:
    for query in queries:
        if _may_accept(query):
            accept(g.session, g.actor, source.chronology, query)


def _pressed(form: RowForm, name: str) -> bool:
    return name in form and bool(form[name].data)


def _needed(field: Any, message: str) -> str:
    if not (field.data or "").strip():
        raise Invalid(message, field=field.short_name)
    return str(field.data)
