"""Recording a day that a clock runs by."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.cases.landmark import Landmark, landmarks_of, note_landmark, rule_for
from domain.procedures.editions import procedure_of
from domain.procedures.landmarks import LandmarkRule
from web.cases.forms.time import LandmarkForm
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

landmarks = Blueprint("landmarks", __name__, url_prefix="/landmarks")


@dataclass(frozen=True)
class CaseLandmark:
    """One day that one case's clocks run by."""

    case: Case
    rule: LandmarkRule


def landmark_from_url(reference: str, event: str) -> CaseLandmark:
    case = case_from_url(reference)
    return CaseLandmark(case, rule_for(procedure_of(g.session, case), event))


@landmarks.route("/<string:event>", methods=["GET", "POST"])
@needs(Permission.CASE_NOTE, subject=landmark_from_url)
def new(about: CaseLandmark) -> Any:
    note_read(about.case, "time")
    form = LandmarkForm()
    if attempt(form, lambda: _note(about, form)):
        url = url_for("cases.time.index", reference=about.case.reference)
        return done(url, said="The day is recorded.")
    known = landmarks_of(g.session, about.case.id).get(about.rule.event)
    return case_page(
        "cases/landmark.html", "landmark", case=about.case, form=form, rule=about.rule, known=known
    )


def _note(about: CaseLandmark, form: LandmarkForm) -> Landmark:
    return note_landmark(
        g.session,
        g.actor,
        about.case,
        event=about.rule.event,
        happened_on=form.happened_on.data,
        note=form.note.data,
    )
