"""Appointing those who lead and sit on a review, under the board's own titles."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor, Role
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.appointed import Appointment
from domain.cases.case import Case
from domain.cases.decided import check_under_review
from domain.cases.independence import agencies_in, check_independent, organisation_of
from domain.cases.organisation import Organisation
from domain.cases.roles import (
    check_declared,
    check_representative,
    check_room,
    members_for,
    role_needed,
)
from domain.errors import Conflict, Invalid
from domain.members.models import Member
from domain.procedures.editions import procedure_of
from domain.turns import hold_row, take_turn


def appoint(  # noqa: PLR0913 - what a record of an appointment holds
    session: Session,
    actor: Actor,
    case: Case,
    *,
    role_key: str,
    member_id: UUID,
    appointed_on: date,
    declared: Sequence[str],
    declaration: str | None = None,
    organisation: Organisation | None = None,
    representative: str | None = None,
) -> Appointment:
    """The person has the case at once: the wall reads this very row."""
    take_turn(session, f"case/{case.id}")
    check_under_review(session, case)
    role = role_needed(procedure_of(session, case), role_key)
    _check_member(session, member_id, role_key)
    _check_place(session, case, role_key, member_id)
    check_room(role, _how_many(session, case, role_key))
    check_declared(role, declared)
    check_representative(role, representative)
    employer = organisation_of(session, organisation)
    check_independent(role, employer, agencies_in(session, case))
    if appointed_on > clock.today():
        raise Invalid("The date of the appointment must be today or earlier.", field="appointed_on")
    appointment = Appointment(
        case_id=case.id,
        member_id=member_id,
        role_key=role_key,
        title=role.title,
        declared=[statement.value for statement in role.independence],
        appointed_on=appointed_on,
        recorded_by_id=actor.id,
    )
    appointment.declaration = declaration or None
    appointment.representative = representative or None
    _say_where_they_work(appointment, employer)
    session.add(appointment)
    record(session, actor, Action.APPOINTMENT_MADE, appointment, role=role_key)
    return appointment


def _say_where_they_work(appointment: Appointment, employer: Organisation | None) -> None:
    if employer is not None:
        appointment.works_for = employer.works_for.value
        appointment.agency_id = employer.agency_id
        appointment.organisation = employer.name or None


def end_appointment(
    session: Session, actor: Actor, appointment: Appointment, *, reason: str
) -> Appointment:
    """They lose the case at once."""
    hold_row(session, appointment)
    if appointment.ended_at is not None:
        raise Conflict("This appointment has already ended.")
    appointment.ended_at = clock.now()
    appointment.ended_because = reason
    record(session, actor, Action.APPOINTMENT_ENDED, appointment, role=appointment.role_key)
    return appointment


def _check_member(session: Session, member_id: UUID, role_key: str) -> None:
    found = session.execute(
        select(Member.role, Member.ended_at).where(Member.id == member_id)
    ).first()
    if found is None or found.ended_at or Role(found.role) not in members_for(role_key):
        raise Invalid("Choose one of the people shown.", field="member")


def _check_place(session: Session, case: Case, role_key: str, member_id: UUID) -> None:
    held = select(Appointment.id).where(
        Appointment.case_id == case.id,
        Appointment.member_id == member_id,
        Appointment.role_key == role_key,
        Appointment.ended_at.is_(None),
    )
    if session.scalars(held).first() is not None:
        raise Conflict("They already hold this appointment.", field="member")


def _how_many(session: Session, case: Case, role_key: str) -> int:
    held = select(Appointment.id).where(
        Appointment.case_id == case.id,
        Appointment.role_key == role_key,
        Appointment.ended_at.is_(None),
    )
    return len(session.scalars(held).all())
