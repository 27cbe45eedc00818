"""What must be so before a document is published."""

from domain.procedures.basis import is_stated
from domain.procedures.conditions import OWN_CARE, Condition, PublicationFacts
from domain.procedures.definition import Procedure
from domain.procedures.effective import on_day
from domain.procedures.family_conditions import family_copy, family_notice
from domain.procedures.naming import body_of, document_title
from domain.procedures.output import Document
from domain.procedures.publishing import document_of
from domain.procedures.sending import recipients_told
from domain.procedures.vocabulary import DocumentKey, Standing


def publication_conditions(
    procedure: Procedure,
    document_key: str,
    facts: PublicationFacts,
) -> tuple[Condition, ...]:
    """Every condition on publishing this document, met or not."""
    procedure = on_day(procedure, facts.on) if facts.on else procedure
    title = document_title(procedure, document_key)
    return (
        _anonymity(procedure, title, facts),
        _approval(procedure, title, facts),
        _holds(procedure, facts),
        *family_copy(procedure, DocumentKey(document_key), facts),
        family_notice(procedure, facts),
        _welfare(procedure, document_key, facts),
        *recipients_told(procedure, document_key, facts),
    )


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


def _welfare(procedure: Procedure, document_key: str, facts: PublicationFacts) -> Condition:
    rule = _with_exceptions(procedure, document_key)
    source = str(rule.source) if rule else OWN_CARE
    standing = rule.standing if rule else Standing.EXPECTED
    done = "Someone has considered how publication may affect other children, and is content."
    todo = "Someone must consider how publication may affect other children."
    met = facts.welfare_confirmed
    return Condition("welfare", met, done if met else todo, source, standing, "welfare")


def _with_exceptions(procedure: Procedure, document_key: str) -> Document | None:
    document = document_of(procedure, document_key)
    return document if document and document.exceptions else None
