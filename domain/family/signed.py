"""Why a duty to a relative is not met, and who signed it."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.family.relatives import Relative
from domain.sealing.sealed import Sealed

Place = tuple[str, str]  # which duty, and of which document


class DutyExplanation(CaseOwned, Base):
    """One duty to one relative. What is done later counts before it, and it stays in the record."""

    __tablename__ = "duty_explanation"
    __table_args__ = tied("case", "relative", "member")
    after_closing = True
    relative_id: Mapped[UUID]
    duty: Mapped[str]  # a key of duties, or clearance
    document: Mapped[str]  # a kind of document, or empty where the duty is of none
    reason_sealed: Mapped[bytes]
    reason = Sealed()
    member_id: Mapped[UUID]


def explanations_of(session: Session, case_id: UUID) -> Sequence[DutyExplanation]:
    """All in a case, the oldest first."""
    return session.scalars(
        select(DutyExplanation)
        .where(DutyExplanation.case_id == case_id)
        .order_by(DutyExplanation.made_at, DutyExplanation.id)
    ).all()


def sign(
    session: Session, actor: Actor, relative: Relative, place: Place, reason: str
) -> DutyExplanation:
    """Put a name and a reason to it."""
    duty, document = place
    signed = DutyExplanation(
        case_id=relative.case_id,
        relative_id=relative.id,
        duty=duty,
        document=document,
        member_id=actor.id,
    )
    signed.reason = reason
    session.add(signed)
    record(session, actor, Action.DUTY_EXPLAINED, signed, duty=duty)
    return signed
