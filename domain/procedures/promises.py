"""What the family is promised, in words for the family."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from domain.procedures import promised, words
from domain.procedures.basis import NotStated, Rule, Silence, YesNo, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.naming import document_title
from domain.wording import say

R = TypeVar("R", bound=Rule)


@dataclass(frozen=True)
class Promise:
    """One thing the family can count on, or the plain fact that it is not promised."""

    key: str
    sentence: str
    source: str
    stated: bool


@dataclass(frozen=True)
class Duty:
    """What follows when the time is extended; None where the procedure is silent."""

    permitted: bool | None
    tell_family: bool | None
    give_reasons: bool | None
    sentence: str
    source: str
    stated: bool


def family_promises(procedure: Procedure) -> tuple[Promise, ...]:
    """Each thing a leaflet may promise a family, stated or not."""
    p = procedure
    return (
        _promise("views", p.views, promised.views, "whether you can give your views"),
        _promise("contact", p.family_contact, promised.contact, "whom you can speak with"),
        _promise("support", p.support, promised.support, "who can help you take part"),
        _promise(
            "children", p.children_views, promised.children, "how children can give their views"
        ),
        _promise(
            "formats", p.other_formats, promised.formats, "whether you can have it another way"
        ),
        _promise("outcome", p.family_outcome, promised.outcome, "how you will hear the outcome"),
        _copy_promise(p),
        _promise(
            "notice", p.family_notice, promised.notice, "if you will be told before publication"
        ),
        _promise(
            "meeting", p.family_meeting, promised.meeting, "if someone will go through it with you"
        ),
        _extension_promise(p),
    )


def extension_duty(procedure: Procedure) -> Duty:
    """Whether time may be extended, and whether the family is told, with reasons."""
    rule = procedure.extension
    if not is_stated(rule):
        silent = f"{words.SILENT} what happens if the review needs longer."
        return Duty(None, None, None, silent, str(rule.source), stated=False)
    told, reasons = _known(rule.tell_family), _known(rule.give_reasons)
    return Duty(
        _known(rule.permitted),
        told,
        reasons,
        _EXTENDED[told is True, reasons is True],
        str(rule.source),
        stated=True,
    )


_TOLD = "If the review needs longer, the family is told"
_UNTOLD = "The review may need longer. The procedure does not say that the family is told"
_EXTENDED = {
    (True, True): f"{_TOLD}, and the reasons are explained.",
    (True, False): f"{_TOLD}.",
    (False, True): f"{_UNTOLD}.",
    (False, False): f"{_UNTOLD}.",
}


def _known(value: YesNo) -> bool | None:
    return None if isinstance(value, Silence) else value


def _promise(
    key: str,
    rule: R | NotStated,
    in_words: Callable[[R], str],
    about: str,
) -> Promise:
    if isinstance(rule, NotStated):
        return Promise(key, promised.not_said(about), str(rule.source), stated=False)
    return Promise(key, in_words(rule), str(rule.source), stated=True)


def _copy_promise(procedure: Procedure) -> Promise:
    rule = procedure.family_copy
    if isinstance(rule, NotStated):
        about = "whether you will get a copy of a report"
        return Promise("copy", promised.not_said(about), str(rule.source), stated=False)
    titles = [f"the {document_title(procedure, key)}" for key in rule.documents]
    return Promise("copy", promised.copy(rule, words.all_of(titles)), str(rule.source), stated=True)


def _extension_promise(procedure: Procedure) -> Promise:
    duty = extension_duty(procedure)
    if not duty.tell_family:
        about = "if you will be told when the review needs longer"
        return Promise("extension", promised.not_said(about), duty.source, stated=False)
    told = say("If the review needs longer, we will tell you.")
    if duty.give_reasons:
        told = say("If the review needs longer, we will tell you and explain why.")
    return Promise("extension", told, duty.source, stated=True)
