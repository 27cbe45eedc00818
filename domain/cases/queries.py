"""Finding cases and what is in them. The session's walls decide which of them there are."""

from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.agencies.models import Agency
from domain.cases.appointed import Appointment
from domain.cases.case import Case
from domain.cases.decision import Decision
from domain.cases.extension import Extension
from domain.cases.proceedings import Hold, Proceeding
from domain.cases.referral import Referral
from domain.cases.scope import LineOfEnquiry, Scope, ScopedAgency
from domain.errors import NotFound

T = TypeVar("T")


def case_by_reference(session: Session, reference: str) -> Case:
    """The case, or `NotFound`: another board's, or one not appointed to, is simply not there."""
    case = session.scalars(select(Case).where(Case.reference == reference)).first()
    if case is None:
        raise NotFound
    return case


def referral_of(session: Session, case_id: UUID) -> Referral:
    return session.scalars(select(Referral).where(Referral.case_id == case_id)).one()


def decision_of(session: Session, case_id: UUID) -> Decision | None:
    return session.scalars(select(Decision).where(Decision.case_id == case_id)).first()


def appointments_of(session: Session, case_id: UUID) -> Sequence[Appointment]:
    """Those that stand first, then those that ended, in the order in which they were made."""
    return session.scalars(
        select(Appointment)
        .where(Appointment.case_id == case_id)
        .order_by(
            Appointment.ended_at.is_not(None),
            Appointment.appointed_on,
            Appointment.made_at,
            Appointment.id,
        )
    ).all()


def appointment_by_id(session: Session, case_id: UUID, appointment_id: UUID) -> Appointment:
    wanted = (Appointment.case_id == case_id, Appointment.id == appointment_id)
    return _found(session.scalars(select(Appointment).where(*wanted)).first())


def scopes_of(session: Session, case_id: UUID) -> Sequence[Scope]:
    """Every version, the latest first."""
    return session.scalars(
        select(Scope).where(Scope.case_id == case_id).order_by(Scope.version.desc())
    ).all()


def current_scope(session: Session, case_id: UUID) -> Scope | None:
    return next(iter(scopes_of(session, case_id)), None)


def lines_of(session: Session, scope: Scope | None) -> Sequence[LineOfEnquiry]:
    """The lines of enquiry of one version, in order."""
    if scope is None:
        return []
    return session.scalars(
        select(LineOfEnquiry)
        .where(LineOfEnquiry.scope_id == scope.id)
        .order_by(LineOfEnquiry.number)
    ).all()


def scoped_agencies_of(session: Session, scope: Scope | None) -> dict[UUID, str]:
    """The agencies whose work a version looks at, by id, in order of their names."""
    if scope is None:
        return {}
    rows = session.execute(
        select(Agency.id, Agency.name)
        .join(ScopedAgency, ScopedAgency.agency_id == Agency.id)
        .where(ScopedAgency.scope_id == scope.id)
        .order_by(Agency.name, Agency.id)
    )
    return {row.id: row.name for row in rows}


def proceedings_of(session: Session, case_id: UUID) -> Sequence[Proceeding]:
    """Those going on first, the earliest first."""
    return session.scalars(
        select(Proceeding)
        .where(Proceeding.case_id == case_id)
        .order_by(Proceeding.ended_on.is_not(None), Proceeding.started_on, Proceeding.id)
    ).all()


def proceeding_by_id(session: Session, case_id: UUID, proceeding_id: UUID) -> Proceeding:
    wanted = (Proceeding.case_id == case_id, Proceeding.id == proceeding_id)
    return _found(session.scalars(select(Proceeding).where(*wanted)).first())


def holds_of(session: Session, case_id: UUID) -> Sequence[Hold]:
    """Those that stand first, the one to look at soonest at the top."""
    return session.scalars(
        select(Hold)
        .where(Hold.case_id == case_id)
        .order_by(Hold.lifted_at.is_not(None), Hold.look_again_on, Hold.id)
    ).all()


def open_holds(session: Session, case_id: UUID, blocks: str) -> Sequence[Hold]:
    """Holds that stand today on `views` or on `publication`, the earliest first."""
    return session.scalars(
        select(Hold)
        .where(Hold.case_id == case_id, Hold.blocks == blocks, Hold.lifted_at.is_(None))
        .order_by(Hold.placed_on, Hold.id)
    ).all()


def hold_by_id(session: Session, case_id: UUID, hold_id: UUID) -> Hold:
    wanted = (Hold.case_id == case_id, Hold.id == hold_id)
    return _found(session.scalars(select(Hold).where(*wanted)).first())


def extensions_of(session: Session, case_id: UUID) -> Sequence[Extension]:
    """The latest first."""
    return session.scalars(
        select(Extension)
        .where(Extension.case_id == case_id)
        .order_by(Extension.made_at.desc(), Extension.id.desc())
    ).all()


def _found(row: T | None) -> T:
    if row is None:
        raise NotFound
    return row
