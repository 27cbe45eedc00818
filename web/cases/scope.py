"""The terms of reference: the version in force, those before it, and making the next."""

from typing import Any

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.cases.candidates import names_of
from domain.cases.case import Case
from domain.cases.queries import current_scope, decision_of, lines_of, scopes_of
from domain.cases.scope import Scope, set_scope
from domain.errors import Conflict
from domain.procedures.editions import procedure_of
from domain.procedures.rules import body_title
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
    return case_page(
        "cases/scope.html",
        case=case,
        versions=versions,
        current=current,
        lines=lines_of(g.session, current),
        names=names_of(g.session, [version.member_id for version in versions]),
        scopes=body_title(procedure_of(g.session, case), "scopes"),
        decision=decision_of(g.session, case.id),
    )


@scope.route("/change", methods=["GET", "POST"])
@needs(Permission.CASE_SCOPE, subject=case_from_url)
def change(case: Case) -> Any:
    note_read(case, "scope")
    current = current_scope(g.session, case.id)
    form = scope_form(current, lines_of(g.session, current))
    tried = attempt(form, lambda: _set(case, form))
    if tried.ok:
        said = f"Version {tried.value.version} of the scope is saved."
        return done(url_for(".scope", reference=case.reference), said=said)
    if isinstance(form.refusal, Conflict) and current is not None:
        form.catch_up(current.version)
    return case_page("cases/scope_change.html", "scope", case=case, form=form, current=current)


def _set(case: Case, form: ScopeForm) -> Scope:
    seen = form.version_seen()
    return set_scope(g.session, g.actor, case, after_version=seen, terms=form.terms())
