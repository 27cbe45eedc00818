"""What came of reading a file: entries, queries, and rows set aside, so that none is lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.chronologies.entry import Entry, Ref
from domain.chronologies.reading.doubts import SENTENCES, Doubt, Severity, severity_of

# How much of a row is shown beside the reason.
SNIPPET = 160


@dataclass(frozen=True, slots=True)
class Queried:
    """A row that somebody should look at, with the entry that it would make, if any.

    Where `taken` is true the entry is also among the entries; else it waits for that look.
    """

    ref: Ref
    doubt: Doubt
    written: str = ""
    more: str = ""
    entry: Entry | None = None
    taken: bool = False
    text: str = ""
    # What a spreadsheet shows, where it seems to have swapped the day and the month.
    cell_shows: date | None = None

    @property
    def severity(self) -> Severity:
        return severity_of(self.doubt)

    @property
    def reason(self) -> str:
        said = f" It says “{self.written}”." if self.written else ""
        more = f" {self.more}" if self.more else ""
        return f"{SENTENCES[self.doubt]}{said}{more}"


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row that is not an entry: a heading, a divider, a footer, part of another row."""

    ref: Ref
    kind: str
    why: str
    text: str


@dataclass(frozen=True, slots=True)
class SheetRead:
    """How one sheet or table was understood."""

    name: str | int
    kind: str
    hidden: bool
    # Why it was not read as a chronology; blank where it was.
    ignored: str
    header_rows: tuple[int, ...] = ()
    # The heading of each standard column.
    columns: Mapping[str, str] | None = None
    rows: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    file: str
    kind: str
    sheets: tuple[SheetRead, ...]
    entries: tuple[Entry, ...]
    queried: tuple[Queried, ...]
    set_aside: tuple[SetAside, ...]
    day_order: str = ""
    # Whether the file shows which comes first in 3/4/2014, or custom decided.
    day_order_shown: bool = True
    # Whether somebody said so, and the file was not asked.
    day_order_said: bool = False
    time_basis: str = "local"
    notes: tuple[str, ...] = ()
