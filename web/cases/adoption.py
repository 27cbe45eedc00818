"""The board's decision on what is recommended."""

from typing import Any
from uuid import UUID

from flask import Blueprint, g, request, url_for

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.procedures.editions import procedure_of
from domain.procedures.rules import asks_of_recommendations
from domain.recommendations.adoption import adopt, decline
from domain.recommendations.queries import every, recommendation_by_id, undecided
from domain.recommendations.recommendation import Recommendation
from web.board import the_board
from web.cases.forms.recommendations import AdoptForm, DeclineForm, adopt_form
from web.cases.recommended import recommendation_from_url
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import SAFE, needs
from web.hypermedia import attempt, done
from web.look import plural

adoption = Blueprint("adoption", __name__)


@adoption.route("/adoption", methods=["GET", "POST"])
@needs(Permission.RECOMMENDATION_ADOPT, subject=case_from_url)
def adopting(case: Case) -> Any:
    note_read(case, "recommendations")
    waiting = undecided(g.session, case.id)
    # Somebody may have decided on one meanwhile: then that is said, and not that it is unknown.
    offered = waiting if request.method in SAFE else every(g.session, case.id)
    form = adopt_form(offered, the_board().name)
    tried = attempt(form, lambda: _adopt(case, form))
    if tried.ok:
        url = url_for("cases.recommendations.index", reference=case.reference)
        return done(url, said=f"Adopted: {plural(tried.value, 'recommendation')}.")
    rule = asks_of_recommendations(procedure_of(g.session, case), "adoption")
    return case_page(
        "cases/recommendations/adopt.html", "adopt", case=case, form=form, rule=rule,
        waiting=waiting,
    )  # fmt: skip


@adoption.route("/<uuid:recommendation_id>/decline", methods=["GET", "POST"])
@needs(Permission.RECOMMENDATION_ADOPT, subject=recommendation_from_url)
def declining(row: Recommendation) -> Any:
    note_read(g.case, "recommendations")
    form = DeclineForm(data={"decided_by": the_board().name})
    tried = attempt(form, lambda: _decline(row, form))
    if tried.ok:
        url = url_for("cases.recommendations.index", reference=g.case.reference)
        return done(url, said=f"It is recorded why number {row.number} is not adopted.")
    return case_page(
        "cases/recommendations/decline.html", "decline", case=g.case, form=form, row=row
    )


def _adopt(case: Case, form: AdoptForm) -> int:
    """All that were ticked, or none."""
    for given in form.which.data:
        row = recommendation_by_id(g.session, case.id, UUID(given))
        adopt(
            g.session,
            g.actor,
            row,
            decided_on=form.decided_on.data,
            decided_by=form.decided_by.data,
        )
    return len(form.which.data)


def _decline(row: Recommendation, form: DeclineForm) -> Recommendation:
    return decline(
        g.session,
        g.actor,
        row,
        decided_on=form.decided_on.data,
        decided_by=form.decided_by.data,
        reason=form.reason.data,
    )
