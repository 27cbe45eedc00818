"""Recording that a relative was told what changed for them when the case was moved."""

from typing import Any

from flask import g

from domain.access.permissions import Permission
from domain.family.relatives import Relative
from domain.moving.telling import owed_to, promises_told, tell_promises
from web.cases.family.subject import family_url, relative_from_url
from web.cases.forms.telling import PromisesForm
from web.cases.subject import case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done


@needs(Permission.FAMILY_TELL, subject=relative_from_url)
def promises(relative: Relative) -> Any:
    note_read(g.case, "family")
    form = PromisesForm()
    tried = attempt(form, lambda: tell_promises(g.session, g.actor, g.case, relative, form.how()))
    if tried.ok:
        return done(
            family_url("relative", relative),
            said="It is recorded that they know what is different.",
        )
    told = [it for it in promises_told(g.session, g.case.id) if it.relative_id == relative.id]
    return case_page(
        "cases/family/promises.html",
        case=g.case,
        relative=relative,
        form=form,
        owed=owed_to(g.session, g.case, relative),
        told=told,
    )
