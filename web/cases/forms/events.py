"""Deciding which accounts tell of one event."""

from collections.abc import Sequence
from uuid import UUID

from wtforms import HiddenField

from domain.chronologies.kept.same.queries import Account
from web.forms import Form, LongText, Option, Select, Submit, Text

ALONE = "alone"
LONGEST_REASON = 500


class ConfirmForm(Form):
    send = Submit("Yes, one event")


class RefuseForm(Form):
    because = Text("Why?", max_length=LONGEST_REASON)
    send = Submit("No, not one event", look="secondary")


class UndoForm(Form):
    send = Submit("Undo this decision", look="secondary")


class TakeOutForm(Form):
    send = Submit("Take this account out", look="secondary")


class LookForm(Form):
    send = Submit("Look for same events", look="secondary")


class MakeForm(Form):
    """Carries the entries that were ticked, by their ids."""

    entries = HiddenField(default="")
    send = Submit("These are one event")


class NoteForm(Form):
    words = LongText(
        "What does the panel make of it?",
        required="Write the note before you save it",
        max_length=2000,
        rows=3,
        hint="Your name and the time are put to it. The accounts stay as they are.",
    )
    send = Submit("Save the note")


class SplitForm(Form):
    """One question for each account: `split_form` puts them in."""

    send = Submit("Split them so")

    def groups(self, accounts: Sequence[Account]) -> dict[UUID, str]:
        given = {account.id: str(self[name_of(account)].data) for account in accounts}
        return {entry: "" if group == ALONE else group for entry, group in given.items()}


def name_of(account: Account) -> str:
    return f"of_{account.id.hex}"


def split_form(accounts: Sequence[Account]) -> SplitForm:
    events = [Option(str(n), f"Event {n}") for n in range(1, len(accounts) // 2 + 2)]
    choices = [*events, Option(ALONE, "By itself")]
    questions = {
        name_of(each): Select(
            f"{n}. {each.agency}", choices, required=f"Choose where account {n} belongs"
        )
        for n, each in enumerate(accounts, 1)
    }
    made: type[SplitForm] = type("SplitForm", (SplitForm,), questions)
    form = made()
    if not form.is_submitted():  # what is not sent is asked for, and not taken for granted
        for question in questions:
            form[question].data = "1"
    return form
