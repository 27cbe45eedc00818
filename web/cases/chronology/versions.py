"""Versions of the integrated chronology: frozen, read, and held beside the account as it is now."""

from dataclasses import dataclass
from typing import Any

from flask import g, request, url_for

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.chronologies.kept.filters import Filter
from domain.chronologies.versions.account import digests_in, entries_in, head_in, places_of
from domain.chronologies.versions.choosing import to_keep
from domain.chronologies.versions.comparing import since
from domain.chronologies.versions.exporting import bytes_of
from domain.chronologies.versions.freezing import freeze
from domain.chronologies.versions.lines import Shown
from domain.chronologies.versions.models import ChronologyVersion, Making
from domain.chronologies.versions.queries import A_PAGE, how_many, version_at, versions_of
from domain.chronologies.writing.moments import date_as_written, date_words, time_words
from domain.reports.queries import names_of
from web.cases.forms.versions import FreezeForm
from web.cases.register import page_asked
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done, wants_fragment
from web.runtime import runtime

ENTRIES = 50
BOTH = ("GET", "POST")


@dataclass(frozen=True)
class Frozen:
    """A version of a case, as an address names it."""

    case: Case
    version: ChronologyVersion

    @property
    def at(self) -> dict[str, Any]:
        return {"reference": self.case.reference, "number": self.version.number}


def version_from_url(reference: str, number: int) -> Frozen:
    case = case_from_url(reference)
    return Frozen(case, version_at(g.session, case.id, number))


@needs(Permission.CHRONOLOGY_READ, subject=case_from_url)
def versions(case: Case) -> Any:
    if not wants_fragment():  # it asks again by itself while a version is put together
        note_read(case, "chronology")
    number = page_asked()
    rows = versions_of(g.session, case.id, number)
    return case_page(
        "cases/chronology/versions/index.html",
        "versions",
        case=case,
        versions=rows,
        names=names_of(g.session, {row.member_id for row in rows}),
        at_work=any(row.state in (Making.WAITING, Making.AT_WORK) for row in rows),
        number=number,
        pages=-(-how_many(g.session, case.id) // A_PAGE),
        to_page=lambda page: url_for(".versions", reference=case.reference, page=page),
    )


@needs(Permission.CHRONOLOGY_WORK, subject=case_from_url)
def freeze_version(case: Case) -> Any:
    note_read(case, "chronology")
    form, asked = FreezeForm(), Filter.asked(request.args)
    tried = attempt(form, lambda: _freeze(case, form, asked))
    if tried.ok:
        here = url_for(".versions", reference=case.reference)
        return done(here, said=f"Version {tried.value.number} is being put together.")
    return case_page(
        "cases/chronology/versions/new.html", "freeze", case=case, form=form, asked=asked
    )


@needs(Permission.CHRONOLOGY_READ, subject=version_from_url)
def version(frozen: Frozen) -> Any:
    note_read(frozen.case, "chronology")
    row, number = frozen.version, page_asked()
    ready = row.state == Making.READY
    named = permits(g.actor, Permission.CHRONOLOGY_NAMES) and request.args.get("codes") != "yes"
    data = bytes_of(g.session, runtime().files, row) if ready else b""
    return case_page(
        "cases/chronology/versions/version.html",
        case=frozen.case,
        frozen=frozen,
        version=row,
        named=named,
        names=names_of(g.session, [row.member_id]),
        lines=_lines(data, number, named=named) if ready else [],
        first=(number - 1) * ENTRIES + 1,
        since=since(g.session, frozen.case, data, row) if ready and number == 1 else None,
        number=number,
        pages=max(1, -(-row.in_all // ENTRIES)),
        to_page=lambda page: url_for(".version", **frozen.at, page=page, **_codes(named=named)),
        date_words=date_words,
        time_words=time_words,
        date_as_written=date_as_written,
    )


def _codes(*, named: bool) -> dict[str, Any]:
    return {} if named else {"codes": "yes"}


def _lines(data: bytes, number: int, *, named: bool) -> list[Any]:
    shown = Shown(head_in(data), places_of(digests_in(data)), named=named)
    return [shown.line(kept) for kept in entries_in(data, (number - 1) * ENTRIES, ENTRIES)]


def _freeze(case: Case, form: FreezeForm, asked: Filter) -> ChronologyVersion:
    title, why = form.title.data or "", form.why.data
    kept = to_keep(asked, names=True)
    return freeze(g.session, g.actor, case, title=title, why=why, asked=kept)


PAGES = (
    ("/versions", versions, ("GET",)),
    ("/versions/new", freeze_version, BOTH),
    ("/versions/<int(max=9999):number>", version, ("GET",)),
)
