"""A liaison's answer."""

from typing import Any, TypeVar

from domain.requests.contribution import DatedPart
from web.downloads import uploads
from web.forms import Date, File, Files, Form, LongText, Submit, Text

ACCEPT = (".docx", ".xlsx", ".ods", ".csv", ".txt", ".pdf", ".png", ".jpg", ".jpeg")
TABLES = (".xlsx", ".xls", ".ods", ".csv", ".docx")
F = TypeVar("F", bound=Form)


def chronology_file() -> File:
    return File(
        "Your chronology",
        accept=TABLES,
        largest=20,
        mark_optional=False,
        hint="Excel, OpenDocument, CSV or a table in Word, in your own columns.",
    )


def why_no_chronology() -> LongText:
    return LongText(
        "If you send no chronology, why not?",
        rows=3,
        max_length=2000,
        hint="For instance: we have no record of this family.",
    )


def dated_part(form: Any) -> DatedPart:
    """What was sent as a chronology, where one is asked for."""
    if "chronology" not in form:
        return DatedPart()
    found = uploads(form.chronology.files())
    return DatedPart(found[0] if found else None, form.no_chronology.data)


def without_chronology(form: F, *, due: bool) -> F:
    """A chronology is asked for by itself where the procedure demands one."""
    if not due:
        del form["chronology"]
        del form["no_chronology"]
    return form


class AnswerForm(Form):
    body = LongText("Your answer", max_length=100_000, rows=10)
    chronology = chronology_file()
    no_chronology = why_no_chronology()
    files = Files(
        "Files",
        accept=ACCEPT,
        largest=20,
        hint="Word, Excel, OpenDocument, CSV, PDF or a picture. Up to 20 MB together.",
    )
    send = Submit("Send to the board")


def answer_form(*, chronology_due: bool) -> AnswerForm:
    return without_chronology(AnswerForm(), due=chronology_due)


class ReceiptForm(Form):
    expected_on = Date(
        "When do you expect to answer?",
        called="The day you expect to answer",
        hint="If it will be sooner than the board asked. Leave it empty to answer by the date.",
        future=True,
    )
    send = Submit("We have this, and will answer by the date")


class MessageForm(Form):
    words = LongText(
        "Your message",
        hint="The board sees it. No other agency does.",
        required="Write your message",
        max_length=5000,
    )
    send = Submit("Send it to the board")


class TimeForm(Form):
    until = Date(
        "Until when?",
        called="The date",
        required="Enter the date that you need",
        future=True,
    )
    reason = LongText(
        "Why do you need more time?",
        required="Say why you need more time",
        rows=4,
        max_length=5000,
    )
    send = Submit("Ask the board")


class SecuredForm(Form):
    secured_on = Date(
        "On which day were your files secured?",
        called="The day",
        required="Enter the day on which your files were secured",
        past=True,
    )
    secured_by = Text(
        "Who secured them?",
        hint="Their name, and what they do at your agency.",
        required="Say who secured them",
    )
    send = Submit("Record it")
