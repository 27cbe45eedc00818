"""How two people on the register are related."""

from collections.abc import Sequence
from typing import Any

from domain.people.kinship import WORDS
from domain.people.person import Person
from web.forms import Choice, Choices, Form, Select, Submit


class KinForm(Form):
    person = Select("Who?", required="Choose who it is")
    relation = Choice("How are they related?", list(WORDS.items()), required="Choose how")
    other = Select("To whom?", required="Choose to whom")
    ended = Choices(
        "If they are partners", [("ended", "They are together no more")], mark_optional=False
    )
    send = Submit("Save")


class TakeBackForm(Form):
    send = Submit("Take it back", look="warning")


def kin_form(people: Sequence[Person]) -> KinForm:
    form = KinForm()
    choices = [(str(one.id), one.code_name) for one in people]
    fields: tuple[Any, ...] = (form.person, form.other)
    for field in fields:
        field.choices = choices
    return form
