"""Recording that a relative was told how the review ended."""

from typing import Any

from flask import g

from domain.access.permissions import Permission
from domain.family.outcomes import OutcomeTold, outcomes_of, tell_outcome
from domain.family.relatives import Relative
from domain.procedures.editions import procedure_of
from domain.procedures.rules import family_promises
from web.cases.family.forms import OutcomeForm
from web.cases.family.subject import family_url, relative_from_url
from web.cases.subject import case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done


@needs(Permission.FAMILY_TELL, subject=relative_from_url)
def outcome(relative: Relative) -> Any:
    note_read(g.case, "family")
    form = OutcomeForm()
    if attempt(form, lambda: _tell(relative, form)).ok:
        return done(
            family_url("relative", relative), said="It is recorded that they know the outcome."
        )
    promises = family_promises(procedure_of(g.session, g.case))
    return case_page(
        "cases/family/outcome.html",
        case=g.case,
        relative=relative,
        form=form,
        told=outcomes_of(g.session, g.case.id).get(relative.id),
        promise=next(each for each in promises if each.key == "outcome"),
    )


def _tell(relative: Relative, form: OutcomeForm) -> OutcomeTold:
    return tell_outcome(
        g.session,
        g.actor,
        relative,
        told_on=form.told_on.data,
        means=form.means.data,
        note=form.note.data,
    )
