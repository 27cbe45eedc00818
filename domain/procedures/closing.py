"""What must be so before a case is closed."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.procedures import words
from domain.procedures.basis import is_stated
from domain.procedures.conditions import OWN_CARE, Condition
from domain.procedures.definition import Procedure
from domain.procedures.learning import debrief_rule
from domain.procedures.naming import body_of, document_title, documents, main_document
from domain.procedures.output import Document
from domain.procedures.publishing import document_of, publication_rule
from domain.procedures.recommending import asks_of_recommendations
from domain.procedures.vocabulary import DocumentKey, Publish, Standing

BINDING = {Publish.MUST, Publish.IN_FULL, Publish.IS_PUBLISHED}


@dataclass(frozen=True)
class ClosingFacts:
    """What is known of the case at this moment. `outcome` is None until the board has decided.

    `published` are the documents that were ever published, `unpublished` those of which it is
    recorded why not.
    """

    outcome: str | None
    approved: frozenset[str] = frozenset()
    published: frozenset[str] = frozenset()
    unpublished: frozenset[str] = frozenset()
    holds: int = 0
    recommendations: int = 0
    undecided: int = 0
    unfinished: int = 0
    board_told: bool = False
    debriefs: int = 0
    relatives: int = 0
    relatives_owed_outcome: int = 0


def closing_conditions(procedure: Procedure, facts: ClosingFacts) -> tuple[Condition, ...]:
    """Every condition on closing the case, met or not. Without a review there is but one."""
    if facts.outcome != "review":
        return (_decision(facts),)
    return (
        _approval(procedure, facts),
        *(_publication(procedure, key, facts) for key in documents(procedure)),
        _holds(facts),
        *_recommendations(procedure, facts),
        *_debrief(procedure, facts),
        *_outcome(procedure, facts),
    )


def _decision(facts: ClosingFacts) -> Condition:
    met = facts.outcome is not None
    done = "The board has decided not to hold a review."
    todo = "The board has not yet decided on this case."
    return Condition(
        "decision", met, done if met else todo, OWN_CARE, Standing.REQUIRED, "decision"
    )


def _approval(procedure: Procedure, facts: ClosingFacts) -> Condition:
    body = body_of(procedure, "approves")
    report = main_document(procedure)
    title, met = document_title(procedure, report), report in facts.approved
    who = f" by the {body.title}" if body else ""
    return Condition(
        "approval",
        met,
        f"The {title} {'has been' if met else 'has not been'} approved{who}.",
        str(body.source) if body else OWN_CARE,
        body.standing if body else Standing.EXPECTED,
        "reports",
        may_be_explained=not (body and body.standing is Standing.REQUIRED),
    )


def _publication(procedure: Procedure, key: DocumentKey, facts: ClosingFacts) -> Condition:
    document, title = document_of(procedure, key), document_title(procedure, key)
    out, kept = key.value in facts.published, key.value in facts.unpublished
    done = f"The {title} has been published."
    why = f"It is recorded why the {title} is not published."
    todo = f"The {title} has not been published yet. {publication_rule(procedure, key)}"
    return Condition(
        f"publication_{key.value}",
        out or kept,
        done if out else why if kept else todo,
        str(document.source) if document else procedure.document,
        document.standing if document else Standing.ADVISORY,
        "publication",
        may_be_explained=not (document and _is_bound(document)),
    )


def _is_bound(document: Document) -> bool:
    """Whether it has to be published, with no exception left open."""
    required = document.standing is Standing.REQUIRED
    return required and document.publish in BINDING and not document.exceptions


def _holds(facts: ClosingFacts) -> Condition:
    met = not facts.holds
    todo = f"{facts.holds} {'hold stands' if facts.holds == 1 else 'holds stand'} on this case."
    done = "Nothing is on hold."
    return Condition("holds", met, done if met else todo, OWN_CARE, Standing.EXPECTED, "holds")


def _recommendations(procedure: Procedure, facts: ClosingFacts) -> Iterator[Condition]:
    rule = procedure.recommendations
    if is_stated(rule):
        count = facts.recommendations
        done = f"{count} recommendation{' is' if count == 1 else 's are'} recorded."
        yield Condition(
            "recommendations",
            count > 0,
            done if count else "No recommendation is recorded.",
            str(rule.source),
            rule.standing,
            "recommendations",
            may_be_explained=True,
        )
    yield from _adoption(procedure, facts)
    yield from _progress(procedure, facts)


def _adoption(procedure: Procedure, facts: ClosingFacts) -> Iterator[Condition]:
    asks, waiting = asks_of_recommendations(procedure, "adoption"), facts.undecided
    if not asks.stated:
        return
    count = "1 recommendation waits" if waiting == 1 else f"{waiting} recommendations wait"
    yield Condition(
        "adoption",
        waiting == 0,
        "Every recommendation has been adopted, or it is recorded why not."
        if waiting == 0
        else f"{count} for a decision. {asks.sentence}",
        asks.source,
        asks.standing,
        "recommendations",
    )


def _progress(procedure: Procedure, facts: ClosingFacts) -> Iterator[Condition]:
    asks, left = asks_of_recommendations(procedure, "progress"), facts.unfinished
    if asks.stated and facts.recommendations:
        yield Condition(
            "progress",
            facts.board_told,
            "A report on progress has been made."
            if facts.board_told
            else f"No report on progress is recorded yet. {asks.sentence}",
            asks.source,
            asks.standing,
            "recommendations",
            may_be_explained=True,
        )
    if facts.recommendations > facts.undecided:
        are = "recommendation is" if left == 1 else "recommendations are"
        todo = f"{left} adopted {are} not yet carried out."
        yield Condition(
            "carried_out",
            left == 0,
            todo if left else "What was adopted has been carried out.",
            OWN_CARE,
            Standing.ADVISORY,
            "recommendations",
            may_be_explained=True,
        )


def _debrief(procedure: Procedure, facts: ClosingFacts) -> Iterator[Condition]:
    asks = debrief_rule(procedure)
    if asks is None:
        return
    yield Condition(
        "debrief",
        facts.debriefs > 0,
        "A de-brief has been held."
        if facts.debriefs
        else f"No de-brief has been held yet. {asks.sentence}",
        asks.source,
        asks.standing,
        "learning",
        may_be_explained=True,
    )


def _outcome(procedure: Procedure, facts: ClosingFacts) -> Iterator[Condition]:
    rule = procedure.family_outcome
    if not is_stated(rule):
        return
    owed = facts.relatives_owed_outcome
    promised = f"The family is told {words.all_of(rule.told)}."
    if not facts.relatives:
        sentence = f"{promised} No relative is recorded, so nobody has been told."
    elif owed:
        sentence = f"{promised} {_people(owed)} still to be told."
    else:
        sentence = "Everyone in the family who should hear the outcome has been told."
    yield Condition(
        "family_outcome",
        bool(facts.relatives) and owed == 0,
        sentence,
        str(rule.source),
        rule.standing,
        "family",
        may_be_explained=not facts.relatives,
    )


def _people(count: int) -> str:
    return "1 person has" if count == 1 else f"{count} people have"
