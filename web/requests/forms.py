"""A liaison's answer."""

from domain.requests.contribution import DatedPart
from web.downloads import uploads
from web.forms import File, Files, Form, LongText, Submit

ACCEPT = (".docx", ".xlsx", ".ods", ".csv", ".txt", ".pdf", ".png", ".jpg", ".jpeg")
TABLES = (".xlsx", ".xls", ".ods", ".csv", ".docx")


class AnswerForm(Form):
    body = LongText("Your answer", max_length=100_000, rows=10)
    chronology = File(
        "Your chronology",
        accept=TABLES,
        largest=20,
        mark_optional=False,
        hint="Excel, OpenDocument, CSV or a table in Word, in your own columns.",
    )
    no_chronology = LongText(
        "If you send no chronology, why not?",
        rows=3,
        max_length=2000,
        hint="For instance: we have no record of this family.",
    )
    files = Files(
        "Files",
        accept=ACCEPT,
        largest=20,
        hint="Word, Excel, OpenDocument, CSV, PDF or a picture. Up to 20 MB together.",
    )
    send = Submit("Send to the board")

    def dated(self) -> DatedPart:
        if "chronology" not in self:
            return DatedPart()
        found = uploads(self.chronology.files())
        return DatedPart(found[0] if found else None, self.no_chronology.data)


def answer_form(*, chronology_due: bool) -> AnswerForm:
    """A chronology is asked for by itself where the procedure demands one."""
    form = AnswerForm()
    if not chronology_due:
        del form.chronology
        del form.no_chronology
    return form
