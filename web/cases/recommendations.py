"""What a review recommends: the list, recording one, and changing it while it may be changed."""

from math import ceil
from typing import Any

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.agencies.queries import agencies
from domain.cases.case import Case
from domain.procedures.editions import procedure_of
from domain.procedures.rules import recommendation_rules
from domain.recommendations.queries import (
    recommendations_of,
    reports_behind,
    told_to_board,
)
from domain.recommendations.recommendation import (
    Recommendation,
    change_recommendation,
    recommend,
)
from web.cases.adoption import adoption
from web.cases.forms.recommendations import recommendation_form
from web.cases.progress import progress
from web.cases.recommended import recommendation_card, recommendation_from_url
from web.cases.register import page_asked
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

A_PAGE = 20
recommendations = Blueprint(
    "recommendations", __name__, url_prefix="/<string:reference>/recommendations"
)
recommendations.register_blueprint(adoption)
recommendations.register_blueprint(progress)


@recommendations.get("")
@needs(Permission.RECOMMENDATION_READ, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "recommendations")
    names = {agency.id: agency.name for agency in agencies(g.session)}
    found = recommendations_of(g.session, case.id, list(names))
    pages = max(1, ceil(len(found) / A_PAGE))
    number = min(page_asked(), pages)
    shown = found[(number - 1) * A_PAGE : number * A_PAGE]
    reports = reports_behind(g.session, [each.row for each in shown])
    return case_page(
        "cases/recommendations/index.html",
        case=case,
        cards=[recommendation_card(each, names, reports.get(each.row.id)) for each in shown],
        number=number,
        pages=pages,
        to_page=lambda to: url_for(".index", reference=case.reference, page=to),
        rules=recommendation_rules(procedure_of(g.session, case)),
        told=told_to_board(g.session, case.id),
        waiting=any(each.row.adopted is None for each in found),
        adopted=any(each.row.adopted for each in found),
    )


@recommendations.route("/new", methods=["GET", "POST"])
@needs(Permission.RECOMMENDATION_WRITE, subject=case_from_url)
def new(case: Case) -> Any:
    note_read(case, "recommendations")
    procedure = procedure_of(g.session, case)
    form = recommendation_form(procedure, agencies(g.session))
    tried = attempt(form, lambda: recommend(g.session, g.actor, case, entry=form.entry()))
    if tried.ok:
        url = url_for(".index", reference=case.reference)
        return done(url, said=f"Recommendation {tried.value.number} is recorded.")
    return _page(case, form, "Record a recommendation")


@recommendations.route("/<uuid:recommendation_id>/change", methods=["GET", "POST"])
@needs(Permission.RECOMMENDATION_WRITE, subject=recommendation_from_url)
def change(row: Recommendation) -> Any:
    case = g.case
    note_read(case, "recommendations")
    form = recommendation_form(procedure_of(g.session, case), agencies(g.session), row)
    tried = attempt(
        form,
        lambda: change_recommendation(g.session, g.actor, case, row, entry=form.entry()),
    )
    if tried.ok:
        url = url_for(".index", reference=case.reference)
        return done(url, said=f"Recommendation {row.number} is changed.")
    return _page(case, form, f"Change recommendation {row.number}")


def _page(case: Case, form: Any, words: str) -> Any:
    rules = recommendation_rules(procedure_of(g.session, case))
    return case_page(
        "cases/recommendations/recommendation.html",
        "recommendation",
        case=case,
        form=form,
        words=words,
        rules=[rule for rule in rules if rule.key in {"targets", "attributes"}],
    )
