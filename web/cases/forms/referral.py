"""Referring a case: up to four children, what happened, and who refers."""

from typing import Any
from uuid import UUID

from domain.cases.referral import HARM, Child
from web.forms import Choice, Date, Form, LongText, Select, Submit, Text
from web.forms.answer import Answer

NUMBERS = (1, 2, 3, 4)


def _name(number: int) -> Text:
    first = number == 1
    return Text(
        "Name of the child" if first else f"Name of child {number}",
        required="Enter the name of the child" if first else None,
        mark_optional=False,
        spellcheck=False,
        autocomplete="off",
    )


def _born_on(number: int) -> Date:
    called = "The date of birth"
    label = "Date of birth" if number == 1 else f"Date of birth of child {number}"
    return Date(label, called=called, past=True, hint="Leave it empty if it is not known.")


class ReferForm(Form):
    child_1_name = _name(1)
    child_1_born_on = _born_on(1)
    child_2_name = _name(2)
    child_2_born_on = _born_on(2)
    child_3_name = _name(3)
    child_3_born_on = _born_on(3)
    child_4_name = _name(4)
    child_4_born_on = _born_on(4)
    harm = Choice("What happened?", list(HARM.items()), required="Say what happened")
    event_on = Date(
        "When did it happen?",
        called="The date it happened",
        past=True,
        required="Enter the date it happened",
        hint="The day of the event that led to this referral.",
    )
    referred_on = Date(
        "When was it referred to the board?",
        called="The date of the referral",
        past=True,
        required="Enter the date of the referral",
    )
    referrer = Text("Who refers it?", hint="Their name and job.", autocomplete="off")
    agency = Select("Which organisation are they from?", blank="Not one of these, or not known")
    outline = LongText(
        "What is known so far?",
        required="Write what is known so far",
        rows=8,
        hint="A short account is enough. Everyone who works on the case reads it, so write “the "
        "child” and not the name.",
    )
    send = Submit("Refer the case")

    def children(self) -> list[Child]:
        """As they were given: a later child counts once either answer about it is there."""
        pairs = [(self.child(number)) for number in NUMBERS]
        given = [pair for pair in pairs if pair[0].is_answered() or pair[1].is_answered()]
        return [Child(name.data or "", born_on.data) for name, born_on in given]

    def child(self, number: int) -> tuple[Any, Any]:
        return self[f"child_{number}_name"], self[f"child_{number}_born_on"]

    def asks_about(self, number: int) -> bool:
        """Whether the part of a later child stands open: something was given, or is wrong."""
        pair: tuple[Answer, Answer] = self.child(number)
        return any(field.is_answered() or field.errors for field in pair)

    def agency_id(self) -> UUID | None:
        return UUID(self.agency.data) if self.agency.data else None
