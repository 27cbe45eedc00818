"""What a procedure asks of recommendations: to whom, with what, who adopts them, who hears."""

from dataclasses import dataclass

from domain.procedures import words
from domain.procedures.basis import Silence, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.output import Recommendations
from domain.procedures.vocabulary import Attribute, Standing, TargetKind

TARGET = {
    TargetKind.AGENCY: "one agency",
    TargetKind.ALL_AGENCIES: "all agencies of the board",
    TargetKind.BOARD: "the board itself",
}
ATTRIBUTE = {
    Attribute.INTENDED_OUTCOME: "what it is meant to bring about",
    Attribute.TIMESCALE: "a time by which it is to be done",
}


@dataclass(frozen=True)
class Asks:
    """One thing that the procedure asks for, or the plain fact that it does not speak of it."""

    key: str
    sentence: str
    source: str
    stated: bool
    standing: Standing = Standing.ADVISORY


def recommendation_rules(procedure: Procedure) -> tuple[Asks, ...]:
    """Everything that the procedure says of recommendations, silence included."""
    rule, found = procedure.recommendations, _rule(procedure)
    note = rule.note if found is None or rule.note else ""
    lines = (
        _asks(procedure, "targets", _targets(found), "to whom they may be made"),
        _asks(procedure, "attributes", _attributes(found), "what each must carry"),
        _asks(procedure, "adoption", _said(found, "adoption"), "who adopts them"),
        _asks(procedure, "oversight", _oversight(found), "who sees to them"),
        _asks(procedure, "progress", _said(found, "progress"), "who hears how they are going"),
    )
    kept = Asks("note", words.sentence(note), str(rule.source), stated=found is not None)
    return (*lines, kept) if note else lines


def targets(procedure: Procedure) -> tuple[TargetKind, ...]:
    """The kinds of target that are allowed: all of them where the procedure names none."""
    rule = _rule(procedure)
    return rule.targets if rule and rule.targets else tuple(TargetKind)


def attributes(procedure: Procedure) -> tuple[Attribute, ...]:
    """What each recommendation must carry."""
    rule = _rule(procedure)
    return rule.attributes if rule else ()


def asks_of_recommendations(procedure: Procedure, key: str) -> Asks:
    """One of them, by its key: targets, attributes, adoption or progress."""
    return next(each for each in recommendation_rules(procedure) if each.key == key)


def _rule(procedure: Procedure) -> Recommendations | None:
    rule = procedure.recommendations
    return rule if is_stated(rule) else None


def _asks(procedure: Procedure, key: str, sentence: str, about: str) -> Asks:
    rule = procedure.recommendations
    source = str(rule.source)
    if not sentence or not is_stated(rule):
        return Asks(key, f"{words.SILENT}: {about}.", source, stated=False)
    return Asks(key, sentence, source, stated=True, standing=rule.standing)


def _targets(rule: Recommendations | None) -> str:
    named = words.one_of(TARGET[kind] for kind in rule.targets) if rule else ""
    return f"A recommendation may be made to {named}." if named else ""


def _attributes(rule: Recommendations | None) -> str:
    named = words.all_of(ATTRIBUTE[each] for each in rule.attributes) if rule else ""
    return f"Each recommendation says {named}." if named else ""


def _oversight(rule: Recommendations | None) -> str:
    if rule is None or rule.overseen_by == Silence.NOT_STATED:
        return ""
    return f"What is done about them is agreed and overseen by {rule.overseen_by}."


def _said(rule: Recommendations | None, field: str) -> str:
    said: str = getattr(rule, field) if rule else Silence.NOT_STATED
    return "" if said == Silence.NOT_STATED else words.sentence(said)
