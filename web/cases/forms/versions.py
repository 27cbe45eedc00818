"""Freezing a chronology, taking it away as a file, and saying what a draft rests on."""

from collections.abc import Sequence
from typing import Any

from domain.chronologies.versions.models import ChronologyVersion
from web.forms import Choice, Form, LongText, Option, Select, Submit, Text

NAMES, CODES = "names", "codes"


class FreezeForm(Form):
    title = Text(
        "What is this version called?",
        required="Enter what this version is called",
        max_length=120,
        hint="For example: As the panel read it in March. Do not put a name in it.",
    )
    why = LongText("Why is it frozen?", max_length=2000, rows=3)
    send = Submit("Freeze this version")


class TakeAwayForm(Form):
    kind = Choice(
        "What kind of file?",
        [
            Option("docx", "Word document", "A table across the page. Opens in LibreOffice too."),
            Option("xlsx", "Excel workbook", "Every column. Can be sorted and filtered."),
            Option("pdf", "PDF", "To read and to print. Up to 5,000 entries."),
        ],
        required="Choose what kind of file",
    )
    called = Choice(
        "How are people called in it?",
        [
            Option(CODES, "By code names", "Names that are not on the register stay as they are."),
            Option(NAMES, "By name, as agencies wrote them"),
        ],
        required="Choose how people are called in it",
    )
    send = Submit("Make the file")

    @property
    def named(self) -> bool:
        return "called" in self and self.called.data == NAMES


class BasisForm(Form):
    version = Select(
        "Which version of the chronology does it rest on?", required="Choose a version"
    )
    send = Submit("Save")


def take_away_form(*, may_name: bool) -> TakeAwayForm:
    form = TakeAwayForm(data={"called": CODES})
    if not may_name:
        del form.called
    return form


def basis_form(versions: Sequence[ChronologyVersion], now: ChronologyVersion | None) -> BasisForm:
    form = BasisForm(data={"version": str(now.number) if now else None})
    choices: Any = form.version
    choices.choices = [
        (str(version.number), f"Version {version.number}: {version.title}") for version in versions
    ]
    return form
