"""Learning from a case: events with practitioners, the de-brief, and passing the learning on."""

from typing import Any
from uuid import UUID

from flask import Blueprint, g, url_for

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.agencies.queries import agencies
from domain.cases.case import Case
from domain.family.after.queries import said_in
from domain.learning.events import LearningEvent, call_off_event, hold_event, plan_event
from domain.learning.queries import event_by_id, events_of
from domain.procedures.editions import procedure_of
from domain.procedures.rules import learning_rules
from web.cases.family.after import answers_in
from web.cases.forms.learning import CallOffForm, HeldForm, PlanForm, held_form, plan_form
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

learning = Blueprint("learning", __name__, url_prefix="/<string:reference>/learning")


def event_from_url(reference: str, event_id: UUID) -> LearningEvent:
    return event_by_id(g.session, case_from_url(reference).id, event_id)


@learning.get("")
@needs(Permission.LEARNING_READ, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "learning")
    return case_page(
        "cases/learning/index.html",
        case=case,
        told=events_of(g.session, case.id),
        asks=learning_rules(procedure_of(g.session, case)),
        names={agency.id: agency.name for agency in agencies(g.session)},
        families=_families(case),
    )


def _families(case: Case) -> list[list[tuple[str, str]]]:
    """What relatives said of how it was, for those who may read it."""
    if not permits(g.actor, Permission.VIEWS_READ):
        return []
    return [answers_in(row) for row in said_in(g.session, case.id)]


@learning.route("/new", methods=["GET", "POST"])
@needs(Permission.LEARNING_WRITE, subject=case_from_url)
def new(case: Case) -> Any:
    note_read(case, "learning")
    form = plan_form(procedure_of(g.session, case))
    if attempt(form, lambda: _plan(case, form)).ok:
        return done(url_for(".index", reference=case.reference), said="The event is planned.")
    return case_page("cases/learning/plan.html", "plan", case=case, form=form)


@learning.route("/<uuid:event_id>/held", methods=["GET", "POST"])
@needs(Permission.LEARNING_WRITE, subject=event_from_url)
def held(event: LearningEvent) -> Any:
    note_read(g.case, "learning")
    known = agencies(g.session)
    form = held_form(known, data={"notes": event.notes})
    tried = attempt(
        form,
        lambda: hold_event(
            g.session,
            g.actor,
            event,
            held_on=form.held_on.data,
            came=form.came(known),
            notes=form.notes.data,
        ),
    )
    if tried.ok:
        url = url_for(".index", reference=g.case.reference)
        return done(url, said="It is recorded that the event was held.")
    return _page("held", event, form, agencies=known)


@learning.route("/<uuid:event_id>/off", methods=["GET", "POST"])
@needs(Permission.LEARNING_WRITE, subject=event_from_url)
def off(event: LearningEvent) -> Any:
    note_read(g.case, "learning")
    form = CallOffForm()
    tried = attempt(
        form, lambda: call_off_event(g.session, g.actor, event, reason=form.reason.data)
    )
    if tried.ok:
        return done(url_for(".index", reference=g.case.reference), said="The event is called off.")
    return _page("off", event, form)


def _plan(case: Case, form: PlanForm) -> LearningEvent:
    return plan_event(
        g.session,
        g.actor,
        case,
        kind=form.kind.data,
        planned_on=form.planned_on.data,
        notes=form.notes.data,
    )


def _page(name: str, event: LearningEvent, form: HeldForm | CallOffForm, **context: Any) -> Any:
    template = f"cases/learning/{name}.html"
    return case_page(template, name, case=g.case, form=form, event=event, **context)
