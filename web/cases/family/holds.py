"""Whether a relative was told that their views must wait, or need not any more."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from flask import g

from domain.access.permissions import Permission
from domain.cases.proceedings import Hold
from domain.cases.queries import hold_by_id
from domain.errors import NotFound
from domain.family.hold_news import HoldTold, Turn, told_in_person, turns_for
from domain.family.invitations import VIEWS
from web.cases.family.one import One
from web.cases.family.subject import family_url, relative_from_url
from web.cases.subject import case_page, note_read
from web.forms import Choice, Date, Form, Submit
from web.guard import needs
from web.hypermedia import attempt, done

MEANS = (("phone", "By phone"), ("meeting", "At a meeting"), ("letter", "In a letter"))


class ToldForm(Form):
    told_on = Date(
        "When were they told?",
        called="The day",
        required="Enter the day on which they were told",
        past=True,
    )
    means = Choice("How?", MEANS, required="Choose how they were told")
    save = Submit("Record it")


def turns(one: One) -> Sequence[Turn] | None:
    """Only where there was a hold that they are to know of."""
    return turns_for(one.session, one.relative) or None


def hold_from_url(reference: str, relative: UUID, hold_id: UUID) -> Hold:
    relative_from_url(reference, relative)
    hold = hold_by_id(g.session, g.case.id, hold_id)
    if hold.blocks != VIEWS:
        raise NotFound
    return hold


@needs(Permission.FAMILY_TELL, subject=hold_from_url)
def hold_told(hold: Hold) -> Any:
    note_read(g.case, "family")
    form = ToldForm()
    if attempt(form, lambda: _told(hold, form)).ok:
        return done(family_url("relative", g.relative), said="It is recorded that they know.")
    return case_page(
        "cases/family/hold_told.html", case=g.case, relative=g.relative, form=form, hold=hold
    )


def _told(hold: Hold, form: ToldForm) -> HoldTold:
    means, told_on = form.means.data, form.told_on.data
    return told_in_person(g.session, g.actor, g.relative, hold, means=means, told_on=told_on)
