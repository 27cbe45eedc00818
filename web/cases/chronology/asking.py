"""What somebody asks of the integrated chronology, and what there is to ask for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from flask import g, request, url_for

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.chronologies.kept.code_names import Register
from domain.chronologies.kept.enquiry import standing_lines
from domain.chronologies.kept.episodes import Episode, episodes_of
from domain.chronologies.kept.filters import Filter, FlaggedBy, Seen, one_id
from domain.chronologies.kept.finding import (
    Found,
    Overview,
    Whole,
    by_ids,
    find,
    overview,
)
from domain.chronologies.kept.models import ChronologyEntry
from domain.chronologies.kept.queries import agency_names, taken_in
from domain.chronologies.kept.searching import words_of_search
from domain.documents.register import Identity
from domain.people.person import Person
from domain.people.queries import aliases_of, identities_among, people_of
from web.cases.chronology.words import day_words

GONE = "somebody or something that is there no more"
SEEN_WORDS = {
    Seen.YES: "child seen",
    Seen.NO: "child not seen",
    Seen.NOT_SAID: "not said whether the child was seen",
}
FLAG_WORDS = {
    FlaggedBy.READER: "flagged when the file was read",
    FlaggedBy.PERSON: "flagged by a person",
    FlaggedBy.EITHER: "flagged by a person or when read",
}


@dataclass(frozen=True)
class Asking:
    """One question of one case's chronology. Everything that its page needs to ask it again."""

    case: Case
    filter: Filter
    whole: Whole
    people: Sequence[Person]
    agencies: Mapping[UUID, str]  # by name
    episodes: Sequence[Episode]
    overview: Overview
    found: Found
    may_names: bool
    mark: ChronologyEntry | None = None  # the entry that others are measured from

    @property
    def codes(self) -> bool:
        """Whether code names are shown."""
        return self.filter.codes or not self.may_names

    def label(self, person: Person) -> str:
        return person.code_name if self.codes else f"{person.name} ({person.code_name})"

    def args(self, asked: Filter | None = None) -> dict[str, Any]:
        marked = {"mark": str(self.mark.id)} if self.mark else {}
        return (asked or self.filter).args() | marked

    def here(self, endpoint: str = "cases.chronology.index", **more: Any) -> str:
        """The same question at another page, or with more in its address."""
        args = {key: value for key, value in {**self.args(), **more}.items() if value is not None}
        return url_for(endpoint, reference=self.case.reference, **args)

    def switched(self) -> str:
        """The same with names for code names, or the other way about."""
        return self.here(codes=None if self.filter.codes else "yes", page=request.args.get("page"))

    @cached_property
    def active(self) -> list[tuple[str, str]]:
        """What narrows it, in words, and the address without it."""
        return [(words, self._without(name, value)) for words, name, value in self._narrowing()]

    def _without(self, name: str, value: Any) -> str:
        left = self.args(self.filter.without(name, value))
        return url_for("cases.chronology.index", reference=self.case.reference, **left)

    def _narrowing(self) -> Iterator[tuple[str, str, Any]]:
        asked = self.filter
        people = {person.id: self.label(person) for person in self.people}
        questions = {line.number: f"line of enquiry {line.number}" for line in self.whole.lines}
        episodes = {episode.id: self.coded(episode.name) for episode in self.episodes}
        if asked.find:
            words = self.whole.words
            yield f"“{words}”" if words else "words that are there no more", "find", None
        yield from ((self.agencies.get(one, GONE), "agency", one) for one in asked.agency)
        yield from ((people.get(one, GONE), "person", one) for one in asked.person)
        yield from ((questions.get(one, f"line {one}"), "line", one) for one in asked.line)
        if asked.episode:
            yield f"episode: {episodes.get(asked.episode, GONE)}", "episode", None
        yield from self._plain()

    def _plain(self) -> Iterator[tuple[str, str, Any]]:
        asked = self.filter
        said = (
            ("first", asked.first and f"from {day_words(asked.first)}"),
            ("last", asked.last and f"to {day_words(asked.last)}"),
            ("seen", asked.seen and SEEN_WORDS[asked.seen]),
            ("voice", asked.voice and "voice of the child"),
            ("uncertain", asked.uncertain and "date not exact"),
            ("flagged", asked.flagged and FLAG_WORDS[asked.flagged]),
        )
        yield from ((words, name, None) for name, words in said if words)

    def choices(self) -> dict[str, list[tuple[Any, str]]]:
        """What the filter offers, by name."""
        counts = self.overview.agencies
        return {
            "agency_choices": [
                (one, f"{name} ({counts[one]:,})")
                for one, name in sorted(self.agencies.items(), key=lambda pair: pair[1])
                if one in counts
            ],
            "person_choices": [(person.id, self.label(person)) for person in self.people],
            "line_choices": [
                (line.number, f"{line.number}. {self.coded(line.question)}")
                for line in self.whole.lines
            ],
            "episode_choices": [(one.id, self.coded(one.name)) for one in self.episodes],
        }

    def coded(self, text: str) -> str:
        return self.whole.register.coded(text) if self.codes else text

    def children(self) -> list[tuple[str, date]]:
        """The children of the review whose birthday is known."""
        return [
            (person.code_name if self.codes else person.name, person.birth_date)
            for person in self.people
            if person.is_subject and person.birth_date
        ]


def asking_of(case: Case, asked: Filter | None = None) -> Asking:
    """What the address asks for, found."""
    asked = asked or Filter.asked(request.args)
    people = people_of(g.session, case.id)
    may_names = permits(g.actor, Permission.CHRONOLOGY_NAMES)
    whole = Whole(
        case_id=case.id,
        sources=taken_in(g.session, case.id),
        register=Register(_identities(case, people)),
        lines=standing_lines(g.session, case.id),
        words=words_of_search(g.session, case.id, asked.find) if asked.find else None,
        names=may_names,
    )
    counted = overview(g.session, whole)
    return Asking(
        case=case,
        filter=asked,
        whole=whole,
        people=people,
        agencies=agency_names(g.session),
        episodes=episodes_of(g.session, case.id),
        overview=counted,
        found=find(g.session, whole, asked, counted),
        may_names=may_names,
        mark=_mark(whole),
    )


def _mark(whole: Whole) -> ChronologyEntry | None:
    marked = one_id(request.args.get("mark", ""))
    return next(iter(by_ids(g.session, whole, [marked])), None) if marked else None


def _identities(case: Case, people: Sequence[Person]) -> tuple[Identity, ...]:
    return identities_among(people, aliases_of(g.session, case.id))
