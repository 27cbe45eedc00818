"""Events to learn from a case: planning one, saying who came, and calling one off."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from domain.agencies.models import Agency
from domain.procedures.definition import Procedure
from domain.procedures.learning import KIND
from domain.procedures.rules import kinds_asked
from domain.procedures.vocabulary import LearningKind
from web.forms import Choice, Date, Form, LongText, Option, Submit, Whole

MOST = 500  # people of one agency


class PlanForm(Form):
    kind = Choice("What kind of event is it?", required="Choose the kind of event")
    planned_on = Date(
        "When is it planned for?",
        called="The date it is planned for",
        required="Enter the date it is planned for",
    )
    notes = LongText("Notes", max_length=4000, rows=4, hint="For the board’s own record.")
    send = Submit("Save the event")


class HeldForm(Form):
    """With a number to fill in for each agency of the board."""

    held_on = Date(
        "When was it held?",
        called="The date it was held",
        past=True,
        required="Enter the date it was held",
    )
    notes = LongText(
        "What was said?",
        max_length=10_000,
        rows=6,
        hint="What was learned. Please name no child and nobody who came.",
    )
    send = Submit("Record that it was held")

    def came(self, agencies: Sequence[Agency]) -> dict[UUID, int]:
        return {agency.id: self[_field(agency)].number or 0 for agency in agencies}


class CallOffForm(Form):
    reason = LongText(
        "Why is it called off?",
        required="Write why it is called off",
        max_length=2000,
        rows=4,
    )
    send = Submit("Call it off", look="warning")


def plan_form(procedure: Procedure) -> PlanForm:
    """Those that the procedure asks for come first."""
    form = PlanForm()
    asked = kinds_asked(procedure)
    rest = [kind for kind in LearningKind if kind not in asked]
    form.kind.choices = [
        Option(kind.value, KIND[kind], "The procedure speaks of this." if kind in asked else None)
        for kind in (*asked, *rest)
    ]
    return form


def held_form(agencies: Sequence[Agency], **data: Any) -> HeldForm:
    fields: dict[str, Any] = {
        _field(agency): Whole(agency.name, most=MOST, mark_optional=False) for agency in agencies
    }
    made: type[HeldForm] = type("HeldForm", (HeldForm,), fields)
    return made(**data)


def _field(agency: Agency) -> str:
    return f"came_{agency.id.hex}"
