"""Making entries of drafts: the days and the time, child seen, and the other columns."""

from dataclasses import dataclass
from datetime import date

from domain.chronologies.entry import Entry
from domain.chronologies.reading.doubts import ERRORS, HELD, Doubt
from domain.chronologies.reading.drafts import Draft, Sheet
from domain.chronologies.reading.grid import Row, Value, shown
from domain.chronologies.reading.marks import yes_or_no
from domain.chronologies.reading.moments import Moments
from domain.chronologies.reading.once import Once
from domain.chronologies.reading.outcome import SNIPPET, Queried
from domain.chronologies.reading.when import DayOrder, NoDate, When

_MANY = 3
_STOPS = ERRORS | HELD
_OF_TIME = frozenset({Doubt.UNREADABLE_TIME, Doubt.NO_SUCH_TIME, Doubt.TIME_TWICE})


@dataclass(frozen=True, slots=True)
class Source:
    """What holds for the whole file. `gmt` says that it keeps to GMT all the year."""

    file: str
    agency: str
    order: DayOrder
    gmt: bool


class Builder:
    """Makes the entries of one sheet."""

    def __init__(self, sheet: Sheet, source: Source) -> None:
        layout, self._grid = sheet.header.layout, sheet.grid
        self._source = source
        from_1904 = sheet.grid.from_1904
        self._moments = Moments(
            layout,
            source.order,
            from_1904=from_1904,
            gmt=source.gmt,
            always_timed=_always_timed(sheet.drafts),
        )
        self._others = layout.others()
        self._date, self._event = layout.date, layout.event
        self._seen = layout.at.get("child_seen", -1)
        self._agency = layout.at.get("agency", -1)
        self._days = Once(shown)
        self._marks = Once(lambda value: yes_or_no(shown(value)))
        self.queried: list[Queried] = []

    def entry(self, draft: Draft, *more: Doubt) -> Entry | None:
        """The entry, if there is one that can stand; what is in doubt is added to `queried`."""
        if isinstance(draft.when, NoDate):
            self._fail(draft, draft.when.why)
            return None
        row = draft.row
        when, ends = self._moments.days(row, draft.when)
        clock, odd = self._moments.clock(row, when)
        doubts = (*when.doubts, *draft.doubts, *more)
        if ends is not None or odd is not None:
            doubts = (*doubts, *(doubt for doubt in (ends, odd) if doubt is not None))
        made = Entry(
            self._grid.ref(draft.index),
            self._source.file,
            self._agency_of(row),
            when.first,
            when.last,
            when.precision,
            self._words(draft, self._event),
            clock.start,
            clock.end,
            clock.precision,
            self._child_seen(row),
            self._columns(draft),
            self._flags(draft, doubts),
            self._written(row[self._date]),
            self._moments.words(row, when),
            *self._moments.local(when, clock),
        )
        return self._judged(made, draft, doubts) if doubts else made

    def _written(self, value: Value) -> str:
        """The date as it stands in the file."""
        if value.__class__ is str:
            return value.strip()
        return self._days[value] if value.__class__ is date else shown(value).strip()

    def _agency_of(self, row: Row) -> str:
        if self._agency < 0:
            return self._source.agency
        return shown(row[self._agency]).strip() or self._source.agency

    def _words(self, draft: Draft, column: int) -> str:
        value = draft.row[column]
        words = (value if value.__class__ is str else shown(value)).strip()
        if draft.more is None or column not in draft.more:
            return words
        return "\n".join([words, *draft.more[column]]).strip()

    def _columns(self, draft: Draft) -> dict[str, str]:
        row = draft.row
        found = {}
        for at, key in self._others:
            value = row[at]
            if words := (value.strip() if value.__class__ is str else shown(value)):
                found[key] = words
        if draft.more:
            found |= {key: self._words(draft, at) for at, key in self._others if at in draft.more}
        return found

    def _child_seen(self, row: Row) -> bool | None:
        if self._seen < 0:
            return None
        value = row[self._seen]
        if value.__class__ is str:
            return self._marks[value]
        return value if isinstance(value, bool) else yes_or_no(shown(value))

    def _flags(self, draft: Draft, doubts: tuple[Doubt, ...]) -> tuple[str, ...]:
        hidden = draft.index in self._grid.hidden_rows
        if not doubts and not hidden:
            return ()
        flags = tuple(doubt.value for doubt in doubts)
        return (*flags, "hidden_row") if hidden else flags

    def _fail(self, draft: Draft, why: Doubt) -> None:
        empty = why == Doubt.MISSING_DATE and Doubt.EMPTY_EVENT in draft.doubts
        if why == Doubt.YEAR_FROM_NEIGHBOURS:
            why = Doubt.UNREADABLE_DATE
        written = shown(draft.row[self._date]).strip()
        self._query(draft, Doubt.EMPTY_EVENT if empty else why, written)

    def _judged(self, made: Entry, draft: Draft, doubts: tuple[Doubt, ...]) -> Entry | None:
        stands = _STOPS.isdisjoint(doubts)
        for doubt in doubts:
            written = made.time_written if doubt in _OF_TIME else made.date_written
            self._query(draft, doubt, written, made, taken=stands)
        return made if stands else None

    def _query(
        self,
        draft: Draft,
        doubt: Doubt,
        written: str,
        entry: Entry | None = None,
        *,
        taken: bool = False,
    ) -> None:
        self.queried.append(
            Queried(
                self._grid.ref(draft.index),
                doubt,
                written="" if doubt == Doubt.EMPTY_EVENT else written,
                entry=entry,
                taken=taken,
                text=shown(draft.row[self._event]).strip()[:SNIPPET],
            )
        )


def _always_timed(drafts: list[Draft]) -> bool:
    """Whether hardly any date stands without a time, and many of those times are midnight."""
    rests = [draft.when.rest for draft in drafts if isinstance(draft.when, When)]
    midnight = sum(rest == "00:00" for rest in rests)
    timed = sum(bool(rest) for rest in rests)
    return midnight >= _MANY and timed >= len(rests) * 0.8 and midnight >= timed * 0.1
