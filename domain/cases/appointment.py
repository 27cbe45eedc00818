"""Appointing those who lead and sit on a review, under the board's own titles."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor, Role
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.case import Case
from domain.cases.decided import check_under_review
from domain.cases.roles import check_declared, check_room, members_for, role_needed
from domain.errors import Conflict, Invalid
from domain.members.models import Member
from domain.procedures.editions import procedure_of
from domain.sealing.sealed import Sealed
from domain.turns import hold_row, take_turn


class Appointment(CaseOwned, Base):
    __tablename__ = "appointment"
    __table_args__ = tied("case", "member", "agency", recorded_by_id="member")
    member_id: Mapped[UUID]
    role_key: Mapped[str]  # lead | panel_chair | panel_member, of the procedure
    title: Mapped[str]  # the board's own title on the day
    declared: Mapped[list[str]]  # keys of the statements of independence made
    declaration_sealed: Mapped[bytes | None]
    declaration = Sealed()
    works_for: Mapped[str | None]  # board | agency | elsewhere | nobody; not asked before 0003
    agency_id: Mapped[UUID | None]  # whom they work for, where it is an agency of this board
    organisation_sealed: Mapped[bytes | None]  # whom they work for, where it is no agency of ours
    organisation = Sealed()
    representative_sealed: Mapped[bytes | None]  # who stands in for them, where someone may
    representative = Sealed()
    appointed_on: Mapped[date]
    ended_at: Mapped[datetime | None]
    ended_because_sealed: Mapped[bytes | None]
    ended_because = Sealed()
    recorded_by_id: Mapped[UUID]


def appoint(
    session: Session,
    actor: Actor,
    case: Case,
    *,
    role_key: str,
    member_id: UUID,
    appointed_on: date,
    declared: Sequence[str],
    declaration: str | None = None,
) -> Appointment:
    """The person has the case at once: the wall reads this very row."""
    take_turn(session, f"case/{case.id}")
    check_under_review(session, case)
    role = role_needed(procedure_of(session, case), role_key)
    _check_member(session, member_id, role_key)
    _check_place(session, case, role_key, member_id)
    check_room(role, _how_many(session, case, role_key))
    check_declared(role, declared)
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
    session.add(appointment)
    record(session, actor, Action.APPOINTMENT_MADE, appointment, role=role_key)
    return appointment


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
