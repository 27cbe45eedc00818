"""What a liaison fills in while they write a report."""

from uuid import UUID, uuid4

from wtforms import HiddenField

from domain.contributions.drafting import LONGEST, SectionDraft, Seen
from domain.contributions.sections import Section
from web.forms import Form, LongText, Submit


def number(given: str | None) -> int:
    """What a hidden field says, where it is a number that a page could have shown."""
    words = given or ""
    return int(words) if words.isascii() and words.isdigit() and len(words) < 9 else 0


class SectionForm(Form):
    words = LongText("Section", mark_optional=False, heading=True, rows=16, max_length=LONGEST)
    saves = HiddenField(default="0")
    sheet = HiddenField(default=lambda: str(uuid4()))
    backwards = Submit("Back")
    onwards = Submit("Save and continue")
    later = Submit("Save and come back later", look="secondary")

    def ask(self, section: Section) -> None:
        self.words.label.text = self.words.question = section.title
        self.words.description = section.help

    def show(self, draft: SectionDraft | None) -> None:
        self.words.data = draft.words if draft else None
        self.see(draft)

    def see(self, draft: SectionDraft | None) -> None:
        self.saves.data = str(draft.saves if draft else 0)

    def seen(self, *, by_itself: bool) -> Seen:
        try:
            sheet = UUID(self.sheet.data or "")
        except ValueError:
            sheet = None
        return Seen(number(self.saves.data), sheet, by_itself)


class StartForm(Form):
    start = Submit("Start from your Word file", look="secondary")
