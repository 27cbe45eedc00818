"""Taking chronologies in, and out again."""

from collections.abc import Sequence

from domain.agencies.models import Agency
from web.forms import Choice, Choices, File, Form, LongText, Select, Submit

KINDS = (".xlsx", ".xls", ".ods", ".csv", ".docx")


class FileForm(Form):
    agency = Select("Whose chronology is it?", [], required="Choose the agency")
    file = File(
        "The file",
        accept=KINDS,
        largest=25,
        required="Choose the file",
        hint="Excel, OpenDocument, CSV or a table in Word, in their own columns.",
    )
    send = Submit("Bring it in")


def file_form(board: Sequence[Agency]) -> FileForm:
    form = FileForm()
    form.agency.choices = [(str(agency.id), agency.name) for agency in board]
    return form


class TakeInForm(Form):
    without = Choices(
        "Rows that wait", [("yes", "Take it in without the rows that wait")], mark_optional=False
    )
    instead = Choice(
        "What of this agency is taken in already",
        [("yes", "Take this in instead of it"), ("no", "Take this in as well")],
        required="Choose whether it takes the place of the other",
    )
    send = Submit("Take it in")

    @property
    def without_waiting(self) -> bool:
        return "yes" in (self.without.data or [])


def take_in_form(waiting: int, *, standing: bool = False) -> TakeInForm:
    form = TakeInForm()
    if not standing:
        del form.instead
    if not waiting:
        del form.without
    return form


class TakeOutForm(Form):
    because = LongText(
        "Why is it taken out?",
        hint="The agency that gave it can read this too.",
        required="Write why it is taken out",
        max_length=2000,
        rows=3,
    )
    send = Submit("Take it out", look="warning")
