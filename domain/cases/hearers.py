"""Who of the board hears what a relative says: its managers, and whoever leads this review."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.cases.appointed import Appointment
from domain.members.queries import managers
from domain.procedures.vocabulary import RoleKey

LEADING = (RoleKey.LEAD.value, RoleKey.PANEL_CHAIR.value)


def hearers(session: Session, case_id: UUID) -> Sequence[UUID]:
    """Each once. Whoever has left since is dropped when the notice's turn comes."""
    leads = session.scalars(
        select(Appointment.member_id)
        .where(
            Appointment.case_id == case_id,
            Appointment.ended_at.is_(None),
            Appointment.role_key.in_(LEADING),
        )
        .order_by(Appointment.appointed_on, Appointment.id)
    )
    return list(dict.fromkeys([*managers(session), *leads]))
