"""What the family is promised, in words for the family."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from domain.procedures import words
from domain.procedures.basis import NotStated, Rule, Silence, YesNo, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.naming import document_title
from domain.procedures.output import FamilyCopy, FamilyMeeting, FamilyNotice, FamilyOutcome
from domain.procedures.people import FamilyContact, Provision, Support, Views
from domain.procedures.vocabulary import CopyIf, CopyWhen, Meets, WhoStarts

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
        _promise("views", p.views, _views, "whether you can give your views"),
        _promise("contact", p.family_contact, _contact, "whom you can speak with"),
        _promise("support", p.support, _support, "who can help you take part"),
        _promise("children", p.children_views, _children, "how children can give their views"),
        _promise("formats", p.other_formats, _formats, "whether you can have it another way"),
        _promise("outcome", p.family_outcome, _outcome, "how you will hear the outcome"),
        _copy_promise(p),
        _promise("notice", p.family_notice, _notice, "if you will be told before publication"),
        _promise("meeting", p.family_meeting, _meeting, "if someone will go through it with you"),
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
    say: Callable[[R], str],
    about: str,
) -> Promise:
    if isinstance(rule, NotStated):
        return Promise(key, _not_said(about), str(rule.source), stated=False)
    return Promise(key, say(rule), str(rule.source), stated=True)


def _not_said(about: str) -> str:
    return f"Our leaflet does not say {about}. Please ask us."


def _views(rule: Views) -> str:
    nothing = "You do not have to do anything. " if rule.nothing_required is True else ""
    how = "" if rule.certainty.lower() in words.VERBS else f", {rule.certainty},"
    return f"{nothing}If you would like to, you can{how} {words.one_of(rule.may)}."


def _contact(rule: FamilyContact) -> str:
    who = words.said(rule.contact, "someone")
    if isinstance(rule.through, Silence):
        return f"You can speak with {who}."
    if rule.who_starts is WhoStarts.FAMILY:
        return f"To speak with {who}, please get in touch with {rule.through}."
    return f"{words.sentence(who)[:-1]} will reach you through {rule.through}."


def _support(rule: Support) -> str:
    if isinstance(rule.given_by, Silence):
        return "Someone will help you take part."
    return f"You can have help to take part, from {rule.given_by}."


def _children(rule: Provision) -> str:
    if rule.provided is not True:
        return _not_said("how children can give their views")
    return f"We would like to hear from {words.said(rule.detail, 'children too')}."


def _formats(rule: Provision) -> str:
    if rule.provided is not True:
        return _not_said("whether you can have it another way")
    how = "" if isinstance(rule.detail, Silence) else f" {words.sentence(rule.detail)}"
    return f"You can ask for this information in another format.{how}"


def _outcome(rule: FamilyOutcome) -> str:
    return f"When the review is finished, we will tell you {words.all_of(rule.told)}."


def _copy_promise(procedure: Procedure) -> Promise:
    rule = procedure.family_copy
    if isinstance(rule, NotStated):
        about = "whether you will get a copy of a report"
        return Promise("copy", _not_said(about), str(rule.source), stated=False)
    titles = [f"the {document_title(procedure, key)}" for key in rule.documents]
    return Promise("copy", _copy(rule, words.all_of(titles)), str(rule.source), stated=True)


def _copy(rule: FamilyCopy, titles: str) -> str:
    put = {
        CopyIf.GIVEN: f"We will give you a copy of {titles}",
        CopyIf.WHERE_POSSIBLE: f"Wherever we can, we will give you a copy of {titles}",
        CopyIf.IF_WISHED: f"If you would like one, we will arrange a copy of {titles} for you",
    }[rule.given]
    return f"{put}{_COPY_WHEN[rule.when]}."


_COPY_WHEN: dict[Silence | CopyWhen, str] = {
    Silence.NOT_STATED: "",
    CopyWhen.BEFORE_RELEASE: " before the public can read it",
    CopyWhen.ON_COMPLETION: " when the review is finished",
}


def _notice(rule: FamilyNotice) -> str:
    if isinstance(rule.ahead, Silence) or isinstance(rule.unit, Silence):
        return "We will tell you before anything is published."
    ahead = words.unit_words(rule.ahead, rule.unit)
    return f"We will tell you at least {ahead} before anything is published."


def _meeting(rule: FamilyMeeting) -> str:
    who = words.said(rule.with_whom, "someone")
    certainty = {Meets.CAN: "can", Meets.WILL: "will", Meets.USUALLY: "will usually"}
    put = f"{who} {certainty[rule.certainty]} meet you to talk about {rule.about}"
    return words.sentence(put)


def _extension_promise(procedure: Procedure) -> Promise:
    duty = extension_duty(procedure)
    if not duty.tell_family:
        about = "if you will be told when the review needs longer"
        return Promise("extension", _not_said(about), duty.source, stated=False)
    why = " and explain why" if duty.give_reasons else ""
    sentence = f"If the review needs longer, we will tell you{why}."
    return Promise("extension", sentence, duty.source, stated=True)
