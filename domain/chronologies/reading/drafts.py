"""Rows on their way to being entries, and the rows that are set aside while they are read."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from domain.chronologies.reading.doubts import Doubt
from domain.chronologies.reading.grid import Grid, Row, shown
from domain.chronologies.reading.header import Header
from domain.chronologies.reading.outcome import SNIPPET, SetAside
from domain.chronologies.reading.when import NoDate, When


@dataclass(slots=True)
class Context:
    """The year, and perhaps the month, that a divider above names."""

    year: int | None = None
    month: int | None = None


@dataclass(slots=True)
class Draft:
    index: int
    row: Row
    when: When | NoDate
    year: int | None = None
    # The words of the rows that go on from this one, by column.
    more: dict[int, list[str]] | None = None
    doubts: tuple[Doubt, ...] = ()

    def join(self, column: int, words: str) -> None:
        self.more = self.more or {}
        self.more.setdefault(column, []).append(words)

    def last_words(self, column: int) -> str:
        """The last row of the words of a column."""
        joined = self.more.get(column) if self.more else None
        return joined[-1] if joined else str(self.row[column])


@dataclass(slots=True)
class Sheet:
    """One sheet as it is being read."""

    grid: Grid
    header: Header
    drafts: list[Draft] = field(default_factory=list)
    asides: list[SetAside] = field(default_factory=list)
    # The headings and drafts of the parts above, where the headings changed on the way.
    before: list[tuple[Header, list[Draft]]] = field(default_factory=list)

    def turn(self, header: Header) -> None:
        """Goes on under other headings: what was drafted so far keeps its own."""
        self.before.append((self.header, self.drafts))
        self.header, self.drafts = header, []

    def parts(self) -> Iterator["Sheet"]:
        """The sheet cut where its headings change."""
        for header, drafts in [*self.before, (self.header, self.drafts)]:
            yield Sheet(self.grid, header, drafts)

    @property
    def count(self) -> int:
        return sum(len(part.drafts) for part in self.parts())

    def set_aside(self, index: int, kind: str, why: str) -> None:
        self.asides.append(aside(self.grid, index, kind, why))


def aside(grid: Grid, index: int, kind: str, why: str) -> SetAside:
    words = " | ".join(said for value in grid.rows[index] if (said := shown(value).strip()))
    return SetAside(grid.ref(index), kind, why, words[:SNIPPET])
