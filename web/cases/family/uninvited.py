"""Writing down why a relative is not invited, and showing it."""

from typing import Any

from flask import g

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.cases.candidates import names_of
from domain.clock import today
from domain.family.relatives import Relative
from domain.family.uninvited import Decided, leave_uninvited, uninvited
from web.cases.family.one import One
from web.cases.family.subject import family_url, relative_from_url
from web.cases.subject import case_page, note_read
from web.forms import Date, Form, LongText, Submit, Text
from web.guard import needs
from web.hypermedia import attempt, done


class NotInvitedForm(Form):
    reason = LongText(
        "Why are they not invited?",
        hint="The relative does not see this. It stays in the record.",
        required="Say why they are not invited",
        rows=5,
        max_length=2000,
    )
    decided_by = Text("Who decided it?", required="Enter who decided it")
    decided_on = Date(
        "When was it decided?", called="The date", past=True, required="Enter the date"
    )
    look_again_on = Date(
        "When will you look at it again?",
        called="The day to look at it again",
        future=True,
        required="Enter the day on which you will look at it again",
    )
    save = Submit("Save")

    def decided(self) -> Decided:
        return Decided(
            self.reason.data,
            self.decided_by.data,
            self.decided_on.data,
            self.look_again_on.data,
        )


@needs(Permission.DUTY_EXPLAIN, subject=relative_from_url)
def not_invited(relative: Relative) -> Any:
    note_read(g.case, "family")
    form, now = NotInvitedForm(), uninvited(g.session, relative)
    tried = attempt(form, lambda: leave_uninvited(g.session, g.actor, relative, form.decided()))
    if tried.ok:
        reads = permits(g.actor, Permission.FAMILY_READ)
        back = family_url("relative", relative) if reads else family_url("duties")
        return done(back, said="It is written down.")
    if not form.is_submitted():
        form.decided_on.data = today()
    return case_page(
        "cases/family/not_invited.html", case=g.case, relative=relative, form=form, now=now
    )


def uninvited_section(one: One) -> dict[str, Any] | None:
    """Of those alone who have no link."""
    row = uninvited(one.session, one.relative)
    if row is None and one.summary.invitation is not None:
        return None
    names = names_of(one.session, {row.member_id}) if row else {}
    return {
        "row": row,
        "noted_by": names.get(row.member_id, "") if row else "",
        "may": permits(g.actor, Permission.DUTY_EXPLAIN),
    }
