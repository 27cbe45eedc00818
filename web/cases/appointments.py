"""Who leads and sits on a review: seeing, appointing and ending."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from flask import Blueprint, g, request, url_for

from domain.access.permissions import Permission
from domain.agencies.queries import agencies, agency_names
from domain.cases.appointed import Appointment
from domain.cases.appointment import appoint, end_appointment
from domain.cases.candidates import candidates, names_of
from domain.cases.case import Case
from domain.cases.queries import appointment_by_id, appointments_of, decision_of
from domain.cases.roles import STATEMENTS, may_be_represented, number_words
from domain.procedures.editions import procedure_of
from domain.procedures.rules import roles
from web.cases.forms.appointments import OTHERS, AppointForm, EndAppointmentForm, appoint_form
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

appointments = Blueprint("appointments", __name__, url_prefix="/<string:reference>/appointments")


def appointment_from_url(reference: str, appointment_id: UUID) -> Appointment:
    return appointment_by_id(g.session, case_from_url(reference).id, appointment_id)


@appointments.get("")
@needs(Permission.CASE_READ, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "appointments")
    made, found = appointments_of(g.session, case.id), roles(procedure_of(g.session, case))
    return case_page(
        "cases/appointments.html",
        case=case,
        made=made,
        names=names_of(g.session, [it.member_id for it in made]),
        roles=found,
        number=number_words,
        represented=may_be_represented,
        other=[it for it in made if it.role_key not in {role.key for role in found}],
        works_for=_employers(made),
        statements={key.value: words for key, words in STATEMENTS.items()},
        decision=decision_of(g.session, case.id),
    )


@appointments.route("/new", methods=["GET", "POST"])
@needs(Permission.CASE_APPOINT, subject=case_from_url)
def new(case: Case) -> Any:
    note_read(case, "appointments")
    form = _form(case)
    tried = attempt(form, lambda: _appoint(case, form))
    if tried.ok:
        url = url_for(".index", reference=case.reference)
        return done(url, said="The appointment is made. They can see the case now.")
    return case_page("cases/appoint.html", "appoint", case=case, form=form)


@appointments.route("/<uuid:appointment_id>/end", methods=["GET", "POST"])
@needs(Permission.CASE_APPOINT, subject=appointment_from_url)
def end(appointment: Appointment) -> Any:
    note_read(g.case, "appointments")
    form = EndAppointmentForm()
    tried = attempt(
        form, lambda: end_appointment(g.session, g.actor, appointment, reason=form.reason.data)
    )
    if tried.ok:
        return done(url_for(".index", reference=g.case.reference), said="The appointment is ended.")
    name = names_of(g.session, [appointment.member_id])[appointment.member_id]
    named = {"appointment": appointment, "name": name}
    return case_page("cases/appointment_end.html", "end", case=g.case, form=form, **named)


def _form(case: Case) -> AppointForm:
    procedure, known = procedure_of(g.session, case), request.args.get("works_for", "")
    return appoint_form(procedure, candidates(g.session), agencies(g.session), known)


def _employers(made: Sequence[Appointment]) -> dict[UUID, str]:
    """Whom each works for, in words; those of whom it was not asked are left out."""
    names = agency_names(g.session, [it.agency_id for it in made])
    return {
        it.id: names.get(it.agency_id, "An agency")
        if it.agency_id
        else it.organisation or OTHERS.get(it.works_for or "", "")
        for it in made
        if it.works_for
    }


def _appoint(case: Case, form: AppointForm) -> Appointment:
    return appoint(
        g.session,
        g.actor,
        case,
        role_key=form.role.data,
        member_id=UUID(form.member.data),
        appointed_on=form.appointed_on.data,
        declared=form.declared.data,
        declaration=form.declaration.data,
        organisation=form.employer(),
        representative=form.representative.data if "representative" in form else None,
    )
