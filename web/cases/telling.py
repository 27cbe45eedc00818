"""Recording that a body which the procedure names was told of the incident or the decision."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.cases.telling import duty_for, tell_others, tellings_of
from domain.procedures.telling import About, Telling, TellingDuty
from web.cases.forms.telling import TellingForm
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

telling = Blueprint("telling", __name__, url_prefix="/told")

OF = {About.INCIDENT: "of the incident", About.DECISION: "what was decided"}
STATE = {
    Telling.DONE: ("Done", "green"),
    Telling.LATE: ("Overdue", "red"),
    Telling.DUE: ("To do", "blue"),
}


@dataclass(frozen=True)
class CaseDuty:
    """Somebody who has to be told of one thing in one case."""

    case: Case
    duty: TellingDuty


def duty_from_url(reference: str, about: str, recipient: str) -> CaseDuty:
    case = case_from_url(reference)
    return CaseDuty(case, duty_for(g.session, case, about, recipient))


@telling.route("/<string:about>/<string:recipient>", methods=["GET", "POST"])
@needs(Permission.CASE_NOTE, subject=duty_from_url)
def new(owed: CaseDuty) -> Any:
    note_read(owed.case, "time")
    form = TellingForm()
    tried = attempt(
        form, lambda: tell_others(g.session, g.actor, owed.case, owed.duty, form.saying())
    )
    if tried.ok:
        url = url_for("cases.time.index", reference=owed.case.reference)
        return done(url, said="It is recorded that they were told.")
    known = tellings_of(g.session, owed.case.id).get((owed.duty.about, owed.duty.recipient))
    return case_page(
        "cases/telling.html", "telling", case=owed.case, form=form, duty=owed.duty, known=known
    )
