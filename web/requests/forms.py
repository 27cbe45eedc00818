"""A liaison's answer."""

from web.forms import Files, Form, LongText, Submit

ACCEPT = (".docx", ".xlsx", ".ods", ".csv", ".txt", ".pdf", ".png", ".jpg", ".jpeg")


class AnswerForm(Form):
    body = LongText("Your answer", max_length=100_000, rows=10)
    files = Files(
        "Files",
        accept=ACCEPT,
        largest=20,
        hint="Word, Excel, OpenDocument, CSV, PDF or a picture. Up to 20 MB together.",
    )
    send = Submit("Send to the board")
