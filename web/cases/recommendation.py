"""What was recommended, before the decision."""

from typing import Any

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.cases.proposal import Proposal, latest_proposal, propose
from domain.procedures.editions import procedure_of
from domain.procedures.rules import body_of
from web.cases.forms.decision import ProposalForm, proposal_form
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

recommendation = Blueprint(
    "recommendation", __name__, url_prefix="/<string:reference>/recommendation"
)


@recommendation.route("", methods=["GET", "POST"])
@needs(Permission.CASE_RECOMMEND, subject=case_from_url)
def new(case: Case) -> Any:
    note_read(case, "decision")
    procedure = procedure_of(g.session, case)
    form = proposal_form(procedure)
    if attempt(form, lambda: _propose(case, form)):
        url = url_for("cases.decision.decision", reference=case.reference)
        return done(url, said="The recommendation is recorded. Those who decide are told.")
    return case_page(
        "cases/recommendation.html",
        "recommendation",
        case=case,
        form=form,
        body=body_of(procedure, "recommends"),
        earlier=latest_proposal(g.session, case.id),
    )


def _propose(case: Case, form: ProposalForm) -> Proposal:
    return propose(
        g.session,
        g.actor,
        case,
        outcome=form.outcome.data,
        made_by=form.made_by.data,
        made_on=form.made_on.data,
        reasons=form.reasons.data,
    )
