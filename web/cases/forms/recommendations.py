"""Recommendations: recording one, the board's decision on it, and how it is going."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from domain.agencies.models import Agency
from domain.procedures.definition import Procedure
from domain.procedures.recommending import attributes, targets
from domain.procedures.vocabulary import Attribute, TargetKind
from domain.recommendations.progress import Going
from domain.recommendations.recommendation import Entry, Recommendation
from web.forms import Choice, Choices, Date, Form, LongText, Option, Select, Submit, Text

TARGET = {
    TargetKind.AGENCY: Option("agency", "One agency"),
    TargetKind.ALL_AGENCIES: Option("all_agencies", "All agencies of the board"),
    TargetKind.BOARD: Option("board", "The board itself"),
}
GOING = [(going.value, going.label) for going in Going]


class RecommendationForm(Form):
    target = Choice("To whom is it made?", required="Choose to whom it is made")
    agency = Select(
        "If it is made to one agency, which?", mark_optional=False, blank="Choose an agency"
    )
    text = LongText(
        "What should change?",
        required="Write what should change",
        max_length=4000,
        rows=4,
        hint="The agencies that it is made to will read it, so it must name nobody.",
    )
    outcome = LongText("What is it meant to bring about?", max_length=2000, rows=3)
    due_on = Date("By when is it to be done?", called="The date it is to be done by")
    send = Submit("Save the recommendation")

    def entry(self) -> Entry:
        chosen = self.agency.data if self.target.data == TargetKind.AGENCY else ""
        return Entry(
            target=self.target.data or "",
            agency_id=UUID(chosen) if chosen else None,
            text=self.text.data,
            outcome=self.outcome.data,
            due_on=self.due_on.data,
        )


class AdoptForm(Form):
    which = Choices("Which has the board adopted?", required="Choose at least one")
    decided_by = Text("Who adopted them?", required="Enter who adopted them")
    decided_on = Date(
        "When?",
        called="The date they were adopted",
        past=True,
        required="Enter the date they were adopted",
    )
    send = Submit("Record that they are adopted")


class DeclineForm(Form):
    decided_by = Text("Who decided?", required="Enter who decided")
    decided_on = Date(
        "When?",
        called="The date of the decision",
        past=True,
        required="Enter the date of the decision",
    )
    reason = LongText(
        "Why is it not adopted?",
        required="Write why it is not adopted",
        max_length=2000,
        rows=4,
        hint="For the board’s own record. Agencies do not see this.",
    )
    send = Submit("Record that it is not adopted")


class ProgressForm(Form):
    agency = Select("Whose progress is it?", mark_optional=False, blank="Choose an agency")
    going = Choice("How is it going?", GOING, required="Choose how it is going")
    words = LongText(
        "What has been done, and what is next?",
        required="Write what has been done",
        max_length=4000,
        rows=5,
    )
    send = Submit("Record the progress")


class ToldForm(Form):
    told_to = Text("Who was the report made to?", required="Enter who the report was made to")
    told_on = Date(
        "When?",
        called="The date of the report",
        past=True,
        required="Enter the date of the report",
    )
    words = LongText(
        "What was said, and what did they ask for?",
        required="Write what was said",
        max_length=4000,
        rows=5,
    )
    send = Submit("Record the report")


def recommendation_form(
    procedure: Procedure,
    agencies: Sequence[Agency],
    row: Recommendation | None = None,
    *,
    copied: Mapping[str, Any] | None = None,
) -> RecommendationForm:
    """Only what the procedure allows is offered, and what it asks for is not called optional.

    `copied` is what stands in it at first, where it is copied from an agency's report.
    """
    form = RecommendationForm(data=_as_it_is(row) if row else copied)
    form.target.choices = [TARGET[kind] for kind in targets(procedure)]
    form.agency.choices = _named(agencies)
    asked = attributes(procedure)
    if Attribute.INTENDED_OUTCOME in asked:
        form.outcome.label.text = form.outcome.question
    if Attribute.TIMESCALE in asked:
        form.due_on.label.text = form.due_on.question
    return form


def adopt_form(waiting: Sequence[Recommendation], decided_by: str) -> AdoptForm:
    form = AdoptForm(data={"decided_by": decided_by, "which": []})
    form.which.choices = [Option(str(it.id), f"Number {it.number}", it.text) for it in waiting]
    return form


def progress_form(row: Recommendation, agencies: Sequence[Agency]) -> ProgressForm:
    """Where it is made to all, whose progress it is has to be said; else it is known."""
    form = ProgressForm()
    if row.target is TargetKind.ALL_AGENCIES:
        form.agency.choices = _named(agencies)
        form.agency.required = "Choose whose progress it is"
    else:
        del form.agency
    return form


def _named(agencies: Sequence[Agency]) -> list[tuple[str, str]]:
    return [(str(agency.id), agency.name) for agency in agencies]


def _as_it_is(row: Recommendation) -> dict[str, Any]:
    return {
        "target": row.target_kind,
        "agency": str(row.agency_id or ""),
        "text": row.text,
        "outcome": row.outcome,
        "due_on": row.due_on,
    }
