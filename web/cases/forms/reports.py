"""Writing a report, bringing one in from Word, and what is said of a finding or an approval."""

from wtforms import HiddenField

from domain.reports.saving import LONGEST
from domain.reports.settling import SettledAs
from web.forms import Choice, Date, File, Form, LongText, Option, Submit, Text


class SeenForm(Form):
    """Remembers the latest version that its page was opened on."""

    seen = HiddenField(default="0")

    def version_seen(self) -> int:
        given = str(self.seen.data or "")
        return int(given) if given.isascii() and given.isdecimal() and len(given) < 6 else -1


class WriteForm(SeenForm):
    text = LongText(
        "The text",
        required="Write the report before you save it",
        max_length=LONGEST,
        rows=30,
        hint="Use code names for everyone. Each time you save, it is kept as a new version.",
    )
    send = Submit("Save as a new version")


class WordForm(SeenForm):
    file = File(
        "The Word document",
        accept=(".docx",),
        required="Choose the Word document",
        hint="A file that ends in .docx, up to 25 MB. The original is kept, sealed.",
    )
    send = Submit("Bring it in")


class CheckForm(Form):
    send = Submit("Run the check")


class SettleForm(Form):
    settled_as = Choice(
        "What became of it?",
        [
            Option(SettledAs.NOT_IDENTIFYING, "It identifies nobody"),
            Option(
                SettledAs.CHANGED,
                "It will be changed in a later version",
                "This version can then no longer be cleared.",
            ),
        ],
        required="Choose what became of it",
    )
    because = LongText(
        "Why?",
        required="Say why",
        max_length=1000,
        rows=3,
        hint="Your name is put to this. Do not write anyone’s real name here.",
    )
    send = Submit("Settle this")


class SettleRestForm(Form):
    because = LongText(
        "Why do these identify nobody?",
        required="Say why these identify nobody",
        max_length=1000,
        rows=3,
        hint="One reason for all of them. Your name is put to it.",
    )
    send = Submit("Settle them all")


class ClearForm(Form):
    send = Submit("Clear this version")


class ApprovalForm(Form):
    approved_by = Text("Who approved it?", required="Enter who approved it")
    approved_on = Date(
        "When was it approved?",
        called="The date of the approval",
        past=True,
        required="Enter the date of the approval",
    )
    send = Submit("Record the approval")
