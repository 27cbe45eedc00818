"""What a relative said about themselves, each time that they said it."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.family.preferences.topics import Topic, Wish
from domain.sealing.sealed import Sealed


class Preference(CaseOwned, Base):
    """Every change is a row of its own, numbered from 1 within its topic; the latest counts.

    `member_id` and `told_on` are there where somebody of the board wrote down what they were told.
    """

    __tablename__ = "preference"
    __table_args__ = (
        *tied("case", "relative", "member"),
        UniqueConstraint("board_id", "relative_id", "topic", "number"),
    )
    after_closing = True
    relative_id: Mapped[UUID]
    topic: Mapped[str]  # part | reaching | help | reading
    number: Mapped[int]
    chosen: Mapped[dict[str, Any]]  # keys of closed lists only
    words_sealed: Mapped[bytes | None]
    words = Sealed()  # what they wrote themselves, by question
    member_id: Mapped[UUID | None]
    told_on: Mapped[date | None]

    @property
    def wish(self) -> Wish:
        said: Mapping[str, str] = json.loads(self.words) if self.words else {}
        chosen = {question: tuple(given) for question, given in self.chosen.items()}
        return Wish(Topic(self.topic), chosen, said)

    def picked(self, question: str) -> frozenset[str]:
        """Without opening what is sealed."""
        return frozenset(self.chosen.get(question, ()))


def kept(wish: Wish) -> tuple[dict[str, list[str]], str | None]:
    """A wish as it is stored: its keys, and its words as one text."""
    chosen = {question: list(given) for question, given in wish.chosen.items() if given}
    said = {question: words for question, words in wish.words.items() if words.strip()}
    return chosen, json.dumps(said, ensure_ascii=False, sort_keys=True) if said else None
