"""Who of the board hears what a relative says: its managers, and whoever leads this review."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.cases.appointed import Appointment
from domain.members.queries import managers
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
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


def tell_hearers(
    session: Session,
    kind: NoticeKind,
    event_id: UUID,
    *,
    case_id: UUID,
    due_at: datetime | None = None,
    **particulars: str,
) -> None:
    """Write to each of them, as `tell` does."""
    for member_id in hearers(session, case_id):
        to = to_member(member_id)
        tell(session, kind, event_id, to, case_id=case_id, due_at=due_at, **particulars)
