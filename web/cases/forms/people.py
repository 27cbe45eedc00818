"""Somebody, or some place, on the register."""

from collections.abc import Sequence

from domain.people.naming import KINDS
from domain.people.person import Person
from domain.people.registering import SEXES, Entry
from web.forms import Choice, Choices, Date, Form, LongText, Submit, Text

PUBLIC = "public"
DIED = "died"
NOT_SAID = "not-said"


class PersonForm(Form):
    kind = Choice("Who or what is it?", list(KINDS.items()), required="Choose who or what it is")
    name = Text(
        "Name", required="Enter the name", spellcheck=False, autocomplete="off",
        hint="The real name, in full. It is kept sealed, and no report may hold it.",
    )  # fmt: skip
    other_names = LongText(
        "Other names",
        rows=3,
        max_length=2000,
        hint="One on each line: nicknames, earlier names, other spellings.",
    )
    code_name = Text(
        "Code name",
        required="Enter a code name",
        max_length=40,
        width="20",
        spellcheck=False,
        hint="What every report says instead.",
    )
    born_on = Date("Date of birth", called="The date of birth", past=True)
    sex = Choice("Sex", [*SEXES.items(), (NOT_SAID, "Not recorded")], inline=True)
    has_died = Choices("Have they died?", [(DIED, "Yes, they have died")], mark_optional=False)
    is_public = Choices(
        "May reports name them?",
        [(PUBLIC, "Yes, they are named on purpose, like the board or its chair")],
        mark_optional=False,
    )
    send = Submit("Save")

    def entry(self) -> Entry:
        names = (line.strip() for line in (self.other_names.data or "").splitlines())
        return Entry(
            kind=self.kind.data,
            name=self.name.data,
            code_name=self.code_name.data,
            born_on=self.born_on.data,
            other_names=tuple(name for name in names if name),
            is_public=PUBLIC in self.is_public.data,
            sex=self.sex.data if self.sex.data in SEXES else None,
            has_died=DIED in self.has_died.data,
        )


def filled(person: Person, other_names: Sequence[str]) -> PersonForm:
    return PersonForm(
        data={
            "kind": person.kind,
            "name": person.name,
            "other_names": "\n".join(other_names),
            "code_name": person.code_name,
            "born_on": person.birth_date,
            "sex": person.sex or NOT_SAID,
            "has_died": [DIED] if person.has_died else [],
            "is_public": [PUBLIC] if person.is_public else [],
        }
    )
