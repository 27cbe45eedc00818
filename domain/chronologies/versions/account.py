"""The integrated chronology as values, and back and forth between them and a file of lines.

The first line of the file says who is on the register, which entries tell of one event and which of
an episode; every other line is an entry. So a page of a long version reads few of them.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

from domain.chronologies.entry import Entry
from domain.chronologies.kept.told import entry_from, sealed_words
from domain.documents.anonymity import Identity, Kind

FORMAT = 1
# Each line begins {"id":"<36>","digest":"<64>", so both are found without reading the rest.
_ID, _DIGEST = slice(7, 43), slice(55, 119)


@dataclass(frozen=True, slots=True)
class Kept:
    """One entry, the ages of the children then, and what tells whether it was changed since."""

    id: UUID
    digest: str
    entry: Entry
    age: str = ""


@dataclass(frozen=True, slots=True)
class OneEvent:
    standing: str
    differs: tuple[str, ...]
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Practice:
    """A key practice episode."""

    name: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Head:
    count: int
    people: tuple[Identity, ...] = ()
    events: tuple[OneEvent, ...] = ()
    episodes: tuple[Practice, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    head: Head
    entries: tuple[Kept, ...]


def to_bytes(account: Account) -> bytes:
    return "\n".join((_said(_head(account.head)), *map(_line, account.entries))).encode()


def head_in(data: bytes) -> Head:
    told = json.loads(data.partition(b"\n")[0])
    return Head(
        count=told["count"],
        people=tuple(map(_identity, told["people"])),
        events=tuple(
            OneEvent(one["standing"], tuple(one["differs"]), tuple(one["entries"]))
            for one in told["events"]
        ),
        episodes=tuple(Practice(one["name"], tuple(one["entries"])) for one in told["episodes"]),
    )


def entries_in(data: bytes, first: int = 0, many: int | None = None) -> Iterator[Kept]:
    """Those from the place `first` on; the others are not looked at."""
    lines = data.split(b"\n")[1:]
    for line in lines[first : None if many is None else first + many]:
        yield _kept(json.loads(line))


def digests_in(data: bytes) -> dict[str, str]:
    """What tells each entry, and whether it was changed, in order and without reading the words."""
    lines = data.decode().split("\n")[1:]
    return {line[_ID]: line[_DIGEST] for line in lines}


def account_in(data: bytes) -> Account:
    return Account(head_in(data), tuple(entries_in(data)))


def _head(head: Head) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "count": head.count,
        "people": [_person(one) for one in head.people],
        "events": [asdict(event) for event in head.events],
        "episodes": [asdict(episode) for episode in head.episodes],
    }


def _person(one: Identity) -> dict[str, Any]:
    born = one.born_on.isoformat() if one.born_on else None
    return asdict(one) | {"kind": one.kind.value, "born_on": born}


def _identity(told: dict[str, Any]) -> Identity:
    born = told["born_on"]
    changed = {
        "kind": Kind(told["kind"]),
        "names": tuple(told["names"]),
        "born_on": date.fromisoformat(born) if born else None,
    }
    return Identity(**told | changed)


def _line(kept: Kept) -> str:
    entry = kept.entry
    return _said(
        {
            "id": str(kept.id),
            "digest": kept.digest,
            "agency": entry.agency,
            "age": kept.age,
            "first": entry.date_from.isoformat(),
            "last": entry.date_to.isoformat(),
            "local": entry.local_date.isoformat() if entry.local_date else None,
            "precision": entry.precision,
            "seen": entry.child_seen,
            "file": entry.file,
            "told": json.loads(sealed_words(entry)),
        }
    )


def _kept(told: dict[str, Any]) -> Kept:
    entry = entry_from(
        told["told"],
        file=told["file"],
        agency=told["agency"],
        days=(date.fromisoformat(told["first"]), date.fromisoformat(told["last"])),
        local=date.fromisoformat(told["local"]) if told["local"] else None,
        precision=told["precision"],
        child_seen=told["seen"],
    )
    return Kept(UUID(told["id"]), told["digest"], entry, told["age"])


def _said(told: dict[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def places_of(ids: Iterable[str]) -> dict[str, int]:
    """The number of each entry, as the chronology is read."""
    return {entry: number for number, entry in enumerate(ids, 1)}
