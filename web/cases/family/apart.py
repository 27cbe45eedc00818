"""Recording that two relatives must not learn of each other, and that it is over."""

from typing import Any
from uuid import UUID

from flask import g

from domain.access.permissions import Permission
from domain.family.apart import KeptApart, apart_by_id, apart_from, end_apart, keep_apart
from domain.family.queries import relatives_of
from domain.family.relatives import Relative
from domain.family.views import relative_by_id
from web.cases.family.forms import ApartForm, EndApartForm
from web.cases.family.subject import family_url, relative_from_url
from web.cases.subject import case_page, note_read
from web.forms import Option
from web.guard import needs
from web.hypermedia import attempt, done


def pair_from_url(reference: str, relative: UUID, pair: UUID) -> KeptApart:
    return apart_by_id(g.session, relative_from_url(reference, relative), pair)


@needs(Permission.APART_RECORD, subject=relative_from_url)
def apart(relative: Relative) -> Any:
    note_read(g.case, "family")
    form = ApartForm()
    now = apart_from(g.session, relative.id)
    form.other.choices = _others(relative)
    if attempt(form, lambda: _keep(relative, form)).ok:
        return done(family_url("apart", relative), said="They are recorded as kept apart.")
    return case_page("cases/family/apart.html", case=g.case, relative=relative, form=form, now=now)


def _keep(relative: Relative, form: ApartForm) -> KeptApart:
    other = relative_by_id(g.session, g.case.id, UUID(form.other.data))
    return keep_apart(g.session, g.actor, relative, other, reason=form.reason.data)


def _others(relative: Relative) -> list[Option]:
    return [
        Option(str(each.id), f"{each.name}, {each.relation}")
        for each in relatives_of(g.session, g.case.id)
        if each.id != relative.id
    ]


@needs(Permission.APART_RECORD, subject=pair_from_url)
def together(row: KeptApart) -> Any:
    note_read(g.case, "family")
    form = EndApartForm()
    tried = attempt(form, lambda: end_apart(g.session, g.actor, row, reason=form.reason.data))
    if tried.ok:
        return done(
            family_url("relative", g.relative),
            said="It is recorded that they need not be kept apart.",
        )
    return case_page(
        "cases/family/together.html", case=g.case, relative=g.relative, form=form, row=row
    )
