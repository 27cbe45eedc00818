"""What a procedure says of those who ask to see the work of a review: the coroner above all."""

from dataclasses import dataclass
from enum import StrEnum

from domain.procedures import words
from domain.procedures.basis import Silence, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.naming import document_title
from domain.procedures.output import Recipient
from domain.procedures.vocabulary import RecipientKey


class Asker(StrEnum):
    """Who asks."""

    CORONER = "coroner"
    POLICE = "police"
    PROSECUTOR = "prosecutor"
    COURT = "court"
    FAMILY = "family"
    OTHER = "other"


ASKERS = {
    Asker.CORONER: "The coroner",
    Asker.POLICE: "The police",
    Asker.PROSECUTOR: "The Crown Prosecution Service",
    Asker.COURT: "A court",
    Asker.FAMILY: "A member of the family",
    Asker.OTHER: "Somebody else",
}


@dataclass(frozen=True)
class DisclosureRule:
    sentence: str
    source: str
    stated: bool


def disclosure_rule(procedure: Procedure, asker: str) -> DisclosureRule:
    """What the procedure says of this asker, or that it says nothing."""
    if asker == Asker.CORONER:
        return _coroner(procedure)
    who = ASKERS[Asker(asker)]
    silent = f"{words.SILENT} what is given to {who[:1].lower()}{who[1:]}. A named person decides."
    return DisclosureRule(silent, procedure.document, stated=False)


def _coroner(procedure: Procedure) -> DisclosureRule:
    rule = procedure.recipients.get(RecipientKey.CORONER)
    if rule is None or not is_stated(rule):
        silent = f"{words.SILENT} what is given to the coroner. A named person decides."
        source = str(rule.source) if rule is not None else procedure.document
        return DisclosureRule(silent, source, stated=False)
    return DisclosureRule(_asks(procedure, rule), str(rule.source), stated=True)


def _asks(procedure: Procedure, rule: Recipient) -> str:
    titles = [f"the {document_title(procedure, key)}" for key in rule.documents]
    what = words.all_of(titles) or "reports of the review"
    who = f"{rule.title[:1].upper()}{rule.title[1:]}"
    purpose = "" if rule.purpose == Silence.NOT_STATED else f", {rule.purpose}"
    if rule.on_its_request is True:
        return f"{who} may ask to see {what}{purpose}."
    return f"{who} is sent {what}{purpose}."
