"""Whether anything holds publication back: a hold in force, or proceedings that a rule names."""

from domain.procedures.conditions import OWN_CARE, Condition, PublicationFacts
from domain.procedures.definition import Procedure
from domain.procedures.holding import HoldRule, hold_applies, hold_rules
from domain.procedures.vocabulary import HoldOn, Standing


def held_back(procedure: Procedure, facts: PublicationFacts) -> Condition:
    """Proceedings that go on hold publication back by the rule alone, with or without a hold."""
    stated = _triggered(procedure, facts.open_proceedings)
    source, standing = _first(procedure)
    firm = any(rule.standing is Standing.REQUIRED for rule in stated)
    sentences = (*(rule.sentence for rule in stated), *facts.open_publication_holds)
    sources = (*(rule.source for rule in stated), *facts.hold_sources)
    return Condition(
        "holds",
        not sentences,
        " ".join(dict.fromkeys(sentences)) or "Nothing is holding publication back.",
        "; ".join(dict.fromkeys(sources)) or source,
        standing,
        "holds",
        may_be_explained=bool(stated) and not (firm or facts.open_publication_holds),
    )


def _triggered(procedure: Procedure, kinds: tuple[str, ...]) -> tuple[HoldRule, ...]:
    found = (hold_applies(procedure, HoldOn.PUBLICATION, kind) for kind in kinds)
    return tuple(dict.fromkeys(rule for rule in found if rule is not None))


def _first(procedure: Procedure) -> tuple[str, Standing]:
    """Where it is written that something holds publication back, whether or not anything does."""
    rule = next((r for r in hold_rules(procedure, HoldOn.PUBLICATION) if r.stated), None)
    return (
        (rule.source, rule.standing or Standing.EXPECTED) if rule else (OWN_CARE, Standing.EXPECTED)
    )
