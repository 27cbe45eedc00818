"""Giving the family their copy of a report before the public has it, and telling them when."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.clock import today
from domain.errors import Conflict, Invalid, NotFound, Refused
from domain.family.invitations import Invitation, standing_invitation
from domain.family.queries import reach
from domain.family.relatives import Relative
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell
from domain.reports.approval import Approval
from domain.reports.drafts import Draft
from domain.sealing.sealed import Sealed
from domain.turns import take_turn

LINK = "link"


class FamilyCopy(CaseOwned, Base):
    __tablename__ = "family_copy"
    __table_args__ = (
        *tied("case", "relative", "draft", "member"),
        UniqueConstraint("board_id", "relative_id", "draft_id"),
    )
    after_closing = True
    relative_id: Mapped[UUID]
    draft_id: Mapped[UUID]
    means: Mapped[str]  # link | paper | meeting
    note_sealed: Mapped[bytes | None]
    note = Sealed()
    read_at: Mapped[datetime | None]
    member_id: Mapped[UUID]


class AdvanceNotice(CaseOwned, Base):
    """A relative told, before the public, of the day on which a report will be published.

    When the day changes they are told again: the latest counts, the earlier ones are kept.
    """

    __tablename__ = "advance_notice"
    __table_args__ = tied("case", "relative", "draft", "member")
    relative_id: Mapped[UUID]
    draft_id: Mapped[UUID]
    publish_on: Mapped[date]
    means: Mapped[str]  # link | paper | meeting | phone
    member_id: Mapped[UUID]


def give_copy(
    session: Session,
    actor: Actor,
    relative: Relative,
    draft: Draft,
    *,
    means: str,
    note: str | None = None,
) -> FamilyCopy:
    """Give a relative their copy of an approved draft. By link, it stands behind their own link."""
    invitation = _ready(session, relative, draft, means)
    if session.scalars(
        select(FamilyCopy.id).where(
            FamilyCopy.relative_id == relative.id, FamilyCopy.draft_id == draft.id
        )
    ).first():
        raise Conflict("They have been given this copy already.")
    copy = FamilyCopy(
        case_id=relative.case_id,
        relative_id=relative.id,
        draft_id=draft.id,
        means=means,
        member_id=actor.id,
    )
    copy.note = note or None
    session.add(copy)
    event = record(session, actor, Action.COPY_GIVEN, copy, means=means, draft=str(draft.id))
    _tell(session, NoticeKind.COPY_READY, event, relative, invitation)
    return copy


def tell_date(
    session: Session,
    actor: Actor,
    relative: Relative,
    draft: Draft,
    *,
    publish_on: date,
    means: str,
) -> AdvanceNotice:
    """Tell a relative the day of publication. A new day is told by telling them again."""
    if publish_on < today():
        raise Invalid("The date must be today or later.", field="publish_on")
    invitation = _ready(session, relative, draft, means)
    if _told(session, relative, draft) == publish_on:
        raise Conflict("They have been told this date already.", field="publish_on")
    notice = AdvanceNotice(
        case_id=relative.case_id,
        relative_id=relative.id,
        draft_id=draft.id,
        publish_on=publish_on,
        means=means,
        member_id=actor.id,
    )
    session.add(notice)
    event = record(session, actor, Action.FAMILY_TOLD, notice, means=means, draft=str(draft.id))
    _tell(session, NoticeKind.PUBLICATION_DATE, event, relative, invitation)
    return notice


def _ready(session: Session, relative: Relative, draft: Draft, means: str) -> Invitation | None:
    """Raises unless the draft is of this case and approved, and the means can reach them."""
    if draft.case_id != relative.case_id:
        raise NotFound
    take_turn(session, f"relative/{relative.id}")
    if session.scalars(select(Approval.id).where(Approval.draft_id == draft.id)).first() is None:
        raise Refused("This draft has not been approved, so nobody can be given it yet.")
    if means != LINK:
        return None
    invitation = standing_invitation(session, relative.id)
    if invitation is None:
        raise Refused("They have no link that opens. Send them a new one first.", field="means")
    return invitation


def _told(session: Session, relative: Relative, draft: Draft) -> date | None:
    return session.scalars(
        select(AdvanceNotice.publish_on)
        .where(AdvanceNotice.relative_id == relative.id, AdvanceNotice.draft_id == draft.id)
        .order_by(AdvanceNotice.made_at.desc(), AdvanceNotice.id.desc())
        .limit(1)
    ).first()


def _tell(
    session: Session,
    kind: NoticeKind,
    event: UUID,
    relative: Relative,
    invitation: Invitation | None,
) -> None:
    if invitation is not None:
        tell(
            session,
            kind,
            event,
            reach(relative),
            case_id=relative.case_id,
            invitation=str(invitation.id),
        )
