"""What is written out of each entry, as headings and rows of words, whatever the kind of file."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from domain.chronologies.entry import Entry
from domain.chronologies.reading.remembering import forget
from domain.chronologies.writing.legible import legible
from domain.chronologies.writing.moments import date_as_written, date_words, time_words

# The heading of each standard column. The rest stands under "More", named as the agency names it.
HEADINGS = {
    "source": "Source",
    "action": "Action taken",
    "outcome": "Outcome",
    "voice_of_the_child": "Voice of the child",
    "person": "Person",
    "staff": "Staff",
    "location": "Location",
    "category": "Type",
    "significance": "Significance",
    "analysis": "Comment",
    "line_of_enquiry": "Line of enquiry",
    "reference": "Reference",
    "recorded": "Recorded on",
}
# On paper there is room for these beside what is always there.
ON_PAPER = ("source", "action", "outcome", "voice_of_the_child")
_ALWAYS = ("No", "Agency", "Date", "Time", "Event")
_SEEN = {True: "Yes", False: "No", None: ""}
NAMES = dict(HEADINGS) | {"number": "The agency's number"}


@dataclass(frozen=True, slots=True)
class Line:
    """An entry, with what is known of it besides what its agency says."""

    entry: Entry
    age: str = ""
    same: str = ""  # which other entries tell of the same event, and how they differ
    episode: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands above the table."""

    title: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def whole_table(lines: Sequence[Line]) -> Table:
    """Every standard column that anybody filled."""
    return _table(lines, HEADINGS)


def paper_table(lines: Sequence[Line]) -> Table:
    return _table(lines, ON_PAPER)


def _table(lines: Sequence[Line], roles: Collection[str]) -> Table:
    used = {key for line in lines for key, words in line.entry.columns.items() if words.strip()}
    columns = [key for key in HEADINGS if key in roles and (key in used or key == "source")]
    try:
        cells = [list(_cells(at, line, columns)) for at, line in enumerate(lines, 1)]
    finally:
        forget()
    headings = [*_ALWAYS, *(HEADINGS[key] for key in columns), *_LATER]
    filled = [
        at
        for at, heading in enumerate(headings)
        if heading in {*_ALWAYS, "Source"} or any(row[at] for row in cells)
    ]
    return Table(
        tuple(headings[at] for at in filled),
        tuple(tuple(row[at] for at in filled) for row in cells),
    )


_LATER = ("Child seen", "Age", "Also told at", "Practice point", "More", "Written as")


def _cells(at: int, line: Line, columns: Sequence[str]) -> Iterator[str]:
    entry = line.entry
    yield str(at)
    yield legible(entry.agency)
    yield legible(date_words(entry))
    yield legible(time_words(entry))
    yield legible(entry.text)
    for key in columns:
        yield legible(entry.columns.get(key, ""))
    yield _SEEN[entry.child_seen]
    yield legible(line.age)
    yield legible(line.same)
    yield legible(line.episode)
    yield more_words(entry, columns)
    yield legible(date_as_written(entry))


def more_words(entry: Entry, columns: Collection[str]) -> str:
    """What has no column of its own here, each on a line with the heading it stood under."""
    told = (
        f"{legible(NAMES.get(key, key))}: {legible(words)}"
        for key, words in entry.columns.items()
        if key not in columns and words.strip() and not (key == "agency" and words == entry.agency)
    )
    return legible("\n".join(told))
