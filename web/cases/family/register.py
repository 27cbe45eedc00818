"""A relative's particulars: who they are to the child, what they need, who agreed to what."""

from typing import Any

from flask import g

from domain.access.permissions import Permission
from domain.family.particulars import Particulars, note_particulars, particulars_of
from domain.family.relatives import Relative
from web.cases.family.contact_forms import RegisterForm
from web.cases.family.subject import family_url, relative_from_url
from web.cases.subject import case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

FIELDS = ("kin", "parental_responsibility", "needs", "consent", "consent_on", "consent_by",
          "clearance", "clearance_asked_on", "clearance_given_on", "clearance_by")  # fmt: skip


@needs(Permission.FAMILY_INVITE, subject=relative_from_url)
def register(relative: Relative) -> Any:
    note_read(g.case, "family")
    form = RegisterForm(data=_known(particulars_of(g.session, g.case.id).get(relative.id)))
    tried = attempt(form, lambda: note_particulars(g.session, g.actor, relative, form.register()))
    if tried.ok:
        return done(family_url("relative", relative), said="It is saved.")
    return case_page("cases/family/register.html", case=g.case, relative=relative, form=form)


def _known(row: Particulars | None) -> dict[str, Any]:
    return {name: getattr(row, name) for name in FIELDS} if row else {}
