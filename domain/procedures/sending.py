"""Who else is sent a document before it is published."""

from datetime import date

from domain.procedures import words
from domain.procedures.conditions import OWN_CARE, Condition, PublicationFacts
from domain.procedures.definition import Procedure
from domain.procedures.effective import on_day
from domain.procedures.naming import recipients
from domain.procedures.output import Recipient
from domain.procedures.vocabulary import DocumentKey, Standing


def recipients_due(procedure: Procedure, document_key: str, on: date) -> tuple[Recipient, ...]:
    """Who must be sent this document, under duties that are in force on the day."""
    now = on_day(procedure, on)
    return tuple(r for r in _going_to(now, document_key) if in_force(r, on))


def _going_to(procedure: Procedure, document_key: str) -> tuple[Recipient, ...]:
    key = DocumentKey(document_key)
    return tuple(
        r
        for r in recipients(procedure)
        if r.on_its_request is not True and (key in r.documents or not r.documents)
    )


def in_force(recipient: Recipient, on: date) -> bool:
    """Whether the duty stands on the day."""
    first, last = recipient.in_force_from, recipient.in_force_until
    begun = not isinstance(first, date) or first <= on
    return begun and (not isinstance(last, date) or on <= last)


def recipients_told(
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
