"""That somebody of the family is not invited: why, who decided it, and when it is looked at again.

It stands until they are sent a link, or until it is decided anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.errors import Conflict, Invalid
from domain.family.invitations import Invitation, standing_invitation
from domain.family.relatives import Relative
from domain.sealing.sealed import Sealed
from domain.turns import take_turn


class NotInvited(CaseOwned, Base):
    """Looked at again, it is a later row: the latest counts."""

    __tablename__ = "not_invited"
    __table_args__ = tied("case", "relative", "member")
    after_closing = True
    relative_id: Mapped[UUID]
    reason_sealed: Mapped[bytes]
    reason = Sealed()
    decided_by_sealed: Mapped[bytes]
    decided_by = Sealed()
    decided_on: Mapped[date]
    look_again_on: Mapped[date]
    member_id: Mapped[UUID]

    @property
    def is_due(self) -> bool:
        return self.look_again_on <= clock.today()


@dataclass(frozen=True)
class Decided:
    reason: str
    decided_by: str
    decided_on: date
    look_again_on: date


def leave_uninvited(
    session: Session, actor: Actor, relative: Relative, decided: Decided
) -> NotInvited:
    _check(decided)
    take_turn(session, f"relative/{relative.id}")
    if standing_invitation(session, relative.id) is not None:
        raise Conflict("They have a link that opens. Stop it first, if they are not to be asked.")
    row = NotInvited(
        case_id=relative.case_id,
        relative_id=relative.id,
        decided_on=decided.decided_on,
        look_again_on=decided.look_again_on,
        member_id=actor.id,
    )
    row.reason, row.decided_by = decided.reason, decided.decided_by
    session.add(row)
    record(session, actor, Action.INVITATION_WITHHELD, row)
    return row


def _check(decided: Decided) -> None:
    if decided.decided_on > clock.today():
        raise Invalid("The date must be today or earlier.", field="decided_on")
    if decided.look_again_on <= clock.today():
        raise Invalid("Choose a day that is still to come.", field="look_again_on")


def uninvited_in(session: Session, case_id: UUID) -> Mapping[UUID, NotInvited]:
    """What stands of each relative of a case: nothing of those who were sent a link since."""
    invited = (
        select(func.max(Invitation.made_at))
        .where(Invitation.relative_id == NotInvited.relative_id)
        .scalar_subquery()
    )
    rows = session.scalars(
        select(NotInvited)
        .where(
            NotInvited.case_id == case_id,
            NotInvited.made_at >= func.coalesce(invited, NotInvited.made_at),
        )
        .order_by(NotInvited.made_at, NotInvited.id)
    )
    return {row.relative_id: row for row in rows}


def uninvited(session: Session, relative: Relative) -> NotInvited | None:
    return uninvited_in(session, relative.case_id).get(relative.id)
