"""Who does what."""

from domain.procedures.basis import NotStated, Silence
from domain.procedures.definition import Procedure
from domain.procedures.naming import leads
from domain.procedures.people import Role
from domain.procedures.variants.saying import SILENT, cell, joined
from domain.procedures.vocabulary import Independence

INDEPENDENT = {
    Independence.OF_BOARD: "of board",
    Independence.OF_ORGANISATIONS: "of organisations",
}


def _independence(role: Role) -> str:
    if Independence.EXPERT in role.independence:
        return "expert, independent"
    of = joined((INDEPENDENT[each] for each in role.independence), " and ", "")
    return f"yes, {of}" if of else "no"


def _number(role: Role) -> str:
    most = "n" if isinstance(role.maximum, Silence) else str(role.maximum)
    number = most if most == str(role.minimum) else f"{role.minimum}..{most}"
    return f"{number} (+ representative)" if role.may_send_representative is True else number


def _titles(procedure: Procedure) -> str:
    if isinstance(procedure.roles.lead, NotStated):
        return SILENT
    return joined((cell(procedure, role, lambda r: r.title) for role in leads(procedure)), " + ")


ROWS = {
    "recommending body": lambda p: cell(p, p.bodies.recommends, lambda it: it.title),
    "deciding body": lambda p: cell(p, p.bodies.decides, lambda it: it.title),
    "scope decided by": lambda p: cell(p, p.bodies.scopes, lambda it: it.title),
    "lead role title": _titles,
    "independence stated": lambda p: cell(p, p.roles.lead, _independence),
    "number of leads": lambda p: cell(p, p.roles.lead, _number),
}
