"""What must be so before a document is published."""

from dataclasses import dataclass
from datetime import date

from domain.procedures import words
from domain.procedures.basis import Rule, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.naming import body_of, document_title, recipients
from domain.procedures.output import Document, Recipient
from domain.procedures.publishing import document_of
from domain.procedures.vocabulary import CopyWhen, DocumentKey, Standing

OWN_PROMISE = "Candour's promise: the family never learns it from the news"
OWN_CARE = "Candour's own safeguard, for every board"


@dataclass(frozen=True)
class PublicationFacts:
    """What is known of the case at this moment."""

    approved: bool
    cleared: bool
    open_publication_holds: tuple[str, ...]
    relatives_owed_copy: int
    relatives_owed_notice: int
    welfare_confirmed: bool
    recipients_owed: tuple[str, ...] = ()
    on: date | None = None
    """The day of publication, so that duties no longer in force fall away."""


@dataclass(frozen=True)
class Condition:
    """One condition, whether it is met, and the page where it can be."""

    key: str
    met: bool
    sentence: str
    source: str
    standing: Standing
    link_key: str
    may_be_explained: bool = False


def publication_conditions(
    procedure: Procedure,
    document_key: str,
    facts: PublicationFacts,
) -> tuple[Condition, ...]:
    """Every condition on publishing this document, met or not."""
    title = document_title(procedure, document_key)
    return (
        _anonymity(procedure, title, facts),
        _approval(procedure, title, facts),
        _holds(procedure, facts),
        *_family_copy(procedure, DocumentKey(document_key), facts),
        _family_notice(procedure, facts),
        _welfare(procedure, document_key, facts),
        *_recipients(procedure, document_key, facts),
    )


def recipients_due(procedure: Procedure, document_key: str, on: date) -> tuple[Recipient, ...]:
    """Who must be sent this document, under duties that are in force on the day."""
    return tuple(r for r in _going_to(procedure, document_key) if _in_force(r, on))


def _going_to(procedure: Procedure, document_key: str) -> tuple[Recipient, ...]:
    key = DocumentKey(document_key)
    return tuple(
        r
        for r in recipients(procedure)
        if r.on_its_request is not True and (key in r.documents or not r.documents)
    )


def _in_force(recipient: Recipient, on: date) -> bool:
    first, last = recipient.in_force_from, recipient.in_force_until
    begun = not isinstance(first, date) or first <= on
    return begun and (not isinstance(last, date) or on <= last)


def _anonymity(procedure: Procedure, title: str, facts: PublicationFacts) -> Condition:
    rule = procedure.anonymity
    source = str(rule.source) if is_stated(rule) else OWN_CARE
    standing = rule.standing if is_stated(rule) else Standing.EXPECTED
    done = f"The {title} has been checked, and nothing in it says who anyone is."
    owed = f"The {title} still has to be checked for anything that says who someone is."
    return Condition(
        "anonymity", facts.cleared, done if facts.cleared else owed, source, standing, "clearance"
    )


def _approval(procedure: Procedure, title: str, facts: PublicationFacts) -> Condition:
    body = body_of(procedure, "approves")
    who = f" by the {body.title}" if body else ""
    source = str(body.source) if body else OWN_CARE
    standing = body.standing if body else Standing.EXPECTED
    state = "has been approved" if facts.approved else "has not been approved yet"
    sentence = f"The {title} {state}{who}."
    return Condition("approval", facts.approved, sentence, source, standing, "approval")


def _holds(procedure: Procedure, facts: PublicationFacts) -> Condition:
    stated = [h for h in procedure.holds.publication if is_stated(h)]
    source = str(stated[0].source) if stated else OWN_CARE
    standing = stated[0].standing if stated else Standing.EXPECTED
    held = facts.open_publication_holds
    sentence = " ".join(held) if held else "Nothing is holding publication back."
    return Condition("holds", not held, sentence, source, standing, "holds")


def _family_copy(
    procedure: Procedure,
    key: DocumentKey,
    facts: PublicationFacts,
) -> tuple[Condition, ...]:
    rule = procedure.family_copy
    if not is_stated(rule) or key not in rule.documents or not isinstance(rule.when, CopyWhen):
        return ()
    promised = rule.when is CopyWhen.BEFORE_RELEASE
    owed = facts.relatives_owed_copy
    when = "before anyone else can read it" if promised else "when the review is finished"
    done = "Everyone in the family who should have a copy has been given one."
    todo = f"{_people(owed)} in the family must be given a copy {when}."
    standing = rule.standing if promised else Standing.EXPECTED
    return (
        Condition(
            "family_copy",
            owed == 0,
            todo if owed else done,
            str(rule.source),
            standing,
            "family",
            may_be_explained=not promised,
        ),
    )


def _family_notice(procedure: Procedure, facts: PublicationFacts) -> Condition:
    rule = procedure.family_notice
    owed = facts.relatives_owed_notice
    done = "Everyone in the family who should be told the date has been told."
    todo = f"{_people(owed)} in the family must be told the date before publication."
    stated = is_stated(rule)
    return Condition(
        "family_notice",
        owed == 0,
        todo if owed else done,
        str(rule.source) if stated else OWN_PROMISE,
        rule.standing if is_stated(rule) else Standing.ADVISORY,
        "family",
        may_be_explained=not stated,
    )


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"


def _welfare(procedure: Procedure, document_key: str, facts: PublicationFacts) -> Condition:
    rule: Rule | None = _with_exceptions(procedure, document_key)
    source = str(rule.source) if rule else OWN_CARE
    standing = rule.standing if rule else Standing.EXPECTED
    done = "Someone has considered how publication may affect other children, and is content."
    todo = "Someone must consider how publication may affect other children."
    met = facts.welfare_confirmed
    return Condition("welfare", met, done if met else todo, source, standing, "welfare")


def _with_exceptions(procedure: Procedure, document_key: str) -> Document | None:
    document = document_of(procedure, document_key)
    return document if document and document.exceptions else None


def _recipients(
    procedure: Procedure,
    document_key: str,
    facts: PublicationFacts,
) -> tuple[Condition, ...]:
    on = facts.on
    rules = (
        recipients_due(procedure, document_key, on) if on else _going_to(procedure, document_key)
    )
    if not rules and not facts.recipients_owed:
        return ()
    owed = facts.recipients_owed
    todo = f"The report still has to be sent to {words.all_of(owed)}."
    done = "Everyone who must be sent the report first has been sent it."
    firm = any(r.standing is Standing.REQUIRED for r in rules)
    return (
        Condition(
            "recipients",
            not owed,
            todo if owed else done,
            "; ".join(dict.fromkeys(str(r.source) for r in rules)) or OWN_CARE,
            Standing.REQUIRED if firm else Standing.ADVISORY,
            "recipients",
            may_be_explained=not firm,
        ),
    )
