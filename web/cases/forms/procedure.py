"""Moving a case to another edition of the procedure."""

from uuid import UUID

from wtforms import HiddenField

from domain.cases.case import Case
from web.forms import Form, LongText, Submit


class MoveForm(Form):
    seen = HiddenField()
    reason = LongText(
        "Why is the case moved?",
        required="Write why the case is moved",
        rows=4,
        max_length=2000,
        hint="It is kept with the case, and shown in its history.",
    )
    send = Submit("Move the case to this edition")

    def version_seen(self) -> UUID | None:
        try:
            return UUID(str(self.seen.data))
        except ValueError:
            return None

    def catch_up(self, case: Case) -> None:
        """The page is drawn by what holds now, so that sending again is about what it shows."""
        self.seen.data = str(case.edition_id or "")


def move_form(case: Case) -> MoveForm:
    return MoveForm(data={"seen": str(case.edition_id or "")})
