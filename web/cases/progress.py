"""How what was adopted is going: as the staff hear of it, and as the board is told."""

from typing import Any
from uuid import UUID

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.agencies.queries import agencies
from domain.cases.case import Case
from domain.procedures.editions import procedure_of
from domain.procedures.rules import asks_of_recommendations
from domain.procedures.vocabulary import TargetKind
from domain.recommendations.progress import BoardProgress, report_progress, tell_board
from domain.recommendations.queries import reports_on
from domain.recommendations.recommendation import Recommendation
from web.board import the_board
from web.cases.forms.recommendations import ProgressForm, ToldForm, progress_form
from web.cases.recommended import recommendation_from_url, target_words
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

progress = Blueprint("progress", __name__)


@progress.route("/<uuid:recommendation_id>/progress", methods=["GET", "POST"])
@needs(Permission.PROGRESS_RECORD, subject=recommendation_from_url)
def record_progress(row: Recommendation) -> Any:
    note_read(g.case, "recommendations")
    known = agencies(g.session)
    form = progress_form(row, known)
    tried = attempt(form, lambda: _report(row, form))
    if tried.ok:
        url = url_for("cases.recommendations.index", reference=g.case.reference)
        return done(url, said=f"The progress of number {row.number} is recorded.")
    names = {agency.id: agency.name for agency in known}
    return case_page(
        "cases/recommendations/progress.html",
        "progress",
        case=g.case,
        form=form,
        row=row,
        to=target_words(row, names),
        names=names,
        reports=reports_on(g.session, row.id),
    )


@progress.route("/told", methods=["GET", "POST"])
@needs(Permission.PROGRESS_RECORD, subject=case_from_url)
def telling(case: Case) -> Any:
    note_read(case, "recommendations")
    form = ToldForm(data={"told_to": the_board().name})
    tried = attempt(form, lambda: _tell(case, form))
    if tried.ok:
        url = url_for("cases.recommendations.index", reference=case.reference)
        return done(url, said="The report on progress is recorded.")
    rule = asks_of_recommendations(procedure_of(g.session, case), "progress")
    return case_page("cases/recommendations/told.html", "told", case=case, form=form, rule=rule)


def _report(row: Recommendation, form: ProgressForm) -> Any:
    return report_progress(
        g.session,
        g.actor,
        row,
        agency_id=_whose(row, form),
        going=form.going.data,
        words=form.words.data,
    )


def _whose(row: Recommendation, form: ProgressForm) -> UUID | None:
    if row.target is TargetKind.ALL_AGENCIES:
        return UUID(form.agency.data)
    return row.agency_id


def _tell(case: Case, form: ToldForm) -> BoardProgress:
    return tell_board(
        g.session,
        g.actor,
        case,
        told_on=form.told_on.data,
        told_to=form.told_to.data,
        words=form.words.data,
    )
