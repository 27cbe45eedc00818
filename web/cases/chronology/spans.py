"""The chronology seen from afar: a timeline, and stretches in which nothing was written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from flask import g, request
from markupsafe import Markup

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.cases.queries import current_scope
from domain.chronologies.entry import Entry
from domain.chronologies.intervals import Gap, gaps
from domain.chronologies.kept.finding import A_PAGE, outlines, page_of
from domain.chronologies.kept.linked import links_among
from domain.chronologies.timeline import draw
from web.cases.chronology.asking import Asking, asking_of
from web.cases.chronology.telling import NOT_KNOWN, telling
from web.cases.register import page_asked
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs

DAYS, MOST_DAYS = 28, 3_650
ALL = "All agencies together"


@dataclass(frozen=True)
class Quiet:
    """A gap, and whose it is."""

    agency: str
    gap: Gap


@needs(Permission.CHRONOLOGY_READ, subject=case_from_url)
def timeline(case: Case) -> Any:
    note_read(case, "chronology")
    asking = asking_of(case)
    entries = _outlines(asking)
    places = {UUID(str(entry.ref["id"])): at for at, entry in enumerate(entries)}
    drawn = draw(
        entries,
        title="Timeline",
        period=_asked_period(asking),
        links=links_among(g.session, case.id, places),
    )
    number = min(page_asked(), asking.found.pages)
    rows = page_of(g.session, asking.whole, asking.filter, asking.found, number)
    return case_page(
        "cases/chronology/timeline.html",
        case=case,
        asking=asking,
        svg=Markup(drawn.svg),  # noqa: S704 - drawn by us, and every word in it is escaped
        account=telling(asking, rows),
        number=number,
        to_page=lambda page: asking.here("cases.chronology.timeline", page=page),
    )


@needs(Permission.CHRONOLOGY_READ, subject=case_from_url)
def gaps_between(case: Case) -> Any:
    note_read(case, "chronology")
    asking, days = asking_of(case), _days_asked()
    apart = request.args.get("by") == "agency"
    period = _period(asking)
    found = list(_gaps(_outlines(asking), days, period, apart=apart))
    pages = max(1, -(-len(found) // A_PAGE))
    number = min(page_asked(), pages)
    return case_page(
        "cases/chronology/gaps.html",
        case=case,
        asking=asking,
        days=days,
        apart=apart,
        period=period,
        gaps=found[(number - 1) * A_PAGE : number * A_PAGE],
        total=len(found),
        number=number,
        pages=pages,
        to_page=lambda page: asking.here(
            "cases.chronology.gaps_between", days=days, by="agency" if apart else None, page=page
        ),
    )


def _outlines(asking: Asking) -> list[Entry]:
    return outlines(g.session, asking.whole, asking.filter, asking.found, asking.agencies)


def _gaps(
    entries: list[Entry], days: int, period: tuple[date, date] | None, *, apart: bool
) -> Iterator[Quiet]:
    """The earliest first; by agency where that is asked."""
    whose: dict[str, list[Entry]] = {}
    for entry in entries:
        whose.setdefault((entry.agency or NOT_KNOWN) if apart else ALL, []).append(entry)
    for agency in sorted(whose):
        for gap in gaps(whose[agency], longer_than=days, period=period):
            yield Quiet(agency, gap)


def _days_asked() -> int:
    given = request.args.get("days", "")
    sound = given.isascii() and given.isdecimal() and len(given) <= 4
    return min(max(int(given), 1), MOST_DAYS) if sound else DAYS


def _asked_period(asking: Asking) -> tuple[date, date] | None:
    first, last = asking.filter.first, asking.filter.last
    return (first, last) if first and last and first <= last else None


def _period(asking: Asking) -> tuple[date, date] | None:
    """What is asked; else the period of the review, so that its two ends count."""
    scope = current_scope(g.session, asking.case.id)
    return _asked_period(asking) or ((scope.review_from, scope.review_to) if scope else None)


PAGES = (("/timeline", timeline, ("GET",)), ("/gaps", gaps_between, ("GET",)))
