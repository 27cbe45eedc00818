"""What a liaison fills in to send a report: who signed it off, and what goes with it."""

from collections.abc import Mapping, Sequence
from typing import Any

from wtforms import HiddenField

from domain.contributions.parts import Signature
from domain.contributions.sending import Sent
from domain.files.store import FileStore
from domain.requests.contribution import DatedPart
from web.downloads import uploads
from web.forms import Choice, Date, Files, Form, Submit, Text
from web.forms.answer import Answer
from web.requests.forms import (
    ACCEPT,
    AnswerForm,
    chronology_file,
    dated_part,
    why_no_chronology,
)

YES, NOT_YET = "yes", "not_yet"
SENIOR = (
    "A senior officer of your agency, who has read it and stands by it. Usual in such reviews; we "
    "found no published rule."
)
APART = (
    "The published form asks this of the author, and boards usually expect it of the officer too. "
    "Advisory: either answer can be sent, and the board sees it."
)


class Signing(Form):
    """Who signed it off. What is left empty is asked for where somebody has."""

    signed = Choice(
        "Has a senior officer signed it off?",
        (
            (YES, "Yes"),
            (NOT_YET, "Not yet: send it for a first look", "It is marked as not yet signed off."),
        ),
        required="Choose whether it has been signed off",
    )
    name = Text("Their name", mark_optional=False)
    post = Text("Their post", mark_optional=False, hint=SENIOR)
    signed_on = Date(
        "When did they sign it off?", called="The date", past=True, mark_optional=False
    )
    line_managed = Choice(
        "Did they have line management of this case, or of those who worked on it?",
        (("no", "No"), ("yes", "Yes")),
        mark_optional=False,
        hint=APART,
    )

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        super().validate(extra_validators)
        for field, message in self._about_signing():
            if self.is_first_look():
                field.errors = []  # what is not asked for cannot be wrong
            elif self.is_signed() and not field.is_answered() and not field.errors:
                field.errors = [message]
        return not self.errors

    def _about_signing(self) -> tuple[tuple[Answer, str], ...]:
        return (
            (self.name, "Enter the name of whoever signed it off"),
            (self.post, "Enter their post"),
            (self.signed_on, "Enter the day they signed it off"),
            (self.line_managed, "Choose whether they had line management of the case"),
        )

    def is_signed(self) -> bool:
        return "signed" not in self or self.signed.data == YES

    def signature(self) -> Signature | None:
        if not self.is_signed():
            return None
        return Signature(
            self.name.data, self.post.data, self.signed_on.data, self.line_managed.data == "yes"
        )

    def is_first_look(self) -> bool:
        return "signed" in self and self.signed.data == NOT_YET


class SignForm(Signing):
    """For a version that was sent without."""

    save = Submit("Record the sign-off")


class SendReportForm(Signing):
    saves = HiddenField(default="0")
    chronology = chronology_file()
    no_chronology = why_no_chronology()
    files = Files(
        "Files to go with it",
        accept=ACCEPT,
        largest=20,
        hint="For instance a genogram or an action plan. Up to 20 MB together.",
    )
    send = Submit("Send to the board")

    def sent(self, store: FileStore) -> Sent:
        return sent_with(self, dated_part(self), store)


class ReportFilesForm(Signing, AnswerForm):
    """A report as a Word file, instead of written here."""

    def sent(self, store: FileStore) -> Sent:
        return sent_with(self, dated_part(self), store)


def sent_with(form: Any, dated: DatedPart, store: FileStore) -> Sent:
    return Sent(
        store=store,
        uploads=uploads(form.files.data or []),
        dated=dated,
        signed=form.signature(),
        first_look=form.is_first_look(),
    )


def sign_form() -> SignForm:
    form = SignForm()
    del form.signed
    return form
