"""Writing down what a relative said by phone, at a meeting or in a letter."""

from typing import Any

from flask import g

from domain.access.permissions import Permission
from domain.family.noted.models import NotedView
from domain.family.noted.noting import Heard, note_view
from domain.family.relatives import Relative
from web.cases.family.noting_forms import NotingForm
from web.cases.family.subject import family_url, relative_from_url
from web.cases.subject import case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done


@needs(Permission.VIEWS_NOTE, subject=relative_from_url)
def noting(relative: Relative) -> Any:
    note_read(g.case, "family")
    form = NotingForm()
    if attempt(form, lambda: _note(relative, form)).ok:
        return done(family_url("views", relative), said="It is written down, for them to check.")
    return case_page("cases/family/noting.html", case=g.case, relative=relative, form=form)


def _note(relative: Relative, form: NotingForm) -> NotedView:
    heard = Heard(form.said_on.data, form.means.data, form.heard_by.data, form.words.data)
    return note_view(g.session, g.actor, relative, heard)
