"""The terms of reference: the version in force, those before it, and making the next."""

from typing import Any

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.agencies.queries import agencies
from domain.cases.candidates import names_of
from domain.cases.case import Case
from domain.cases.queries import (
    current_scope,
    decision_of,
    lines_of,
    scoped_agencies_of,
    scopes_of,
)
from domain.cases.scope import Scope, set_scope
from domain.errors import Conflict
from domain.procedures.basis import is_stated
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_of
from domain.procedures.rules import body_of
from domain.procedures.told.review import ASKS
from web.cases.forms.scope import ScopeForm, scope_form
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

scope = Blueprint("scope", __name__, url_prefix="/<string:reference>/scope")


@scope.get("", endpoint="scope")
@needs(Permission.CASE_READ, subject=case_from_url)
def show(case: Case) -> Any:
    note_read(case, "scope")
    versions = scopes_of(g.session, case.id)
    current = versions[0] if versions else None
    procedure = procedure_of(g.session, case)
    return case_page(
        "cases/scope.html",
        case=case,
        versions=versions,
        current=current,
        lines=lines_of(g.session, current),
        names=names_of(g.session, [version.member_id for version in versions]),
        agencies=scoped_agencies_of(g.session, current),
        **_rules(procedure),
        decision=decision_of(g.session, case.id),
    )


@scope.route("/change", methods=["GET", "POST"])
@needs(Permission.CASE_SCOPE, subject=case_from_url)
def change(case: Case) -> Any:
    note_read(case, "scope")
    current = current_scope(g.session, case.id)
    procedure = procedure_of(g.session, case)
    known = (lines_of(g.session, current), scoped_agencies_of(g.session, current))
    form = scope_form(procedure, agencies(g.session), current, known)
    tried = attempt(form, lambda: _set(case, form))
    if tried.ok:
        said = f"Version {tried.value.version} of the scope is saved."
        return done(url_for(".scope", reference=case.reference), said=said)
    if isinstance(form.refusal, Conflict) and current is not None:
        form.catch_up(current.version)
    rules = _rules(procedure)
    return case_page(
        "cases/scope_change.html", "scope", case=case, form=form, current=current, **rules
    )


def _rules(procedure: Procedure) -> dict[str, Any]:
    """What the procedure says of the scope."""
    considers = procedure.considers
    return {
        "procedure": procedure,
        "scopes": body_of(procedure, "scopes"),
        "asks": [ASKS[each] for each in considers.asks] if is_stated(considers) else [],
    }


def _set(case: Case, form: ScopeForm) -> Scope:
    seen = form.version_seen()
    return set_scope(g.session, g.actor, case, after_version=seen, terms=form.terms())
