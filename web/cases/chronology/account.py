"""One account of what all agencies knew, in the order in which it happened."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from flask import g, url_for

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.chronologies.kept.filters import FlaggedBy, Seen
from domain.chronologies.kept.finding import page_of
from domain.chronologies.kept.queried import queries_waiting
from domain.chronologies.kept.searching import look_for
from web.cases.chronology.asking import FLAG_WORDS, SEEN_WORDS, Asking, asking_of
from web.cases.chronology.forms import LookForm
from web.cases.chronology.telling import Telling, telling
from web.cases.register import page_asked
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

BOTH = ("GET", "POST")


@needs(Permission.CHRONOLOGY_READ, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "chronology")
    asking = asking_of(case)
    number = min(page_asked(), asking.found.pages)
    rows = page_of(g.session, asking.whole, asking.filter, asking.found, number)
    account = telling(asking, rows)
    return case_page(
        "cases/chronology/index.html",
        case=case,
        asking=asking,
        account=account,
        marked=telling(asking, [asking.mark]).told()[0] if asking.mark else None,
        waiting=queries_waiting(g.session, case.id),
        number=number,
        look=LookForm(formdata=None),
        seen=[(key.value, SEEN_WORDS[key].capitalize()) for key in Seen],
        flagged=[(key.value, FLAG_WORDS[key].capitalize()) for key in FlaggedBy],
        years=_years(asking),
        months=_months(asking, account),
        **asking.choices(),
        to_page=lambda page: asking.here(page=page),
    )


@needs(Permission.CHRONOLOGY_READ, subject=case_from_url)
def look(case: Case) -> Any:
    """What is looked for may be a name, so it is sealed, and the address says which it is."""
    form, asking = LookForm(), asking_of(case)
    tried = attempt(form, lambda: look_for(g.session, g.actor, case, words=form.words.data))
    if tried.ok:
        args = asking.args(replace(asking.filter, find=tried.value.id))
        return done(url_for(".index", reference=case.reference, **args))
    return case_page("cases/chronology/look.html", case=case, form=form, asking=asking)


def _years(asking: Asking) -> list[tuple[int, str]]:
    """Each year that has entries, and where it begins."""
    found: dict[int, str] = {}
    for month, _, page in asking.found.starts():
        found.setdefault(month.year, _to_month(asking, month, page))
    return list(found.items())


def _months(asking: Asking, account: Telling) -> Sequence[tuple[date, int, str]]:
    """The months of the year that the page begins with, how many entries each has, and where."""
    year = account.days[0].first.year if account.days else None
    return [
        (month, count, _to_month(asking, month, page))
        for month, count, page in asking.found.starts()
        if month.year == year
    ]


def _to_month(asking: Asking, month: date, page: int) -> str:
    return f"{asking.here(page=page)}#m-{month:%Y-%m}"


PAGES = (("", index, ("GET",)), ("/find", look, BOTH))
