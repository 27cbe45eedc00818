"""What is known of an entry, in words."""

from collections.abc import Mapping
from datetime import date, time

from domain.chronologies.entry import Entry, Precision, TimePrecision
from domain.chronologies.intervals import Interval
from domain.chronologies.kept.models import Origin
from domain.chronologies.ordering import first_day, last_day
from domain.chronologies.reading.doubts import SENTENCES, Doubt

PRECISION: Mapping[Precision, str] = {
    Precision.MONTH: "only the month is known",
    Precision.YEAR: "only the year is known",
    Precision.SEASON: "only the season is known",
    Precision.PART_OF_YEAR: "only a part of the year is known",
    Precision.PART_OF_MONTH: "only a part of the month is known",
    Precision.WEEK: "only the week is known",
    Precision.ABOUT: "about this day",
    Precision.QUERIED: "the agency puts a question mark to this day",
    Precision.SOME_DAY: "some day between the two",
    Precision.PERIOD: "it went on for all this time",
}
COLUMNS: Mapping[str, str] = {
    "action": "What was done",
    "outcome": "Outcome",
    "voice_of_the_child": "Voice of the child",
    "child_seen": "Child seen",
    "line_of_enquiry": "Line of enquiry, as the agency put it",
    "significance": "Why it matters",
    "analysis": "Comment or analysis",
    "source": "Where it is recorded",
    "person": "Who was involved",
    "staff": "Staff",
    "location": "Where",
    "category": "Kind",
    "reference": "Reference",
    "number": "Number",
    "recorded": "Recorded on",
    "agency": "Agency, as written",
}
ORIGINS: Mapping[str, str] = {
    Origin.TYPED.value: "typed by hand",
    Origin.COMPOSITE.value: "a table of several agencies",
}
SEEN: Mapping[bool | None, str] = {True: "Child seen", False: "Child not seen", None: ""}
_EXTRA = {"hidden_row": "The row was hidden in the file."}


def day_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def days_words(first: date, last: date) -> str:
    """As short as can be said: 1 to 31 March 2024."""
    if first == last:
        return day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_words(last)}"
    start = f"{first.day} {first:%B}" if first.year == last.year else day_words(first)
    return f"{start} to {day_words(last)}"


def understood(entry: Entry) -> str:
    """How a date that is not exact was taken; nothing for one that is."""
    if entry.precision is None:
        return ""
    words = PRECISION[entry.precision]
    return f"taken as {days_words(first_day(entry), last_day(entry))}: {words}"


def time_words(entry: Entry) -> str:
    """The time by the clock on the wall; as written where it names only a part of the day."""
    at = entry.local_time or entry.time
    if at is None:
        return entry.time_written
    if entry.time_precision is TimePrecision.RANGE and entry.time_to:
        return f"{clock(at)} to {clock(entry.time_to)}"
    return f"about {clock(at)}" if entry.time_precision is TimePrecision.APPROX else clock(at)


def time_as_written(entry: Entry) -> str:
    """Where it was not written as it is shown."""
    written = entry.time_written.strip()
    return "" if written in {"", time_words(entry)} else written


def date_as_written(entry: Entry) -> str:
    return entry.date_written.strip()


def interval_words(found: Interval) -> str:
    """In days, hours and minutes where both moments are known; else in days."""
    if found.minutes is None:
        return str(found)
    days, rest = divmod(found.minutes, 24 * 60)
    hours, minutes = divmod(rest, 60)
    parts = ((days, "day"), (hours, "hour"), (minutes, "minute"))
    said = [f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in parts if count]
    return " ".join(said) or "the same time"


def as_given(entry: Entry) -> str:
    """An entry in plain lines, for the agency that gave it."""
    dated = date_as_written(entry) or days_words(first_day(entry), last_day(entry))
    at = time_as_written(entry) or time_words(entry)
    rest = (f"{name}: {said}" for name, said in columns(entry))
    return "\n".join([f"{dated}, {at}" if at else dated, entry.text, *rest])


def clock(at: time) -> str:
    return f"{at:%H:%M}"


def columns(entry: Entry) -> list[tuple[str, str]]:
    """The other columns, those that say most first."""
    order = list(COLUMNS)
    known = sorted(
        ((key, said) for key, said in entry.columns.items() if said.strip()),
        key=lambda pair: order.index(pair[0]) if pair[0] in COLUMNS else len(order),
    )
    return [(COLUMNS.get(key, _plain(key)), said) for key, said in known]


def doubts(entry: Entry) -> list[str]:
    """What the reader wants looked at."""
    return [_doubt(flag) for flag in entry.flags]


def place(entry: Entry) -> str:
    """Where in its file it stands: sheet Contacts, row 14."""
    return ", ".join(f"{key} {at}" for key, at in entry.ref.items() if at != "")


def _doubt(flag: str) -> str:
    try:
        return SENTENCES[Doubt(flag)]
    except (KeyError, ValueError):
        return _EXTRA.get(flag, f"{_plain(flag)}.")


def _plain(key: str) -> str:
    return key.replace("_", " ").capitalize()
