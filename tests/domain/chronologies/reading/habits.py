"""How people write dates and times, each with what it means."""

from calendar import monthrange
from datetime import date, timedelta

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def ordinal(number: int) -> str:
    ending = (
        "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return f"{number}{ending}"


def month(d: date) -> str:
    return MONTHS[d.month - 1]


EXACT = {
    "dd/mm/yyyy": lambda d: f"{d:%d/%m/%Y}",
    "d/m/yy": lambda d: f"{d.day}/{d.month}/{d:%y}",
    "d.m.yyyy": lambda d: f"{d.day}.{d.month}.{d.year}",
    "dd-mm-yy": lambda d: f"{d:%d-%m-%y}",
    "iso": lambda d: d.isoformat(),
    "words": lambda d: f"{ordinal(d.day)} {month(d)} {d.year}",
    "of": lambda d: f"the {ordinal(d.day)} of {month(d)}, {d.year}",
    "short": lambda d: f"{d.day} {month(d)[:3]} {d:%y}",
    "dd-mmm-yyyy": lambda d: f"{d:%d}-{month(d)[:3]}-{d.year}",
    "american words": lambda d: f"{month(d)} {ordinal(d.day)}, {d.year}",
    "weekday": lambda d: f"{DAYS[d.weekday()]} {d.day} {month(d)} {d.year}",
    "short weekday": lambda d: f"{DAYS[d.weekday()][:3]} {d:%d/%m/%Y}",
    "spaces": lambda d: f"{d:%d} {d:%m} {d.year}",
    "capitals": lambda d: f"{d.day} {month(d).upper()} {d.year}",
    "apostrophe": lambda d: f"{d.day} {month(d)} '{d:%y}",
    "stopped": lambda d: f"{d:%d/%m/%Y}.",
    "compact iso": lambda d: f"{d:%Y%m%d}",
    "slashed name": lambda d: f"{d.day}/{month(d)[:3]}/{d.year}",
}
AMERICAN = {
    "m/d/yyyy": lambda d: f"{d.month}/{d.day}/{d.year}",
    "mm-dd-yy": lambda d: f"{d:%m-%d-%y}",
}


def span(first: date, last: date, precision: str) -> dict[str, str]:
    return {"from": first.isoformat(), "to": last.isoformat(), "precision": precision}


def whole_month(d: date) -> dict[str, str]:
    return span(d.replace(day=1), d.replace(day=monthrange(d.year, d.month)[1]), "month")


def _third(d: date, first: int, last: int | None) -> dict[str, str]:
    end = last or monthrange(d.year, d.month)[1]
    return span(d.replace(day=first), d.replace(day=end), "part-of-month")


def _part(d: date, first: int, last: int) -> dict[str, str]:
    return span(
        date(d.year, first, 1), date(d.year, last, monthrange(d.year, last)[1]), "part-of-year"
    )


def _season(d: date, first: int) -> dict[str, str]:
    return span(
        date(d.year, first, 1), date(d.year, first + 2, monthrange(d.year, first + 2)[1]), "season"
    )


def _on(d: date, precision: str) -> dict[str, str]:
    return span(d, d, precision)


def _later(d: date, days: int, precision: str) -> dict[str, str]:
    return span(d, d + timedelta(days), precision)


def _year(d: date) -> dict[str, str]:
    return span(date(d.year, 1, 1), date(d.year, 12, 31), "year")


INEXACT = {
    "month year": lambda d: (f"{month(d)} {d.year}", whole_month(d)),
    "mon-yy": lambda d: (f"{month(d)[:3]}-{d:%y}", whole_month(d)),
    "mm/yyyy": lambda d: (f"{d:%m/%Y}", whole_month(d)),
    "unknown day": lambda d: (f"??/{d:%m/%Y}", whole_month(d)),
    "x day": lambda d: (f"xx/{d:%m/%y}", whole_month(d)),
    "year": lambda d: (f"{d.year}", _year(d)),
    "in year": lambda d: (f"in {d.year}", _year(d)),
    "early month": lambda d: (f"early {month(d)} {d.year}", _third(d, 1, 10)),
    "mid month": lambda d: (f"mid-{month(d)[:3]} {d.year}", _third(d, 11, 20)),
    "end of month": lambda d: (f"end of {month(d)} {d.year}", _third(d, 21, None)),
    "beginning of year": lambda d: (f"beginning of {d.year}", _part(d, 1, 4)),
    "mid year": lambda d: (f"Mid {d.year}", _part(d, 5, 8)),
    "late year": lambda d: (f"late {d.year}", _part(d, 9, 12)),
    "summer": lambda d: (f"Summer {d.year}", _season(d, 6)),
    "autumn of": lambda d: (f"autumn of {d.year}", _season(d, 9)),
    "w/c": lambda d: (f"w/c {d:%d/%m/%y}", _later(d, 6, "week")),
    "week of": lambda d: (f"week of {d.day} {month(d)} {d.year}", _later(d, 6, "week")),
    "wk beginning": lambda d: (f"Wk beginning {d:%d.%m.%y}", _later(d, 6, "week")),
    "circa": lambda d: (f"circa {d:%d/%m/%Y}", _on(d, "about-this-day")),
    "tilde": lambda d: (f"~{d:%d/%m/%y}", _on(d, "about-this-day")),
    "approx after": lambda d: (f"{d:%d/%m/%Y} (approx)", _on(d, "about-this-day")),
    "around": lambda d: (f"around {ordinal(d.day)} {month(d)} {d.year}", _on(d, "about-this-day")),
    "mark before": lambda d: (f"? {d.day} {month(d)[:3]} {d.year}", _on(d, "queried-day")),
    "mark after": lambda d: (f"{d:%d.%m.%y} ?", _on(d, "queried-day")),
    "date unclear": lambda d: (f"{d:%d/%m/%Y} (date unclear)", _on(d, "queried-day")),
    "possibly": lambda d: (f"possibly {d.day} {month(d)} {d.year}", _on(d, "queried-day")),
    "between": lambda d: (f"between {d:%d/%m/%y} and {d + timedelta(4):%d/%m/%y}", _later(d, 4, "some-day-between")),
    "or": lambda d: (f"{d:%d/%m/%Y} or {d + timedelta(1):%d/%m/%Y}", _later(d, 1, "some-day-between")),
    "to": lambda d: (f"{d:%d/%m/%Y} to {d + timedelta(9):%d/%m/%Y}", _later(d, 9, "period")),
    "dash": lambda d: (f"{d.day} {month(d)} - {(e := d + timedelta(40)).day} {month(e)} {e.year}", _later(d, 40, "period")),
    "from to": lambda d: (f"from {d:%d.%m.%y} until {d + timedelta(3):%d.%m.%y}", _later(d, 3, "period")),
    "years": lambda d: (f"{d.year}–{(d.year + 1) % 100:02d}", span(date(d.year, 1, 1), date(d.year + 1, 12, 31), "period")),
}  # fmt: skip

# Each makes the words and then: time, time_precision, time_to.
TIMES = {
    "hh:mm": lambda h, m: (f"{h:02d}:{m:02d}", f"{h:02d}:{m:02d}", "exact", None),
    "hhmm": lambda h, m: (f"{h:02d}{m:02d}", f"{h:02d}:{m:02d}", "exact", None),
    "hhmm hours": lambda h, m: (f"{h:02d}{m:02d} hours", f"{h:02d}:{m:02d}", "exact", None),
    "stopped hrs": lambda h, m: (f"{h:02d}.{m:02d} hrs", f"{h:02d}:{m:02d}", "exact", None),
    "am": lambda h, m: (
        f"{h % 12 or 12}.{m:02d}{'am' if h < 12 else 'pm'}",
        f"{h:02d}:{m:02d}",
        "exact",
        None,
    ),
    "a.m.": lambda h, m: (
        f"{h % 12 or 12}:{m:02d} {'a.m.' if h < 12 else 'p.m.'}",
        f"{h:02d}:{m:02d}",
        "exact",
        None,
    ),
    "seconds": lambda h, m: (f"{h:02d}:{m:02d}:41", f"{h:02d}:{m:02d}", "exact", None),
    "whole": lambda h, _m: (
        f"{h % 12 or 12} {'AM' if h < 12 else 'PM'}",
        f"{h:02d}:00",
        "exact",
        None,
    ),
    "noon": lambda _h, _m: ("12 noon", "12:00", "exact", None),
    "approx": lambda h, m: (f"approx {h:02d}:{m:02d}", f"{h:02d}:{m:02d}", "approx", None),
    "circa": lambda h, m: (f"c.{h:02d}{m:02d}hrs", f"{h:02d}:{m:02d}", "approx", None),
    "ish": lambda h, _m: (
        f"{h % 12 or 12}{'am' if h < 12 else 'pm'} approx",
        f"{h:02d}:00",
        "approx",
        None,
    ),
    "range": lambda h, m: (
        f"{h:02d}:{m:02d} - {h + 1:02d}:{m:02d}",
        f"{h:02d}:{m:02d}",
        "range",
        f"{h + 1:02d}:{m:02d}",
    ),
    "between": lambda h, m: (
        f"between {h:02d}{m:02d} and {h + 1:02d}{m:02d}",
        f"{h:02d}:{m:02d}",
        "range",
        f"{h + 1:02d}:{m:02d}",
    ),
    "morning": lambda _h, _m: ("morning", None, "part-of-day", None),
    "late afternoon": lambda _h, _m: ("late afternoon", None, "part-of-day", None),
    "early hours": lambda _h, _m: ("early hours", None, "part-of-day", None),
    "blank": lambda _h, _m: ("", None, None, None),
    "not known": lambda _h, _m: ("not known", None, None, None),
    "unk": lambda _h, _m: ("unk.", None, None, None),
}
