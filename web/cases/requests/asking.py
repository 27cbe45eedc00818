"""Asking many agencies at once, from the scope."""

from typing import Any
from uuid import UUID

from flask import g, request, url_for

from domain.access.permissions import Permission
from domain.agencies.queries import agencies
from domain.cases.case import Case
from domain.cases.queries import current_scope, lines_of, scoped_agencies_of
from domain.members.queries import agencies_with_liaisons
from domain.procedures.asking import agency_demand
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_of
from domain.requests.asking import Asking, ask_agencies
from domain.requests.lists import requests_of
from domain.requests.request import Besides, Request, RequestKind
from web.cases.forms.asking import AskForm, Known, ask_form
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done


@needs(Permission.REQUEST_MAKE, subject=case_from_url)
def new(case: Case) -> Any:
    note_read(case, "requests")
    procedure = procedure_of(g.session, case)
    known = _known(case)
    form = ask_form(procedure, known, request.args.get("agency", ""))
    tried = attempt(form, lambda: _ask(case, form, known))
    if tried.ok:
        here = url_for("cases.requests.index", reference=case.reference)
        return done(here, said=_said(len(tried.value)))
    rules = _rules(procedure)
    return case_page("cases/requests/new.html", "ask", case=case, form=form, known=known, **rules)


def _known(case: Case) -> Known:
    scope = current_scope(g.session, case.id)
    return Known(
        agencies=agencies(g.session),
        scope=scope,
        lines=tuple(line.question for line in lines_of(g.session, scope)),
        scoped=frozenset(scoped_agencies_of(g.session, scope)),
        reached=frozenset(agencies_with_liaisons(g.session)),
        asked=tuple(requests_of(g.session, case.id)),
    )


def _rules(procedure: Procedure) -> dict[str, Any]:
    silent = procedure.agency_duty
    return {"demand": agency_demand(procedure), "silent": str(silent.source)}


def _ask(case: Case, form: AskForm, known: Known) -> list[Request]:
    what = Asking(
        kind=RequestKind(form.kind.data),
        asks=form.asks.data,
        due_on=form.due_on.data,
        period=form.period(),
        besides=Besides(form.chosen_lines(known.lines), secure=bool(form.secure.data)),
    )
    chosen = [UUID(each) for each in form.agencies.data]
    return ask_agencies(g.session, g.actor, case, agencies=chosen, what=what)


def _said(count: int) -> str:
    if count == 1:
        return "The agency has been asked. Its liaisons are told at once."
    return f"{count} agencies have been asked. Their liaisons are told at once."
