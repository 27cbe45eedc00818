"""What speaks for an event and against it, and where its accounts differ, as it lies sealed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from domain.chronologies.same_events.suggesting import Suggestion


@dataclass(frozen=True, slots=True)
class Differs:
    """One field on which accounts differ, how, and the words of each, by its entry."""

    field: str
    how: str
    words: Mapping[UUID, str]


@dataclass(frozen=True, slots=True)
class Said:
    why: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    differs: tuple[Differs, ...] = ()

    @property
    def fields(self) -> list[str]:
        return [each.field for each in self.differs]


def said_of(suggestion: Suggestion, ids: Sequence[UUID]) -> Said:
    """`ids` are those of all that was searched; the suggestion points into it."""
    return Said(
        suggestion.why,
        suggestion.but,
        tuple(
            Differs(one.field, one.how, {ids[place]: words for place, words in one.values})
            for one in suggestion.conflicts
        ),
    )


def written(said: Said) -> str:
    differs = [
        {
            "field": one.field,
            "how": one.how,
            "words": [[str(entry), words] for entry, words in one.words.items()],
        }
        for one in said.differs
    ]
    told = {"why": said.why, "but": said.but, "differs": differs}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def read(sealed_words: str) -> Said:
    told: dict[str, Any] = json.loads(sealed_words)
    differs = (
        Differs(one["field"], one["how"], {UUID(entry): words for entry, words in one["words"]})
        for one in told["differs"]
    )
    return Said(tuple(told["why"]), tuple(told["but"]), tuple(differs))
