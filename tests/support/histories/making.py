"""A made-up history: the events of a family as each agency wrote them, and the truth of them."""

import calendar
import datetime as dt
import random
import re
from dataclasses import dataclass, field

from domain.chronologies.entry import Entry, Precision, TimePrecision
from tests.support.histories.events import EVENTS
from tests.support.histories.fresh import FRESH
from tests.support.histories.routine import DETAILS, MOODS, REASONS, ROUTINE

FAMILIES = [
    {"children": ["Kayden", "Lily-Ann", "Rhys"], "mother": "Danielle", "surname": "Harker", "partner": "Craig Pascoe", "sw": "Nell Osei"},
    {"children": ["Amira", "Yusuf", "Hana"], "mother": "Samira", "surname": "Haddad", "partner": "Tariq Nasser", "sw": "Gwen Pritchard"},
    {"children": ["Bartek", "Ola", "Kuba"], "mother": "Joanna", "surname": "Zielińska", "partner": "Marek Lis", "sw": "Tom Ravenscroft"},
    {"children": ["Child A", "Child B", "Child C"], "mother": "Mother", "surname": "M", "partner": "Adult 2", "sw": "SW4"},
    {"children": ["Jayden", "Poppy", "Tia"], "mother": "Kelly", "surname": "Dunmore", "partner": "Lee Stubbs", "sw": "Ade Bankole"},
    {"children": ["Noah", "Ebony", "Zac"], "mother": "Charmaine", "surname": "Ellis", "partner": "Delroy Page", "sw": "Ruth Cole"},
]  # fmt: skip
AGENCIES = {
    "csc": ["{place} Children’s Services", "{place} County Council Social Care"],
    "police": ["{place} Police", "East {place} Constabulary"],
    "hospital": ["{place} General Hospital", "Royal {place} Infirmary"],
    "gp": ["{place} Medical Centre", "Dr Ames and Partners, {place} Surgery"],
    "hv": ["{place} Community Health Visiting", "Health Visiting Team, {place}"],
    "school": ["{place} Primary Academy", "St Bede’s School"],
    "nursery": ["Little Acorns Nursery", "{place} Pre-school"],
    "housing": ["{place} Housing Association", "{place} Homes"],
    "ambulance": ["{place} Ambulance Service", "West Ambulance Trust"],
    "mental": ["{place} Adult Mental Health", "{place} Mental Health Partnership"],
    "probation": ["National Probation Service {place}", "{place} Probation Trust"],
    "service": ["{place} Women’s Aid", "Haven Domestic Abuse Service"],
}
PLACES = ["Thornby", "Calderport", "Marsh End", "Hexwater", "Dunholme", "Ashvale"]
_LINE = re.compile(r"(\w+)\+(\d+)(?:\.\.(\d+))?@(-|\d+) \| (.*?) ~~ (.*?) \| (.*)")
_START = dt.date(2011, 4, 1)


@dataclass
class History:
    entries: list[Entry] = field(default_factory=list)
    # Each group: the places of its entries in the list, and the fields in conflict.
    groups: list[tuple[tuple[int, ...], frozenset[str]]] = field(default_factory=list)
    near_misses: list[tuple[int, int]] = field(default_factory=list)
    same_file: list[tuple[int, int]] = field(default_factory=list)


class _Maker:
    def __init__(self, seed: int, kinds: list[str], *, days: int, routine: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - a story, not a secret
        self.kinds, self.days, self.routine = kinds, days, routine
        self.family = FAMILIES[seed % len(FAMILIES)]
        place = PLACES[seed % len(PLACES)]
        self.names = {
            key: self.chance.choice(names).format(place=place) for key, names in AGENCIES.items()
        }
        self.history = History()
        self.used: set[tuple[str, str]] = set()
        self.said: set[tuple[str, dt.date, str]] = set()
        self.last: dict[str, str] = {}

    def make(self, events: int) -> History:
        self._routine()
        for _ in range(events):
            kind = self.chance.choice(self.kinds)
            when = self._moment()
            first = self._event(kind, when, self.chance.choice(self.family["children"]))
            if first and self.chance.random() < 0.3:
                later = when + dt.timedelta(days=self.chance.choice([7, 8, 14]), minutes=90)
                second = self._event(kind, later, self.chance.choice(self.family["children"]))
                self._near_miss(first, second)
        self._entered_twice()
        return self.history

    def _moment(self) -> dt.datetime:
        day = _START + dt.timedelta(days=self.chance.randrange(self.days))
        return dt.datetime.combine(
            day, dt.time(self.chance.randrange(8, 21), self.chance.choice([0, 5, 10, 20, 30, 45]))
        )

    def _event(self, kind: str, when: dt.datetime, child: str) -> list[int]:
        told = (EVENTS | FRESH)[kind]
        facts = {name: self._fresh(kind, choices) for name, choices in told["facts"].items()}
        if None in facts.values():
            return []
        accounts, results = told["account"], told["result"]
        fresh = [account for account in accounts if account != self.last.get(kind)]
        facts["account"], facts["result"] = self.chance.choice(fresh), self.chance.choice(results)
        self.last[kind] = facts["account"]
        lines = [_LINE.fullmatch(line) for line in told["lines"].strip().splitlines()]
        lines = self.chance.sample(lines, self.chance.randint(2, len(lines)))
        versions = self._versions(lines, facts, accounts, results)
        wrong = self.chance.randrange(len(lines)) if self.chance.random() < 0.12 else -1
        late = self.chance.randrange(len(lines)) if self.chance.random() < 0.12 else -1
        places = [
            self._entry(
                line, version, when, child, day_wrong=at == wrong, minutes_late=75 * (at == late)
            )
            for at, (line, version) in enumerate(zip(lines, versions, strict=True))
        ]
        conflicts = self._said_otherwise(versions) | self._when_otherwise(places)
        self.history.groups.append((tuple(places), conflicts))
        return places

    def _fresh(self, kind: str, choices: list[str]) -> str | None:
        """A fact that this history has not told yet: no two events of a kind are quite alike."""
        left = [choice for choice in choices if (kind, choice) not in self.used]
        if not left:
            return None
        fact = self.chance.choice(left)
        self.used.add((kind, fact))
        return fact

    def _versions(self, lines, facts, accounts, results):
        """The facts as each agency has them: now and then one of them has it otherwise."""
        versions = [dict(facts) for _ in lines]
        for slot, choices in (("account", accounts), ("result", results)):
            holders = [at for at, line in enumerate(lines) if f"{{{slot}}}" in line[0]]
            if len(holders) > 1 and self.chance.random() < 0.15:
                other = self.chance.choice([choice for choice in choices if choice != facts[slot]])
                versions[self.chance.choice(holders)][slot] = other
        return versions

    def _said_otherwise(self, versions) -> frozenset[str]:
        found = set()
        for slot, name in (("account", "what_happened"), ("result", "outcome")):
            said = {
                version[slot]
                for version, wording in zip(versions, self._wordings, strict=False)
                if f"{{{slot}}}" in wording
            }
            if len(said) > 1:
                found.add(name)
        self._wordings = []
        return frozenset(found)

    _wordings: list[str] = []  # noqa: RUF012 - begun anew for each event

    def _when_otherwise(self, places: list[int]) -> frozenset[str]:
        entries = [self.history.entries[place] for place in places]
        if max(e.date_from for e in entries) > min(e.date_to for e in entries):
            return frozenset({"date"})
        timed = sorted((e.time, e.agency) for e in entries if e.time)
        minutes = [time.hour * 60 + time.minute for time, _ in timed]
        if minutes and minutes[-1] - minutes[0] > 60:
            return frozenset({"time"})
        carried = (
            {"ambulance", "hospital"}
            if any("Ambulance" in agency for _, agency in timed)
            else set()
        )
        return (
            frozenset({"time"})
            if minutes and minutes[-1] - minutes[0] > 20 and not carried
            else frozenset()
        )

    def _entry(self, line, version, when, child, *, day_wrong, minutes_late) -> int:
        key, low, high, minutes, *wordings, action = line.groups()
        lag = self.chance.randint(int(low), int(high or low)) + (
            self.chance.choice([-1, 1]) if day_wrong else 0
        )
        wording = self.chance.choice(wordings)
        self._wordings = [*self._wordings, f"{wording} {action}"]
        moment = when + dt.timedelta(minutes=int(minutes) if minutes != "-" else 0)
        day = moment.date() + dt.timedelta(days=lag)
        time = None
        if minutes != "-" and self.chance.random() < 0.8:
            time = (moment + dt.timedelta(minutes=minutes_late)).time()
            day += (moment + dt.timedelta(minutes=minutes_late)).date() - moment.date()
        return self._add(
            key,
            day,
            time,
            self._say(wording, key, child, version),
            self._say(action, key, child, version),
        )

    def _say(self, wording: str, key: str, child: str, version: dict[str, str]) -> str:
        family, chance = self.family, self.chance
        surname = family["surname"]
        called = {
            "csc": [child, _initials(child, surname)], "police": [f"{surname.upper()}, {child}", child], "gp": [child, "child"],
            "school": [child, child[: max(3, len(child) - 2)] if " " not in child else child],
        }.get(key, [child])  # fmt: skip
        mum = {
            "police": f"{family['mother']} {surname.upper()}",
            "school": "mum",
            "service": "client",
            "nursery": "mum",
        }.get(key, chance.choice(["mother", family["mother"], f"Ms {surname}"]))
        partner = chance.choice([family["partner"], family["partner"].split()[0], "partner"])
        words = {
            **version,
            "child": chance.choice(called),
            "mum": mum,
            "partner": partner,
            "sw": family["sw"],
        }
        words |= {
            "detail": chance.choice(DETAILS),
            "reason": chance.choice(REASONS),
            "mood": chance.choice(MOODS),
        }
        words |= {
            "Child": words["child"],
            "CHILD": child.upper(),
            "Mum": mum[:1].upper() + mum[1:],
            "MUM": f"{family['mother']} {surname.upper()}",
            "PARTNER": family["partner"].upper(),
        }
        said = wording
        for _ in range(3):
            said = said.format(**words) if "{" in said else said
        return said[:1].upper() + said[1:]

    def _add(self, key, day, time, text, action) -> int:
        entry = Entry(
            ref={"sheet": "1", "row": len(self.history.entries) + 2}, file=f"{key}.xlsx", agency=self.names[key], date_from=day, date_to=day,
            precision=None, text=text, time=time, time_precision=TimePrecision.EXACT if time else None, columns={"action": action},
        )  # fmt: skip
        if self.chance.random() < 0.04:
            entry = _in_month(entry)
        self.history.entries.append(entry)
        return len(self.history.entries) - 1

    def _routine(self) -> None:
        for key, wordings in ROUTINE.items():
            for _ in range(self.routine + self.chance.randrange(self.routine)):
                text, _, action = self.chance.choice(wordings).partition(" | ")
                when = self._moment()
                time = when.time() if self.chance.random() < 0.4 else None
                child = self.chance.choice(self.family["children"])
                said = self._say(text, key, child, {})
                if (key, when.date(), said) not in self.said:
                    self.said.add((key, when.date(), said))
                    self._add(key, when.date(), time, said, self._say(action, key, child, {}))

    def _near_miss(self, first: list[int], second: list[int]) -> None:
        entries = self.history.entries
        for a in first:
            for b in second:
                if entries[a].file != entries[b].file:
                    self.history.near_misses.append((a, b))

    def _entered_twice(self) -> None:
        for _ in range(2):
            place = self.chance.randrange(len(self.history.entries))
            if (
                any(place in places for places, _ in self.history.groups)
                or len(self.history.entries[place].text) < 40
            ):
                continue
            again = self.history.entries[place]._replace(
                ref={"sheet": "1", "row": len(self.history.entries) + 2},
            )
            self.history.entries.append(again)
            self.history.same_file.append((place, len(self.history.entries) - 1))


def _initials(child: str, surname: str) -> str:
    return child if " " in child else child[0] + surname[0]


def _in_month(entry: Entry) -> Entry:
    first = entry.date_from.replace(day=1)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return entry._replace(
        date_from=first,
        date_to=last,
        precision=Precision.MONTH,
        time=None,
        time_precision=None,
    )


def make_history(
    seed: int, kinds: list[str], *, events: int = 24, days: int = 1100, routine: int = 60
) -> History:
    return _Maker(seed, kinds, days=days, routine=routine).make(events)
