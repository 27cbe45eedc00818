"""Placing a hold on views or on publication, and lifting it."""

from typing import Any
from uuid import UUID

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.cases.proceedings import Hold
from domain.cases.queries import hold_by_id, proceedings_of
from domain.family.hold_news import lift_and_tell, place_and_tell, prolong_and_tell
from domain.procedures.editions import procedure_of
from domain.procedures.vocabulary import HoldOn
from web.cases.forms.holding import WAITING, HoldForm, LiftForm, ProlongForm, hold_form
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

holds = Blueprint("holds", __name__, url_prefix="/holds")


def hold_from_url(reference: str, hold_id: UUID) -> Hold:
    return hold_by_id(g.session, case_from_url(reference).id, hold_id)


@holds.route("/new", methods=["GET", "POST"])
@needs(Permission.CASE_HOLD, subject=case_from_url)
def new(case: Case) -> Any:
    note_read(case, "proceedings")
    noted = proceedings_of(g.session, case.id)
    form = hold_form(procedure_of(g.session, case), noted)
    tried = attempt(form, lambda: _place(case, form))
    if tried.ok:
        url = url_for("cases.proceedings.index", reference=case.reference)
        return done(url, said=f"{WAITING[HoldOn(tried.value.blocks)]} is on hold.")
    return case_page("cases/hold.html", "hold", case=case, form=form)


@holds.route("/<uuid:hold_id>/lift", methods=["GET", "POST"])
@needs(Permission.CASE_HOLD, subject=hold_from_url)
def lift(hold: Hold) -> Any:
    note_read(g.case, "proceedings")
    form = LiftForm()
    tried = attempt(form, lambda: lift_and_tell(g.session, g.actor, hold, reason=form.reason.data))
    if tried.ok:
        url = url_for("cases.proceedings.index", reference=g.case.reference)
        return done(url, said="The hold is lifted.")
    waits = WAITING[HoldOn(hold.blocks)]
    return case_page("cases/hold_lift.html", "lift", case=g.case, form=form, hold=hold, waits=waits)


@holds.route("/<uuid:hold_id>/prolong", methods=["GET", "POST"])
@needs(Permission.CASE_HOLD, subject=hold_from_url)
def prolong(hold: Hold) -> Any:
    note_read(g.case, "proceedings")
    form = ProlongForm()
    if attempt(form, lambda: _prolong(hold, form)).ok:
        url = url_for("cases.proceedings.index", reference=g.case.reference)
        return done(url, said="The new date is recorded.")
    return case_page("cases/hold_prolong.html", "prolong", case=g.case, form=form, hold=hold)


def _prolong(hold: Hold, form: ProlongForm) -> Hold:
    look_again_on, reason = form.look_again_on.data, form.reason.data
    return prolong_and_tell(g.session, g.actor, hold, look_again_on=look_again_on, reason=reason)


def _place(case: Case, form: HoldForm) -> Hold:
    return place_and_tell(
        g.session,
        g.actor,
        case,
        on=form.on.data,
        reason=form.reason.data,
        look_again_on=form.look_again_on.data,
        proceeding=form.chosen(proceedings_of(g.session, case.id)),
        quiet=form.tell.data == "no",
    )
