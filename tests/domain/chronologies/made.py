"""Entries by hand, in few words."""

import datetime as dt
from itertools import count

from domain.chronologies.entry import Entry, Precision, TimePrecision

_rows = count(2)


def entry(
    agency,
    day,
    text="Something.",
    time=None,
    *,
    action="",
    to=None,
    precision=None,
    file=None,
    **more,
):
    """An exact entry; with `to` and `precision` one that is not."""
    first = dt.date.fromisoformat(day)
    more = {"time_precision": TimePrecision.EXACT if time else None} | more
    return Entry(
        ref={"sheet": "1", "row": next(_rows)}, file=file or f"{agency}.xlsx", agency=agency, date_from=first,
        date_to=dt.date.fromisoformat(to) if to else first, precision=Precision(precision) if precision else None, text=text,
        time=dt.time.fromisoformat(time) if time else None, columns={"action": action} if action else {}, **more,
    )  # fmt: skip
