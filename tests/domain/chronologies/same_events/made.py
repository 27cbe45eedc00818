"""Entries by hand, in few words."""

import datetime as dt
from itertools import count

from domain.chronologies.entry import Entry, Precision, TimePrecision

_rows = count(2)


def entry(agency, day, text, time=None, *, action="", to=None, precision=None, file=None, **more):
    first = dt.date.fromisoformat(day)
    return Entry(
        ref={"sheet": "1", "row": next(_rows)}, file=file or f"{agency}.xlsx", agency=agency, date_from=first,
        date_to=dt.date.fromisoformat(to) if to else first, precision=Precision(precision) if precision else None, text=text,
        time=dt.time.fromisoformat(time) if time else None, time_precision=TimePrecision.EXACT if time else None,
        columns={"action": action} if action else {}, **more,
    )  # fmt: skip


def routine(agency="Thornby Health Visiting", many=30):
    """What fills a chronology between the events, so that words can be rare or not."""
    start = dt.date(2012, 1, 2)
    texts = (
        "Home visit. Child well. Mother tired.",
        "No access visit, card left.",
        "TC to social worker, message left.",
    )
    return [entry(agency, str(start + dt.timedelta(days=9 * n)), texts[n % 3]) for n in range(many)]
