"""What a relative says of the findings that they were shown."""

from wtforms import HiddenField

from domain.family.shown.models import SharedComment
from domain.wording import say
from web.forms import Form, LongText, Submit


class CommentForm(Form):
    words = LongText(
        say("What is wrong or missing?"), mark_optional=False, rows=6, max_length=20_000
    )
    saves = HiddenField(default="0")
    save = Submit(say("Save"))

    def show(self, saved: SharedComment | None, *, again: bool) -> None:
        """What is saved, and the number of its save, so that a stale page is noticed."""
        if again:
            self.words.data = saved.words if saved else None
        self.saves.data = str(saved.saves if saved else 0)

    @property
    def seen(self) -> int:
        given = self.saves.data or ""
        return int(given) if given.isascii() and given.isdigit() and len(given) < 9 else 0


class SendCommentsForm(Form):
    send = Submit(say("Send what I wrote"))
