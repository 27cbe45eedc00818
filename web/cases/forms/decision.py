"""Recording the board's decision, under the board's own criteria."""

from typing import Any

from domain.cases.criteria import NO_REVIEW, REVIEW
from domain.procedures.definition import Limb, Procedure
from domain.procedures.rules import body_of, word
from web.forms import Choice, Choices, Date, Form, LongText, Option, Submit, Text

UNSTATED = "The board's procedure does not say, so enter who it was."
KINDS = {"mandatory": "Mandatory", "discretionary": "Discretionary"}


class DecisionForm(Form):
    limbs = Choices(
        "Which of the board's criteria are met?",
        mark_optional=False,
        hint="Tick every one that is met. Tick none if none is.",
    )
    outcome = Choice("What was decided?", required="Choose what was decided")
    recommended_by = Text("Who recommended it?")
    decided_by = Text("Who decided?", required="Enter who decided")
    decided_on = Date(
        "When was it decided?",
        called="The date of the decision",
        past=True,
        required="Enter the date of the decision",
    )
    rationale = LongText(
        "Why was it decided so?",
        required="Write why it was decided so",
        rows=8,
        hint="Say how each of the criteria was weighed, so that somebody else can follow it.",
    )
    send = Submit("Record the decision")


def decision_form(procedure: Procedure) -> DecisionForm:
    """Titles are filled in from the procedure; where it names nobody, the page says so."""
    deciders, recommenders = body_of(procedure, "decides"), body_of(procedure, "recommends")
    form = DecisionForm(
        data={
            "decided_by": deciders.title if deciders else None,
            "recommended_by": recommenders.title if recommenders else None,
        }
    )
    review = word(procedure, "review")
    form.limbs.choices = [_limb(limb) for limb in procedure.criteria]
    form.outcome.choices = [(REVIEW, f"Hold a {review}"), (NO_REVIEW, f"Do not hold a {review}")]
    form.decided_by.description = _said(deciders)
    form.recommended_by.description = _said(recommenders)
    return form


def _said(body: Any) -> str:
    return f"From the board's procedure: {body.source}." if body else UNSTATED


def _limb(limb: Limb) -> Option:
    parts = [f"{KINDS[limb.kind.value]}.", f"{limb.source}."]
    if limb.ambiguity:
        parts.append(f"It can be read two ways: {limb.ambiguity}")
    return Option(limb.key, limb.text, " ".join(parts))
