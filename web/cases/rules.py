"""The rules that a case is under: the edition it is pinned to, or today's before a decision."""

from typing import Any

from flask import Blueprint, g

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.procedures.editions import procedure_of
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.rules import rules_of

rules = Blueprint("rules", __name__, url_prefix="/<string:reference>/rules")


@rules.get("")
@needs(Permission.CASE_READ, subject=case_from_url)
def show(case: Case) -> Any:
    note_read(case, "rules")
    return case_page("cases/rules.html", case=case, **rules_of(procedure_of(g.session, case)))
