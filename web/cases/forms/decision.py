"""Recording what was recommended and what was decided, under the board's own criteria."""

from domain.cases.bodies import SILENT
from domain.cases.criteria import (
    NO_REVIEW,
    REVIEW,
    Weighing,
    ambiguous,
    open_discretion,
    readings_of,
)
from domain.cases.proposal import Proposal
from domain.procedures.definition import Limb, Procedure
from domain.procedures.people import Body
from domain.procedures.rules import body_of, word
from domain.procedures.vocabulary import BodyKey, LimbKind
from web.forms import Choice, Choices, Date, Form, LongText, Option, Submit, Text

KINDS = {
    LimbKind.MANDATORY: "Mandatory: a review must follow.",
    LimbKind.DISCRETIONARY: "Discretionary: a review may follow.",
}


class DecisionForm(Form):
    limbs = Choices(
        "Which of the board's criteria are met?",
        mark_optional=False,
        hint="Tick every one that is met. Tick none if none is.",
    )
    circumstance = LongText(
        "What is the circumstance that calls for it?",
        rows=4,
        max_length=2000,
        mark_optional=False,
        hint="The procedure leaves this open, so the record has to say what it was.",
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

    def readings(self) -> list[Choice]:
        return [
            it for it in self if isinstance(it, Choice) and it.short_name.startswith("reading_")
        ]

    def weighed(self, procedure: Procedure) -> Weighing:
        taken = {
            limb.key: str(self[name].data)
            for name, limb in ambiguous(procedure).items()
            if self[name].data
        }
        said = self.circumstance.data if "circumstance" in self else None
        return Weighing(self.limbs.data, taken, said)


class ProposalForm(Form):
    outcome = Choice("What was recommended?", required="Choose what was recommended")
    made_by = Text("Who recommended it?", required="Enter who recommended it")
    made_on = Date(
        "When was it recommended?",
        called="The date of the recommendation",
        past=True,
        required="Enter the date of the recommendation",
    )
    reasons = LongText("Why?", required="Write why it was recommended", rows=6)
    send = Submit("Record the recommendation")


def decision_form(procedure: Procedure, proposed: Proposal | None = None) -> DecisionForm:
    """Titles are filled in from the procedure; where it names nobody, the page says so."""
    deciders = body_of(procedure, BodyKey.DECIDES)
    form = _kind_of_form(procedure)(data={"decided_by": deciders.title if deciders else None})
    form.limbs.choices = [_limb(limb) for limb in procedure.criteria]
    form.outcome.choices = _outcomes(procedure)
    form.decided_by.description = _said(deciders, BodyKey.DECIDES)
    form.recommended_by.description = _said(None, BodyKey.RECOMMENDS)
    if proposed or body_of(procedure, BodyKey.RECOMMENDS):
        del form.recommended_by
    if open_discretion(procedure) is None:
        del form.circumstance
    return form


def proposal_form(procedure: Procedure) -> ProposalForm:
    body = body_of(procedure, BodyKey.RECOMMENDS)
    form = ProposalForm(data={"made_by": body.title if body else None})
    form.outcome.choices = _outcomes(procedure)
    form.made_by.description = _said(body, BodyKey.RECOMMENDS) if body else ""
    return form


def _kind_of_form(procedure: Procedure) -> type[DecisionForm]:
    """With a question for each limb that can be read in more than one way."""
    asked = {
        name: Choice(
            "Which reading was taken?",
            [Option(key, words) for key, words in readings_of(limb).items()],
            mark_optional=False,
            hint=f"{limb.text} Candour does not choose between the readings: the decider does.",
        )
        for name, limb in ambiguous(procedure).items()
    }
    return type("DecisionForm", (DecisionForm,), asked)


def _outcomes(procedure: Procedure) -> list[Option]:
    review = word(procedure, "review")
    return [Option(REVIEW, f"Hold a {review}"), Option(NO_REVIEW, f"Do not hold a {review}")]


def _said(body: Body | None, key: BodyKey) -> str:
    return f"From the board's procedure: {body.source}." if body else SILENT[key]


def _limb(limb: Limb) -> Option:
    parts = [KINDS[limb.kind], f"{limb.source}."]
    if limb.note:
        parts.insert(1, limb.note)
    if limb.ambiguity:
        parts.append("It can be read in more than one way, and you are asked which was taken.")
    return Option(limb.key, limb.text, " ".join(parts))
