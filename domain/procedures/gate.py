"""What must be so before a document is published."""

from domain.procedures.basis import is_stated
from domain.procedures.conditions import IN_FULL, OWN_CARE, WELFARE, Condition, PublicationFacts
from domain.procedures.definition import Procedure
from domain.procedures.effective import on_day
from domain.procedures.exceptions import Extent, in_full, withholding
from domain.procedures.family_conditions import family_conditions
from domain.procedures.holding_back import held_back
from domain.procedures.naming import body_of, document_title
from domain.procedures.output import Document
from domain.procedures.publishing import document_of
from domain.procedures.relatives_words import relatives_words
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
        held_back(procedure, facts),
        *_kept_back(procedure, document_key, facts),
        *family_conditions(procedure, DocumentKey(document_key), facts),
        *relatives_words(title, facts),
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


def _kept_back(
    procedure: Procedure, document_key: str, facts: PublicationFacts
) -> tuple[Condition, ...]:
    """What stands in the way, or is left out, by the board's own decision."""
    rule, title = withholding(procedure, document_key), document_title(procedure, document_key)
    standing = rule.standing or Standing.EXPECTED
    if facts.kept_back == Extent.NONE:
        sentence = f"The board decided not to publish the {title}. That decision still stands."
        return (
            Condition(
                "kept_back",
                met=False,
                sentence=sentence,
                source=rule.source,
                standing=standing,
                link_key="kept_back",
            ),
        )
    if not in_full(procedure, document_key):
        return ()
    part = facts.kept_back == Extent.PART
    return (
        Condition(
            IN_FULL,
            facts.whole is not part,
            _whole_words(title, rule.sentence, part=part, whole=facts.whole),
            rule.source,
            standing,
            "kept_back",
        ),
    )


def _whole_words(title: str, rule: str, *, part: bool, whole: bool) -> str:
    if part and whole:
        return (
            f"The board has decided to leave something out of the {title}. That decision stands,"
            " so the whole of it cannot be published."
        )
    if part:
        return "Something is left out, as the board decided on an exception that is stated."
    if whole:
        return f"The whole of the {title} is published, and nothing is left out."
    return f"{rule} Leaving anything out needs a decision that names the exception."


def _welfare(procedure: Procedure, document_key: str, facts: PublicationFacts) -> Condition:
    rule = _with_exceptions(procedure, document_key)
    source = str(rule.source) if rule else OWN_CARE
    standing = rule.standing if rule else Standing.EXPECTED
    done = "Someone has considered how publication may affect other children, and is content."
    todo = "Someone must consider how publication may affect other children."
    met = facts.welfare_confirmed
    return Condition(WELFARE, met, done if met else todo, source, standing, "welfare")


def _with_exceptions(procedure: Procedure, document_key: str) -> Document | None:
    document = document_of(procedure, document_key)
    return document if document and document.exceptions else None
