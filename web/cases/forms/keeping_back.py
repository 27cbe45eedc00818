"""Deciding not to publish a document, and undoing that."""

from domain.procedures.definition import Procedure
from domain.procedures.rules import Extent, extents, withholding
from domain.publishing.keeping_back import KeptBack
from web.forms import Choice, Date, Form, LongText, Submit, Text

EXTENT = {
    Extent.NONE: "None of it is published",
    Extent.PART: "It is published, with something left out",
}


class KeepBackForm(Form):
    extent = Choice("What is decided?", required="Choose what is decided")
    ground = Choice(
        "On which of the reasons that the procedure gives?", required="Choose the reason"
    )
    reason = LongText(
        "Why, in this case?",
        required="Say why",
        max_length=4000,
        rows=6,
        hint="This is kept with the record of the review and is not published.",
    )
    decided_by = Text("Who decided it?", required="Enter who decided it")
    decided_on = Date(
        "When was it decided?",
        called="The date of the decision",
        past=True,
        required="Enter the date of the decision",
    )
    public_note = LongText(
        "What should the public be told?",
        max_length=500,
        rows=3,
        hint="Leave this empty to say nothing. It is shown in the library, so it must name nobody.",
    )
    send = Submit("Record this decision")

    def what(self) -> KeptBack:
        return KeptBack(
            extent=str(self.extent.data) if "extent" in self else Extent.NONE.value,
            ground=str(self.ground.data),
            reason=self.reason.data or "",
            decided_by=self.decided_by.data or "",
            decided_on=self.decided_on.data,
            public_note=self.public_note.data,
        )


class UndoForm(Form):
    reason = LongText(
        "Why is the decision undone?",
        required="Say why it is undone",
        max_length=2000,
        rows=4,
        hint="Your name is put to this. The decision stays in the record.",
    )
    send = Submit("Undo the decision")


def keep_back_form(procedure: Procedure, document: str) -> KeepBackForm:
    form = KeepBackForm()
    form.ground.choices = [(it.key, it.words) for it in withholding(procedure, document).grounds]
    offered = extents(procedure, document)
    form.extent.choices = [(extent.value, EXTENT[extent]) for extent in offered]
    if len(offered) == 1:
        del form.extent
    return form
