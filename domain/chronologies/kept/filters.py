"""What of the integrated chronology somebody asks to see, as it stands in an address.

An address holds ids, days and keys, and never a name or a word that was looked for: those lie
sealed, and the address says which. So it can be passed on to whoever may see the case.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, Protocol, TypeVar
from uuid import UUID

MOST = 40  # of one kind: more than anybody ticks, and few enough for one statement
T = TypeVar("T")


class Seen(StrEnum):
    """Whether the child was seen, as the agency says."""

    YES = "yes"
    NO = "no"
    NOT_SAID = "not-said"


class FlaggedBy(StrEnum):
    READER = "reader"
    PERSON = "person"
    EITHER = "either"


class Asked(Protocol):
    """The query of an address: names, each with several values."""

    def getlist(self, key: str) -> list[str]: ...


@dataclass(frozen=True, slots=True)
class Filter:
    agency: tuple[UUID, ...] = ()
    person: tuple[UUID, ...] = ()
    line: tuple[int, ...] = ()  # numbers of lines of enquiry in the scope that stands
    episode: UUID | None = None
    first: date | None = None
    last: date | None = None
    seen: Seen | None = None
    voice: bool = False  # only where the child's voice is recorded
    uncertain: bool = False  # only dates that are not exact
    flagged: FlaggedBy | None = None
    find: UUID | None = None  # what is looked for lies sealed under this id
    codes: bool = False  # code names in the place of names

    @classmethod
    def asked(cls, args: Asked) -> "Filter":
        """What makes no sense is passed over: an address may be old, or mistyped."""
        return cls(
            agency=_some(args.getlist("agency"), UUID),
            person=_some(args.getlist("person"), UUID),
            line=_some(args.getlist("line"), _number),
            episode=_one(args.getlist("episode"), UUID),
            first=_one(args.getlist("first"), _day),
            last=_one(args.getlist("last"), _day),
            seen=_one(args.getlist("seen"), Seen),
            voice=args.getlist("voice")[-1:] == ["yes"],
            uncertain=args.getlist("uncertain")[-1:] == ["yes"],
            flagged=_one(args.getlist("flagged"), FlaggedBy),
            find=_one(args.getlist("find"), UUID),
            codes=args.getlist("codes")[-1:] == ["yes"],
        )

    def args(self) -> dict[str, Any]:
        """As it stands in an address; only what is asked."""
        return {each.name: _written(value) for each in fields(self) if (value := self._of(each))}

    def without(self, name: str, value: Any = None) -> "Filter":
        """With one thing less; of several, the one that is named."""
        held = getattr(self, name)
        left: Any = False if isinstance(held, bool) else None
        if isinstance(held, tuple):
            left = tuple(each for each in held if each != value)
        return replace(self, **{name: left})

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return replace(self, codes=False) != Filter()

    @property
    def in_words(self) -> bool:
        """Whether it takes the sealed words of an entry to answer."""
        return bool(self.person or self.line or self.find)

    def _of(self, each: Any) -> Any:
        return getattr(self, each.name)


def one_id(text: str) -> UUID | None:
    return _read(text, UUID)


def _written(value: Any) -> Any:
    if isinstance(value, tuple):
        return [str(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return "yes" if value is True else str(value)


def _some(given: Iterable[str], read: Callable[[str], T]) -> tuple[T, ...]:
    found = [each for text in list(given)[:MOST] if (each := _read(text, read)) is not None]
    return tuple(dict.fromkeys(found))


def _one(given: list[str], read: Callable[[str], T]) -> T | None:
    return _read(given[-1], read) if given else None


def _read(text: str, read: Callable[[str], T]) -> T | None:
    try:
        return read(text.strip()[:MOST])
    except ValueError:
        return None


def _day(text: str) -> date:
    if len(text) != len("2024-03-02"):
        raise ValueError
    return date.fromisoformat(text)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= 2):
        raise ValueError
    return int(text)
