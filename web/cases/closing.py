"""Closing a case: each condition with where it is met, what was signed, and opening it again."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.cases.closure import closures_of
from domain.cases.facts import facts_of
from domain.cases.telling import duties_of
from domain.closing.closing import close_case, explain_closing, reopen_case
from domain.closing.gate import closing_gate
from domain.gates import Line, explainable_line
from domain.procedures.editions import procedure_of
from domain.procedures.rules import framework_duty
from domain.procedures.telling import TellingDuty
from domain.reports.queries import names_of
from web.cases.forms.closing import CloseForm, ExplainClosingForm, ReopenForm
from web.cases.subject import case_from_url, case_page, note_read, part_links
from web.guard import needs
from web.hypermedia import attempt, done

closing = Blueprint("closing", __name__, url_prefix="/<string:reference>/closing")

WHERE = {
    "decision": "cases.decision.decision",
    "reports": "cases.reports.index",
    "publication": "cases.publication.index",
    "holds": "cases.proceedings.index",
    "recommendations": "cases.recommendations.index",
    "learning": "cases.learning.index",
    "family": "cases.family.index",
}


@closing.get("")
@needs(Permission.CASE_READ, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "closing")
    lines, closures = closing_gate(g.session, case), closures_of(g.session, case.id)
    links = part_links(case)
    return case_page(
        "cases/closing/index.html",
        case=case,
        lines=lines,
        passed=all(line.passed for line in lines),
        where={key: links.get(endpoint) for key, endpoint in WHERE.items()},
        closures=closures,
        duty=framework_duty(procedure_of(g.session, case)),
        to_tell=_to_tell(case),
        names=names_of(
            g.session,
            [
                *(line.explanation.member_id for line in lines if line.explanation),
                *(who for it in closures for who in (it.member_id, it.reopened_by_id)),
            ],
        ),
    )


def _to_tell(case: Case) -> list[TellingDuty]:
    """Bodies outside that have yet to be told. No rule has closing wait for it, so it is said."""
    found = duties_of(procedure_of(g.session, case), facts_of(g.session, case))
    return [it for it in found if it.pressing]


@closing.route("/close", methods=["GET", "POST"])
@needs(Permission.CASE_CLOSE, subject=case_from_url)
def close(case: Case) -> Any:
    note_read(case, "closing")
    form = CloseForm()
    tried = attempt(form, lambda: close_case(g.session, g.actor, case, note=form.note.data))
    if tried.ok:
        return done(url_for(".index", reference=case.reference), said="The case is closed.")
    open_lines = [line for line in closing_gate(g.session, case) if not line.passed]
    return case_page(
        "cases/closing/close.html",
        "close",
        case=case,
        form=form,
        open_lines=open_lines,
        to_tell=_to_tell(case),
    )


@closing.route("/reopen", methods=["GET", "POST"])
@needs(Permission.CASE_CLOSE, subject=case_from_url)
def reopen(case: Case) -> Any:
    note_read(case, "closing")
    form = ReopenForm()
    tried = attempt(form, lambda: reopen_case(g.session, g.actor, case, reason=form.reason.data))
    if tried.ok:
        return done(url_for(".index", reference=case.reference), said="The case is open again.")
    return case_page("cases/closing/reopen.html", "reopen", case=case, form=form)


@dataclass(frozen=True)
class Unmet:
    """A condition that may be explained instead of being met."""

    case: Case
    line: Line


def unmet_from_url(reference: str, condition: str) -> Unmet:
    case = case_from_url(reference)
    return Unmet(case, explainable_line(closing_gate(g.session, case), condition))


@closing.route("/explain/<string:condition>", methods=["GET", "POST"])
@needs(Permission.CASE_CLOSE, subject=unmet_from_url)
def explain(unmet: Unmet) -> Any:
    case, key, form = unmet.case, unmet.line.condition.key, ExplainClosingForm()
    note_read(case, "closing")
    tried = attempt(
        form,
        lambda: explain_closing(g.session, g.actor, case, condition=key, reason=form.reason.data),
    )
    if tried.ok:
        return done(url_for(".index", reference=case.reference), said="It is signed and kept.")
    return case_page(
        "cases/explain.html",
        "explain",
        case=case,
        form=form,
        line=unmet.line,
        back=url_for(".index", reference=case.reference),
        part="Closing",
    )
