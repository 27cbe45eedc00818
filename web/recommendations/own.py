"""The liaison's pages: what the board adopted for their agency, and how it is going."""

from typing import Any
from uuid import UUID

from flask import Blueprint, g, request, url_for

from domain.access.permissions import Permission
from domain.agencies.queries import agency_by_id
from domain.audit.actions import Action
from domain.audit.record import record
from domain.recommendations.own import PAGE, own_recommendation, own_recommendations
from domain.recommendations.progress import ProgressReport, report_progress
from domain.recommendations.queries import reports_on
from domain.recommendations.recommendation import Recommendation
from web.guard import SAFE, keep, needs
from web.hypermedia import attempt, done, page
from web.recommendations.forms import ReportForm

own = Blueprint("own", __name__)


def recommendation_from_url(recommendation_id: UUID) -> Recommendation:
    return own_recommendation(g.session, recommendation_id)


@own.get("/")
@needs(Permission.PROGRESS_GIVE)
def index() -> Any:
    number = min(max(1, request.args.get("page", 1, type=int)), 10_000)
    found, total = own_recommendations(g.session, page=number)
    return page(
        "recommendations/index.html",
        found=found,
        agency=agency_by_id(g.session, g.actor.agency_id),
        number=number,
        pages=-(-total // PAGE),
        page_href=lambda n: url_for("recommendations.own.index", page=n),
    )


@own.route("/<uuid:recommendation_id>", methods=["GET", "POST"])
@needs(Permission.PROGRESS_GIVE, subject=recommendation_from_url)
def show(row: Recommendation) -> Any:
    if request.method in SAFE:
        record(g.session, g.actor, Action.RECOMMENDATION_READ, row)
        keep()
    form = ReportForm()
    if attempt(form, lambda: _report(row, form)):
        here = url_for("recommendations.own.show", recommendation_id=row.id)
        return done(here, said="The board has been told.")
    reports = reports_on(g.session, row.id)
    return page("recommendations/show.html", "report", form=form, row=row, reports=reports)


def _report(row: Recommendation, form: ReportForm) -> ProgressReport:
    return report_progress(
        g.session,
        g.actor,
        row,
        agency_id=g.actor.agency_id,
        going=form.going.data,
        words=form.words.data,
    )
