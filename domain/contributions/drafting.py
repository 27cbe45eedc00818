"""What an agency is still writing, saved as it goes. It is the agency's alone until it is sent.

The rows stay after sending, so that the next version starts from the last text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.contributions.sections import BY_KEY
from domain.errors import Conflict, NotFound, Refused
from domain.members.models import Member
from domain.only_row import only_row
from domain.requests.request import Request
from domain.sealing.sealed import Sealed

LONGEST = 50_000
A_WHILE = timedelta(minutes=10)
WITHDRAWN = "The board has withdrawn this request, so it needs no answer."
STALE = (
    "This section was changed elsewhere after you opened it. Both texts are below. "
    "Put what you want to keep into the box, then save."
)


class SectionDraft(CaseOwned, Base):
    """One section as it stands. What somebody else's text replaced is kept in `earlier`."""

    __tablename__ = "section_draft"
    __table_args__ = (
        *tied("case", "request", "agency", "member"),
        UniqueConstraint("board_id", "request_id", "section"),
    )
    request_id: Mapped[UUID]
    agency_id: Mapped[UUID]
    section: Mapped[str]
    words_sealed: Mapped[bytes | None]
    words = Sealed()
    saved_by_sealed: Mapped[bytes | None]  # a liaison may read no other liaison's account
    saved_by = Sealed()
    saved_at: Mapped[datetime]
    saves: Mapped[int] = mapped_column(default=0)  # raised by each save; a stale page is noticed
    sheet: Mapped[UUID | None]  # the showing of the page that saved it last
    earlier_sealed: Mapped[bytes | None]
    earlier = Sealed()
    earlier_by_sealed: Mapped[bytes | None]
    earlier_by = Sealed()
    member_id: Mapped[UUID | None]


@dataclass(frozen=True)
class Seen:
    """What a page showed: the number of the save, and which showing of the page it is.

    What a page saves by itself never goes over another save, be it its own.
    """

    saves: int
    sheet: UUID | None = None
    by_itself: bool = False

    def is_stale(self, draft: SectionDraft) -> bool:
        if draft.saves == self.saves:
            return False
        return self.by_itself or self.sheet is None or draft.sheet != self.sheet


def save_section(
    session: Session, actor: Actor, request: Request, *, section: str, words: str, seen: Seen
) -> SectionDraft:
    """Save one section. Raises `Conflict` where it was saved elsewhere since it was shown."""
    if section not in BY_KEY or request.kind not in BY_KEY[section].kinds:
        raise NotFound
    if request.withdrawn_at:
        raise Refused(WITHDRAWN)
    draft = _held(session, request, section)
    if (draft.words or "") == words:
        return draft
    if seen.is_stale(draft):
        raise Conflict(STALE)
    worth_telling = _is_worth_telling(draft, actor, seen)
    _write(session, actor, draft, words)
    draft.sheet = seen.sheet
    if worth_telling:
        record(session, actor, Action.SECTION_SAVED, draft, section=section)
    session.flush()
    return draft


def _write(session: Session, actor: Actor, draft: SectionDraft, words: str) -> None:
    me = session.scalars(select(Member).where(Member.id == actor.id)).one()
    if draft.words and draft.member_id != actor.id:
        draft.earlier, draft.earlier_by = draft.words, draft.saved_by
    draft.words, draft.saved_by, draft.member_id = words or None, me.name, actor.id
    draft.saves += 1
    draft.saved_at = clock.now()


def _is_worth_telling(draft: SectionDraft, actor: Actor, seen: Seen) -> bool:
    """A page that saves by itself every few seconds is told of once in a while."""
    recent = draft.saves and clock.now() - draft.saved_at < A_WHILE
    return not (seen.by_itself and recent and draft.member_id == actor.id)


def drafts_of(session: Session, request_id: UUID) -> Mapping[str, SectionDraft]:
    """What the agency has written so far, by section."""
    rows: Sequence[SectionDraft] = session.scalars(
        select(SectionDraft)
        .where(SectionDraft.request_id == request_id)
        .order_by(SectionDraft.made_at, SectionDraft.id)
        .execution_options(populate_existing=True)
    ).all()
    return {row.section: row for row in rows}


def _held(session: Session, request: Request, section: str) -> SectionDraft:
    key = {"request_id": request.id, "section": section}
    first = {"agency_id": request.agency_id, "saved_at": clock.now(), "saves": 0}
    return only_row(session, SectionDraft, request.case_id, key, **first)
