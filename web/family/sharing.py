"""Reading what the board has shared, before anyone outside can."""

from typing import Any
from uuid import UUID

from flask import g, request, url_for
from markupsafe import Markup
from sqlalchemy import select
from sqlalchemy.orm import load_only

from domain.access.permissions import Permission
from domain.documents.html import clean_html
from domain.errors import NotFound
from domain.family.copies import FamilyCopy
from domain.family.reading import begin_reading, note_reading, own_copy
from domain.reports.drafts import Draft
from web.family.forms import ReadForm
from web.family.place import the_procedure
from web.family.presenters import Shared, copies, told_date
from web.guard import keep, needs
from web.hypermedia import attempt, done, page

DRAFT_COLUMNS = (Draft.case_id, Draft.report_id, Draft.version, Draft.html_sealed)


def copy_from_url(draft: UUID) -> FamilyCopy:
    return own_copy(g.session, g.actor, draft)


@needs(Permission.VIEWS_GIVE)
def shared() -> Any:
    procedure = the_procedure()
    given = copies(procedure)
    return page("family/shared.html", given=given, date=told_date(procedure))


@needs(Permission.VIEWS_GIVE, subject=copy_from_url)
def report(copy: FamilyCopy) -> Any:
    """First a word about what it is; the text itself once they have chosen to read it."""
    form = ReadForm()
    if attempt(form, lambda: begin_reading(g.session, g.actor, copy)).ok:
        return done(url_for("family.report", draft=copy.draft_id))
    given = _given(copy)
    if copy.read_at is None:
        return page("family/before_reading.html", form=form, given=given)
    if request.method == "GET":
        note_reading(g.session, g.actor, copy)
        keep()
    return page("family/report.html", given=given, text=_text(copy))


def _given(copy: FamilyCopy) -> Shared:
    found = copies(the_procedure())
    return next(each for each in found if each.draft_id == copy.draft_id)


def _text(copy: FamilyCopy) -> Markup:
    draft = g.session.scalars(
        select(Draft)
        .options(load_only(*DRAFT_COLUMNS, raiseload=True))
        .where(Draft.id == copy.draft_id)
    ).first()
    if draft is None:
        raise NotFound
    return Markup(clean_html(draft.html))  # noqa: S704 - cleaned of all but plain elements
