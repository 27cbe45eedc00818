"""Approving a cleared draft, by the body that the board's procedure names."""

from datetime import date
from uuid import UUID

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.errors import Conflict, Invalid, Refused
from domain.reports.clearance import RULE, clearance_of
from domain.reports.drafts import Draft
from domain.reports.versions import refuse_unless_latest
from domain.sealing.sealed import Sealed
from domain.turns import take_turn
from domain.voices.consent import note_approved, refuse_without_consent

UNCLEARED = "Clear this version for anonymity before its approval is recorded."


class Approval(CaseOwned, Base):
    __tablename__ = "approval"
    __table_args__ = (*tied("case", "draft", "member"), UniqueConstraint("board_id", "draft_id"))
    draft_id: Mapped[UUID]
    approved_by_plain: Mapped[str | None] = mapped_column("approved_by")
    approved_by_sealed: Mapped[bytes | None]
    approved_by = Sealed(once="approved_by_plain")
    approved_on: Mapped[date]
    member_id: Mapped[UUID]


def approve(
    session: Session, actor: Actor, draft: Draft, *, approved_by: str, approved_on: date
) -> Approval:
    if approved_on > clock.today():
        raise Invalid("The date of the approval must be today or earlier.", field="approved_on")
    take_turn(session, f"approval/{draft.id}")
    if approval_of(session, draft.id) is not None:
        raise Conflict("The approval of this version is recorded already.")
    refuse_unless_latest(session, draft)
    if clearance_of(session, draft.id) is None:
        raise Refused(UNCLEARED, rule=RULE)
    uses = refuse_without_consent(session, draft.case_id, draft.report_id, draft.version)
    note_approved(uses, approved_on)
    approval = Approval(
        case_id=draft.case_id,
        draft_id=draft.id,
        approved_by=approved_by,
        approved_on=approved_on,
        member_id=actor.id,
    )
    session.add(approval)
    record(session, actor, Action.APPROVAL_GIVEN, approval, version=draft.version)
    return approval


def approval_of(session: Session, draft_id: UUID) -> Approval | None:
    return session.scalars(select(Approval).where(Approval.draft_id == draft_id)).first()
