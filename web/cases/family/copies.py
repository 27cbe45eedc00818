"""Giving a relative their copy, and telling them the date, before the public."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from flask import g

from domain.access.permissions import Permission
from domain.family.copies import give_copy, tell_date
from domain.family.owed import Approved, approved_drafts, draft_by_id
from domain.family.relatives import Relative
from domain.procedures.editions import procedure_of
from domain.procedures.rules import document_title, family_promises
from web.cases.family.forms import CopyForm, DateForm
from web.cases.family.subject import family_url, relative_from_url
from web.cases.subject import case_page, note_read
from web.forms import Option
from web.guard import needs
from web.hypermedia import attempt, done


@needs(Permission.FAMILY_TELL, subject=relative_from_url)
def copy(relative: Relative) -> Any:
    form = CopyForm()
    drafts = _offer(form)
    if attempt(form, lambda: _give(relative, form)).ok:
        return done(
            family_url("relative", relative), said="It is recorded that they have their copy."
        )
    return _page("copy", relative, form, drafts)


@needs(Permission.FAMILY_TELL, subject=relative_from_url)
def date(relative: Relative) -> Any:
    form = DateForm()
    drafts = _offer(form)
    if attempt(form, lambda: _tell(relative, form)).ok:
        return done(
            family_url("relative", relative), said="It is recorded that they know the date."
        )
    return _page("notice", relative, form, drafts)


def _give(relative: Relative, form: CopyForm) -> Any:
    draft = draft_by_id(g.session, UUID(form.draft.data))
    return give_copy(
        g.session, g.actor, relative, draft, means=form.means.data, note=form.note.data
    )


def _tell(relative: Relative, form: DateForm) -> Any:
    draft = draft_by_id(g.session, UUID(form.draft.data))
    return tell_date(
        g.session,
        g.actor,
        relative,
        draft,
        publish_on=form.publish_on.data,
        means=form.means.data,
    )


def _offer(form: CopyForm | DateForm) -> Sequence[Approved]:
    """The approved drafts to choose from; the only one is chosen already."""
    drafts = approved_drafts(g.session, g.case.id)
    procedure = procedure_of(g.session, g.case)
    form.draft.choices = [
        Option(str(draft.id), f"{document_title(procedure, draft.kind)}, version {draft.version}")
        for draft in drafts
    ]
    if len(drafts) == 1 and not form.is_submitted():
        form.draft.data = str(drafts[0].id)
    return drafts


def _page(promise: str, relative: Relative, form: Any, drafts: Sequence[Approved]) -> Any:
    note_read(g.case, "family")
    promises = family_promises(procedure_of(g.session, g.case))
    return case_page(
        f"cases/family/{'copy' if promise == 'copy' else 'date'}.html",
        case=g.case,
        relative=relative,
        form=form,
        drafts=drafts,
        promise=next(each for each in promises if each.key == promise),
    )
