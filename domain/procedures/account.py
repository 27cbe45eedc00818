"""An edition told whole, rule by rule, in plain words: what it states, and where it is silent."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from domain.procedures import words
from domain.procedures.basis import NotStated, Rule
from domain.procedures.definition import Limb, Procedure
from domain.procedures.overrides import Override
from domain.procedures.parts import HEADER, MORE, PART, TITLE
from domain.procedures.told.kinds import in_words
from domain.procedures.told.saying import Unsaid
from domain.procedures.vocabulary import LimbKind, Standing, Term

Given = Rule | NotStated


@dataclass(frozen=True)
class Entry:
    """One rule of an edition, or the plain fact that it is silent on it."""

    key: str
    """Its place in the procedure, such as `clocks.review`."""
    part: str
    title: str
    sentences: tuple[str, ...]
    source: str
    standings: tuple[Standing, ...]
    """How firmly it binds; none where it is silent, or only a name."""
    stated: bool
    own: bool
    """Whether the edition says it itself, and does not take it from the guidance beneath it."""
    nationally: str = ""
    """What the national guidance said, where the edition is silent."""

    @property
    def told(self) -> tuple[str, ...]:
        """What is said, apart from what is not."""
        return tuple(it for it in self.sentences if not isinstance(it, Unsaid))

    @property
    def unsaid(self) -> tuple[str, ...]:
        """The parts of a stated rule that are not stated."""
        return tuple(it for it in self.sentences if isinstance(it, Unsaid))

    @property
    def words(self) -> str:
        return " ".join(self.sentences)


def account(procedure: Procedure) -> tuple[Entry, ...]:
    """Every rule of the edition, in the order in which a reader meets them."""
    found = {entry.key: entry for entry in _entries(procedure)}
    known = [found[key] for key in TITLE if key in found]
    return (*known, *(entry for key, entry in found.items() if key not in TITLE))


def _entries(procedure: Procedure) -> Iterator[Entry]:
    if not procedure.is_national:
        yield _terms(procedure)
    for kind in LimbKind:
        yield _limbs(procedure, kind)
    for name in type(procedure).model_fields:
        if name not in HEADER:
            yield from _named(name, getattr(procedure, name), procedure)
    for override in procedure.overrides:
        yield _for_a_while(override, procedure)


def _named(name: str, value: Any, procedure: Procedure) -> Iterator[Entry]:
    """A rule, a list of rules, or a group that holds either under names."""
    if isinstance(value, (Rule, NotStated)):
        yield _entry(name, (value,), procedure)
    elif isinstance(value, tuple):
        yield _entry(name, value, procedure)
    elif isinstance(value, Mapping):
        for key in sorted(value):
            yield from _named(f"{name}.{key}", value[key], procedure)
    else:
        for key in type(value).model_fields:
            yield from _named(f"{name}.{key}", getattr(value, key), procedure)


def _entry(key: str, given: tuple[Given, ...], procedure: Procedure) -> Entry:
    rules = [rule for rule in given if isinstance(rule, Rule)]
    silences = [rule for rule in given if isinstance(rule, NotStated)]
    told = [sentence for rule in rules for sentence in in_words(rule, procedure)]
    quiet = [said for rule in silences for said in (_silence(rule, procedure), rule.note)]
    sources = [rule.source for rule in rules or silences]
    return Entry(
        key=key,
        part=PART.get(key.partition(".")[0], MORE),
        title=TITLE.get(key, words.sentence(key.replace(".", ": ").replace("_", " "))[:-1]),
        sentences=tuple(filter(None, told if rules else quiet)),
        source="; ".join(dict.fromkeys(map(str, sources))),
        standings=tuple(dict.fromkeys(rule.standing for rule in rules)),
        stated=bool(rules),
        own=all(source.document == procedure.document for source in sources),
        nationally=" ".join(rule.nationally for rule in silences if not rules),
    )


def _for_a_while(override: Override, procedure: Procedure) -> Entry:
    """What a rule is between certain days, under the name of that rule."""
    entry = _entry(f"overrides.{override.key}", (override,), procedure)
    return replace(entry, title=f"For a while: {TITLE.get(override.of, override.of)}")


def _silence(rule: NotStated, procedure: Procedure) -> str:
    if any(it.lapses and it.source == rule.source for it in procedure.overrides):
        return "This rule no longer stands."
    if procedure.is_national:
        return "Not stated in the guidance, as far as we hold it."
    if rule.source.document != procedure.document:
        return "Stated neither by the board nor in the guidance, as far as we hold it."
    return f"{words.SILENT}."


def _limbs(procedure: Procedure, kind: LimbKind) -> Entry:
    limbs: tuple[Limb, ...] = tuple(it for it in procedure.criteria if it.kind is kind)
    key = f"criteria.{kind}"
    if limbs:
        return _entry(key, limbs, procedure)
    part, title = PART["criteria"], TITLE[key]
    return Entry(key, part, title, (NONE[kind],), procedure.document, (), stated=False, own=True)


NONE = {
    LimbKind.MANDATORY: "No case is named in which there must be a review.",
    LimbKind.DISCRETIONARY: "No case is named in which there may be a review.",
}


def _terms(procedure: Procedure) -> Entry:
    own = [f"{TERM[term]}: {procedure.terms[term]}." for term in Term if term in procedure.terms]
    part, title = PART["terms"], TITLE["terms"]
    return Entry("terms", part, title, tuple(own), procedure.document, (), stated=True, own=True)


TERM = {
    Term.REVIEW: "A review",
    Term.REVIEW_PLURAL: "Several",
    Term.REVIEW_SHORT: "In short",
    Term.PANEL: "The panel",
    Term.FAMILY: "The family",
}
