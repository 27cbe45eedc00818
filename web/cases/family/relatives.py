"""The list of relatives, and adding and changing one."""

from typing import Any

from flask import g

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.cases.queries import open_holds
from domain.family.apart import apart_in
from domain.family.duties import duties_of
from domain.family.relatives import Relative, add_relative, change_relative, route_of
from domain.family.summary import family_of
from domain.family.uninvited import uninvited_in
from domain.moving.telling import promises_owed
from domain.procedures.contact import contact_rule
from domain.procedures.editions import procedure_of
from web.cases.family.forms import RelativeForm, relative_form
from web.cases.family.presenters import card, prefilled, route_choices
from web.cases.family.subject import family_url, relative_from_url
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done


@needs(Permission.FAMILY_READ, subject=case_from_url)
def index(case: Case) -> Any:
    procedure = procedure_of(g.session, case)
    changed = {it.relative.id for it in promises_owed(g.session, case)}
    duties = duties_of(g.session, case)
    cards = [
        card(it, duties[it.relative.id], changed=it.relative.id in changed)
        for it in family_of(g.session, case)
    ]
    note_read(case, "family")
    return case_page(
        "cases/family/index.html",
        case=case,
        cards=cards,
        apart=apart_in(g.session, case.id),
        uninvited=uninvited_in(g.session, case.id),
        rule=contact_rule(procedure),
        holds=open_holds(g.session, case.id, "views"),
    )


@needs(Permission.FAMILY_INVITE, subject=case_from_url)
def add(case: Case) -> Any:
    form = _form(case)
    tried = attempt(form, lambda: add_relative(g.session, g.actor, case, form.details()))
    if tried.ok:
        page = "relative" if tried.value.has_way else "not_invited"
        return done(family_url(page, tried.value), said="The relative is added.")
    return _page(case, form, "Add a relative", family_url("index"))


@needs(Permission.FAMILY_INVITE, subject=relative_from_url)
def edit(relative: Relative) -> Any:
    case = g.case
    form = _form(case, data=prefilled(relative, route_of(g.session, relative.id)))
    tried = attempt(form, lambda: change_relative(g.session, g.actor, relative, form.details()))
    if tried.ok:
        return done(family_url("relative", relative), said="The change is saved.")
    return _page(case, form, "Change a relative", family_url("relative", relative))


def _form(case: Case, **named: Any) -> RelativeForm:
    procedure = procedure_of(g.session, case)
    form = relative_form(contact_rule(procedure), **named)
    form.route.choices = route_choices(procedure)
    return form


def _page(case: Case, form: RelativeForm, heading: str, back: str) -> Any:
    note_read(case, "family")
    rule = contact_rule(procedure_of(g.session, case))
    return case_page(
        "cases/family/details.html", case=case, form=form, words=heading, rule=rule, back=back
    )
