"""The board's decision: reading it, and recording it once."""

from typing import Any

from flask import Blueprint, g, url_for

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.cases.candidates import names_of
from domain.cases.case import Case
from domain.cases.criteria import ambiguous, readings_of
from domain.cases.decision import Decision, decide
from domain.cases.proposal import Proposal, latest_proposal
from domain.cases.queries import decision_of
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_by_id, procedure_of
from domain.procedures.rules import body_of
from web.cases.forms.decision import DecisionForm, decision_form
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

decision = Blueprint("decision", __name__, url_prefix="/<string:reference>/decision")


@decision.get("", endpoint="decision")
@needs(Permission.CASE_READ, subject=case_from_url)
def show(case: Case) -> Any:
    note_read(case, "decision")
    made, proposed = decision_of(g.session, case.id), latest_proposal(g.session, case.id)
    asked = made is None and permits(g.actor, Permission.CASE_DECIDE)
    form = decision_form(procedure_of(g.session, case), proposed) if asked else None
    return _page(case, made, proposed, form)


@decision.post("", endpoint="record")
@needs(Permission.CASE_DECIDE, subject=case_from_url)
def create(case: Case) -> Any:
    proposed = latest_proposal(g.session, case.id)
    form = decision_form(procedure_of(g.session, case), proposed)
    tried = attempt(form, lambda: _decide(case, form))
    if tried.ok:
        url = url_for(".decision", reference=case.reference)
        return done(url, said="The decision is recorded. The case keeps this edition of the rules.")
    return _page(case, decision_of(g.session, case.id), proposed, form)


def _decide(case: Case, form: DecisionForm) -> Decision:
    weighed = form.weighed(procedure_of(g.session, case))
    return decide(
        g.session,
        g.actor,
        case,
        outcome=form.outcome.data,
        limbs=weighed.limbs,
        readings=weighed.readings,
        circumstance=weighed.circumstance,
        decided_on=form.decided_on.data,
        decided_by=form.decided_by.data,
        recommended_by=form.recommended_by.data if "recommended_by" in form else None,
        rationale=form.rationale.data,
    )


def _page(
    case: Case, made: Decision | None, proposed: Proposal | None, form: DecisionForm | None
) -> Any:
    # A decision is shown by the edition that it was made under, wherever the case is by now.
    known = procedure_by_id(g.session, made.edition_id) if made else procedure_of(g.session, case)
    return case_page(
        "cases/decision.html",
        "decision",
        case=case,
        made=made,
        form=form,
        procedure=known,
        proposed=proposed,
        recommender=body_of(known, "recommends"),
        readings=_readings(known, made),
        recorded_by=names_of(g.session, [made.member_id if made else None]),
    )


def _readings(procedure: Procedure, made: Decision | None) -> list[tuple[str, str]]:
    """Each limb that can be read in more than one way, and the reading that was taken."""
    taken = (made.readings or {}) if made else {}
    return [
        (limb.text, readings_of(limb)[taken[limb.key]])
        for limb in ambiguous(procedure).values()
        if limb.key in taken
    ]
