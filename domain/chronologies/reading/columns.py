"""Which column is which: by the words of the headings first, and by what the cells hold."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from domain.chronologies.reading.grid import Row, Value
from domain.chronologies.reading.headings import DATES, bare, roles_of
from domain.chronologies.reading.phrases import read_date
from domain.chronologies.reading.profiles import Profile, profile
from domain.chronologies.reading.when import DayOrder, When

_NARRATIVE = 14.0
_COMPARED = 60
_SHORT_EVENT = 10.0
_NUMBERED = ("incident", "occurrence", "contact", "crime", "log", "call", "referral", "entry")
# Columns whose words say little of what they hold, so that the longest text among them may be it.
_LOOSE = {
    "category",
    "action",
    "outcome",
    "analysis",
    "source",
    "significance",
    "person",
    "reference",
}
_SEEN = ("child", "seen", "nursery", "present", "scene", "alone", "baby", "pupil")
_READ_APART = DATES | {
    "end_date",
    "time",
    "end_time",
    "event",
    "child_seen",
    "agency",
    "day",
    "month",
    "year",
}


@dataclass(slots=True)
class Layout:
    """Where each standard column stands; `others` are the rest, by standard or own name."""

    names: list[str]
    at: dict[str, int] = field(default_factory=dict)

    @property
    def date(self) -> int:
        return next((self.at[role] for role in ("date", "date_and_time") if role in self.at), -1)

    @property
    def event(self) -> int:
        return self.at.get("event", -1)

    @property
    def sound(self) -> bool:
        if "no_chronology" in self.at and not self._event_by_words:
            return False
        dated = self.date >= 0 or {"day", "month"} <= self.at.keys()
        return dated and self.event >= 0

    @property
    def _event_by_words(self) -> bool:
        ranked = roles_of(self.names[self.event]) if self.event >= 0 else ()
        return bool(ranked) and ranked[0][1] == "event"

    @property
    def dated_by_words(self) -> bool:
        """Whether a heading says where the dates are, and not the cells alone."""
        if self.date < 0:
            return {"day", "month"} <= self.at.keys()
        return any(role in DATES for _score, role in roles_of(self.names[self.date]))

    def others(self) -> list[tuple[int, str]]:
        """Every column that is not read apart, with the name that its values go under."""
        roles = {column: role for role, column in self.at.items()}
        taken: set[str] = set()
        found = []
        for column, name in enumerate(self.names):
            role = roles.get(column, "").replace("no_chronology", "")
            if role in _READ_APART and role != "agency":
                continue
            key = role or " ".join(name.split()) or f"column {column + 1}"
            key = key if key not in taken else f"{key} {column + 1}"
            taken.add(key)
            found.append((column, key))
        return found


def lay_out(names: list[str], rows: list[Row]) -> Layout:
    profiles = [profile(rows, column) for column in range(len(names))]
    layout = Layout(names, _by_words(names, profiles))
    _mend_date(layout, profiles, rows)
    _mend_time(layout, profiles)
    _mend_end(layout, profiles)
    _mend_event(layout, profiles)
    _mend_seen(layout, profiles)
    return layout


def _by_words(names: list[str], profiles: list[Profile]) -> dict[str, int]:
    ranked = [
        (score + _content(role, profiles[column]), -column, role)
        for column, name in enumerate(names)
        for score, role in roles_of(name)
    ]
    at: dict[str, int] = {}
    taken: set[int] = set()
    for _score, column, role in sorted(ranked, reverse=True):
        if -column in taken or role in at or (role in DATES and DATES & at.keys()):
            continue
        at[role] = -column
        taken.add(-column)
    at.pop("not_this_date", None)
    return at


def _content(role: str, held: Profile) -> float:
    """How far what a column holds bears out its heading."""
    if not held.filled:
        return -0.3
    weights = {
        "date": held.dates - 0.5,
        "date_and_time": held.dates - 0.5,
        "end_date": (held.dates - 0.5) * 0.5,
        "time": (held.times - 0.3) * 0.6,
        "end_time": (held.times - 0.3) * 0.6,
        "event": min(held.length, 80) / 160 - 0.25 - held.dates * 0.5 - held.numbers * 0.3,
        "child_seen": held.yes_no * 0.4 - 0.1,
        # A name is short: "Midwife's account" is no column of midwives.
        "staff": -min(0.5, max(0.0, held.length - 30) / 60),
        "person": -min(0.5, max(0.0, held.length - 30) / 60),
        "voice_of_the_child": 0.1 - held.yes_no * 0.2,
        "number": held.numbers * 0.3,
    }
    return weights.get(role, 0.0) * 0.6


def _mend_date(layout: Layout, profiles: list[Profile], rows: list[Row]) -> None:
    now = layout.date
    if now < 0 and "day" in layout.at and "month" not in layout.at:
        now = layout.at["date"] = layout.at.pop("day")
    if {"day", "month"} <= layout.at.keys() and now < 0:
        return
    if now >= 0 and profiles[now].dates >= 0.3:
        return
    best = _best(
        (column for column in range(len(profiles)) if not _is_birth(layout.names[column])),
        lambda at: profiles[at].dates * profiles[at].filled - _recorded(layout.names[at]),
    )
    if best is not None and profiles[best].dates >= 0.5:
        _give(layout, "date", _happened(layout, profiles, rows, best))


def _happened(layout: Layout, profiles: list[Profile], rows: list[Row], best: int) -> int:
    """Of columns of dates under unknown words, the earlier: what happens is written down later."""
    for column, held in enumerate(profiles):
        unknown = column != best and not roles_of(layout.names[column])
        if unknown and held.dates >= 0.8 and held.filled >= profiles[best].filled - 0.2:
            best = column if _is_likelier(rows, column, best) else best
    return best


def _is_likelier(rows: list[Row], column: int, other: int) -> bool:
    both = [
        (one, two)
        for row in rows[:_COMPARED]
        if len(row) > max(column, other)
        and (one := _day_of(row[column]))
        and (two := _day_of(row[other]))
    ]
    earlier, later = sum(one < two for one, two in both), sum(one > two for one, two in both)
    # A day of birth is earlier too, and always the same.
    if not _various(one for one, _ in both) or not both:
        return False
    fixed = not _various(two for _, two in both)
    return fixed or (earlier > len(both) * 0.5 and later <= len(both) * 0.1)


def _various(days: Iterable[date]) -> bool:
    found = list(days)
    return len(set(found)) * 3 > len(found)


def _day_of(value: Value) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, str):
        found = read_date(value, DayOrder.DAY_FIRST)
        return found.first if isinstance(found, When) else None
    return value if isinstance(value, date) else None


def _recorded(name: str) -> float:
    """The day on which something was written down is the last to be taken for its date."""
    return 0.5 if any(role == "recorded" for _score, role in roles_of(name)) else 0.0


def _is_birth(name: str) -> bool:
    return any(role == "not_this_date" for _score, role in roles_of(name))


def _mend_end(layout: Layout, profiles: list[Profile]) -> None:
    """A second column of dates under no heading, filled less often, is where things end."""
    if "end_date" in layout.at or layout.date < 0 or layout.names[layout.date]:
        return
    for column, held in enumerate(profiles):
        free = column not in layout.at.values()
        if free and held.dates >= 0.8 and held.filled < profiles[layout.date].filled / 2:
            layout.at["end_date"] = column
            return


def _mend_time(layout: Layout, profiles: list[Profile]) -> None:
    if "time" in layout.at:
        return
    free = [column for column in range(len(profiles)) if column not in layout.at.values()]
    best = _best(free, lambda at: profiles[at].times)
    if best is not None and profiles[best].times >= 0.6 and profiles[best].length <= 20:
        layout.at["time"] = best


def _mend_event(layout: Layout, profiles: list[Profile]) -> None:
    now = layout.event
    loose = [
        column
        for column in range(len(profiles))
        if _role_at(layout, column) in _LOOSE | {"", "recorded"} and profiles[column].dates < 0.5
    ]
    if now >= 0:
        also = [
            column
            for column in loose
            if any(role == "event" for _s, role in roles_of(layout.names[column]))
            and not _role_at(layout, column)
        ]
        if profiles[now].length < _SHORT_EVENT and _may_be_numbered(layout.names[now]):
            # A number, perhaps: the event stands under unknown words.
            also += [column for column in loose if not roles_of(layout.names[column])]
        best = _best([now, *also], lambda at: profiles[at].length * profiles[at].filled)
        if best is not None and best != now:
            layout.at["event"] = best
            layout.at.setdefault("category", now)
        return
    best = _best(loose, lambda at: profiles[at].length * profiles[at].filled)
    if best is not None and profiles[best].length >= _NARRATIVE:
        _give(layout, "event", best)


def _may_be_numbered(name: str) -> bool:
    """Over an incident's or a log's number, perhaps; "Event" and "What happened" are plain."""
    return any(word in bare(name) for word in _NUMBERED)


def _mend_seen(layout: Layout, profiles: list[Profile]) -> None:
    if "child_seen" in layout.at:
        return
    for column, name in enumerate(layout.names):
        hinted = not name or any(word in bare(name) for word in _SEEN)
        if hinted and column not in layout.at.values() and profiles[column].yes_no >= 0.6:
            layout.at["child_seen"] = column
            return


def _role_at(layout: Layout, column: int) -> str:
    return next((role for role, at in layout.at.items() if at == column), "")


def _give(layout: Layout, role: str, column: int) -> None:
    for other in [
        key for key, at in layout.at.items() if at == column or (role in DATES and key in DATES)
    ]:
        del layout.at[other]
    layout.at[role] = column


def _best(columns: Iterable[int], worth: Callable[[int], float]) -> int | None:
    return max(columns, key=worth, default=None)
