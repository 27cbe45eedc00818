"""The board's decision: reading it, and recording it once."""

from typing import Any

from flask import Blueprint, g, url_for

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.cases.candidates import names_of
from domain.cases.case import Case
from domain.cases.decision import Decision, decide
from domain.cases.queries import decision_of
from domain.procedures.editions import procedure_of
from web.cases.forms.decision import DecisionForm, decision_form
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

decision = Blueprint("decision", __name__, url_prefix="/<string:reference>/decision")


@decision.get("", endpoint="decision")
@needs(Permission.CASE_READ, subject=case_from_url)
def show(case: Case) -> Any:
    note_read(case, "decision")
    made = decision_of(g.session, case.id)
    asked = made is None and permits(g.actor, Permission.CASE_DECIDE)
    return _page(case, made, decision_form(procedure_of(g.session, case)) if asked else None)


@decision.post("", endpoint="record")
@needs(Permission.CASE_DECIDE, subject=case_from_url)
def create(case: Case) -> Any:
    form = decision_form(procedure_of(g.session, case))
    tried = attempt(form, lambda: _decide(case, form))
    if tried.ok:
        url = url_for(".decision", reference=case.reference)
        return done(url, said="The decision is recorded. The case keeps this edition of the rules.")
    return _page(case, decision_of(g.session, case.id), form)


def _decide(case: Case, form: DecisionForm) -> Decision:
    return decide(
        g.session,
        g.actor,
        case,
        outcome=form.outcome.data,
        limbs=form.limbs.data,
        decided_on=form.decided_on.data,
        decided_by=form.decided_by.data,
        recommended_by=form.recommended_by.data,
        rationale=form.rationale.data,
    )


def _page(case: Case, made: Decision | None, form: DecisionForm | None) -> Any:
    procedure = procedure_of(g.session, case)
    return case_page(
        "cases/decision.html",
        "decision",
        case=case,
        made=made,
        form=form,
        procedure=procedure,
        recorded_by=names_of(g.session, [made.member_id if made else None]),
    )
