"""With whom a draft is shared."""

from domain.procedures.rules import Circle
from domain.publishing.sharing import OUTSIDE, Shared
from web.forms import Choice, Date, Form, Option, Submit, Text


class ShareForm(Form):
    person = Text("Who is given it?", required="Enter who is given it")
    organisation = Text("Their organisation")
    group = Choice(
        "Of which of those who may see it are they?", required="Choose which of them they are"
    )
    shared_on = Date(
        "When are they given it?",
        called="The date they are given it",
        past=True,
        required="Enter the date they are given it",
    )
    send = Submit("Record that they are given it")

    def shared(self) -> Shared:
        return Shared(
            person=self.person.data or "",
            organisation=self.organisation.data,
            group=str(self.group.data) if "group" in self else "",
            shared_on=self.shared_on.data,
        )


def share_form(found: Circle) -> ShareForm:
    """Where the procedure names nobody there is no group to choose."""
    form = ShareForm()
    inside = [Option(group, f"{group[:1].upper()}{group[1:]}") for group in found.groups]
    form.group.choices = [*inside, Option(OUTSIDE, "They are none of these")]
    if not found.stated:
        del form.group
    return form
