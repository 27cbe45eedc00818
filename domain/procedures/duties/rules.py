"""Which duties a procedure gives its board towards each relative, and which it leaves unsaid."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from domain.procedures import words
from domain.procedures.basis import Rule, Silence, is_stated
from domain.procedures.conditions import OWN_PROMISE
from domain.procedures.definition import Procedure
from domain.procedures.duties.vocabulary import GOOD_PRACTICE, Bond, DutyKey, DutyRule, When
from domain.procedures.naming import document_title, documents
from domain.procedures.people import Views
from domain.procedures.promises import Promise, family_promises
from domain.procedures.vocabulary import CopyIf, CopyWhen, Meets, Standing, WhoStarts

_WHEN = {
    CopyWhen.BEFORE_RELEASE: When.BEFORE_RELEASE,
    CopyWhen.ON_COMPLETION: When.ON_COMPLETION,
}
_UNSAID = {
    DutyKey.TOLD: "They hear of the review from us, and not from others.",
    DutyKey.INVITED: "They are asked what they think.",
    DutyKey.VIEWS: "They are heard.",
    DutyKey.HOLD: "They are told why their views must wait, and when we will look at it again.",
    DutyKey.EXTENSION: "They are told when it takes longer, and why.",
    DutyKey.DRAFT: "They see what the draft says while it can still be changed.",
    DutyKey.COPY: "They have a copy of what is published.",
    DutyKey.NOTICE: "They know the day of publication before anyone else.",
    DutyKey.MEETING: "Somebody goes through it with them.",
    DutyKey.OUTCOME: "They are told how it ended.",
    DutyKey.ASKED: "They are asked how it was for them.",
}


def duty_rules(procedure: Procedure, document: str = "") -> tuple[DutyRule, ...]:
    """Every duty, promised or not, in the order in which a family meets them.

    With a document, those alone that bear on publishing it, or on no document in particular.
    """
    told = {promise.key: promise for promise in family_promises(procedure)}
    kinds = (document,) if document else tuple(key.value for key in documents(procedure))
    found = [rule for key in DutyKey for rule in _MADE[key](procedure, told, kinds)]
    return tuple(found)


Told = Mapping[str, Promise]
Kinds = tuple[str, ...]


def _told(procedure: Procedure, told: Told, _kinds: Kinds) -> list[DutyRule]:
    """Where the family makes the first contact, it has to be told of the review to do so."""
    rule = procedure.family_contact
    if is_stated(rule) and rule.who_starts is WhoStarts.FAMILY:
        return [_stated(DutyKey.TOLD, rule, told["contact"].sentence)]
    return [_unsaid(DutyKey.TOLD)]


def _of_views(key: DutyKey) -> Callable[[Procedure, Told, Kinds], list[DutyRule]]:
    def made(procedure: Procedure, told: Told, _kinds: Kinds) -> list[DutyRule]:
        rule = procedure.views
        if not is_stated(rule):
            return [_unsaid(key)]
        return [_stated(key, rule, told["views"].sentence, _bond_of_views(rule))]

    return made


def _bond_of_views(rule: Views) -> Bond:
    """Whoever "will" or "can" give them is promised it; anything longer leaves room."""
    return Bond.PROMISED if rule.certainty.lower() in words.VERBS else Bond.EXPECTED


def _extension(procedure: Procedure, told: Told, _kinds: Kinds) -> list[DutyRule]:
    rule = procedure.extension
    if not is_stated(rule) or rule.tell_family is not True:
        return [_unsaid(DutyKey.EXTENSION, When.WHEN_EXTENDED)]
    duty = _stated(DutyKey.EXTENSION, rule, told["extension"].sentence)
    return [replace(duty, when=When.WHEN_EXTENDED)]


def _copy(procedure: Procedure, told: Told, kinds: Kinds) -> list[DutyRule]:
    rule = procedure.family_copy
    if not is_stated(rule):
        return [_of(procedure, _unsaid(DutyKey.COPY), kind) for kind in kinds]
    when = When.NOT_STATED if isinstance(rule.when, Silence) else _WHEN[rule.when]
    bond = Bond.PROMISED if rule.given is CopyIf.GIVEN else Bond.EXPECTED
    duty = replace(_stated(DutyKey.COPY, rule, told["copy"].sentence, bond), when=when)
    return [
        _of(procedure, duty if kind in rule.documents else _unsaid(DutyKey.COPY), kind)
        for kind in kinds
    ]


def _notice(procedure: Procedure, told: Told, kinds: Kinds) -> list[DutyRule]:
    rule = procedure.family_notice
    if not is_stated(rule):
        sentence = _UNSAID[DutyKey.NOTICE]
        own = DutyRule(DutyKey.NOTICE, Bond.OWN, sentence, OWN_PROMISE, Standing.ADVISORY)
        return [_of(procedure, own, kind) for kind in kinds]
    duty = replace(_stated(DutyKey.NOTICE, rule, told["notice"].sentence), when=When.BEFORE_RELEASE)
    if not isinstance(rule.ahead, Silence) and not isinstance(rule.unit, Silence):
        duty = replace(duty, when=When.LEAD_TIME, lead=(rule.ahead, rule.unit))
    return [_of(procedure, duty, kind) for kind in kinds]


def _meeting(procedure: Procedure, told: Told, _kinds: Kinds) -> list[DutyRule]:
    rule = procedure.family_meeting
    if not is_stated(rule):
        return [_unsaid(DutyKey.MEETING)]
    bond = Bond.EXPECTED if rule.certainty is Meets.USUALLY else Bond.PROMISED
    duty = _stated(DutyKey.MEETING, rule, told["meeting"].sentence, bond)
    return [replace(duty, offer=rule.certainty is Meets.CAN)]


def _outcome(procedure: Procedure, told: Told, _kinds: Kinds) -> list[DutyRule]:
    rule = procedure.family_outcome
    if not is_stated(rule):
        return [_unsaid(DutyKey.OUTCOME)]
    duty = _stated(DutyKey.OUTCOME, rule, told["outcome"].sentence)
    return [replace(duty, when=When.ON_COMPLETION)]


def _silent(key: DutyKey) -> Callable[[Procedure, Told, Kinds], list[DutyRule]]:
    """What no procedure has words for."""
    return lambda _procedure, _told, _kinds: [_unsaid(key)]


def _stated(key: DutyKey, rule: Rule, sentence: str, bond: Bond = Bond.PROMISED) -> DutyRule:
    return DutyRule(key, bond, sentence, str(rule.source), rule.standing)


def _unsaid(key: DutyKey, when: When = When.NOT_STATED) -> DutyRule:
    bond, standing = Bond.GOOD_PRACTICE, Standing.ADVISORY
    return DutyRule(key, bond, _UNSAID[key], GOOD_PRACTICE, standing, when)


def _of(procedure: Procedure, duty: DutyRule, document: str) -> DutyRule:
    return replace(duty, document=document, title=document_title(procedure, document))


_MADE: Mapping[DutyKey, Callable[[Procedure, Told, Kinds], list[DutyRule]]] = {
    DutyKey.TOLD: _told,
    DutyKey.INVITED: _of_views(DutyKey.INVITED),
    DutyKey.VIEWS: _of_views(DutyKey.VIEWS),
    DutyKey.HOLD: _silent(DutyKey.HOLD),
    DutyKey.EXTENSION: _extension,
    DutyKey.DRAFT: _silent(DutyKey.DRAFT),
    DutyKey.COPY: _copy,
    DutyKey.NOTICE: _notice,
    DutyKey.MEETING: _meeting,
    DutyKey.OUTCOME: _outcome,
    DutyKey.ASKED: _silent(DutyKey.ASKED),
}
