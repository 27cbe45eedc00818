"""Texts shown to relatives, and the comments on them: for both sides, and for the gate."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, load_only

from domain.errors import NotFound
from domain.family.shown.models import SharedComment, SharedText

# Each side reads all but what is the other's own.
OWN_TEXT = (SharedText.case_id, SharedText.relative_id, SharedText.report_id, SharedText.made_at,
            SharedText.text_sealed, SharedText.read_at)  # fmt: skip
OWN_COMMENT = (SharedComment.case_id, SharedComment.relative_id, SharedComment.shared_text_id,
               SharedComment.passage, SharedComment.words_sealed, SharedComment.sent_words_sealed,
               SharedComment.saves, SharedComment.sent_at, SharedComment.outcome,
               SharedComment.answer_sealed, SharedComment.answered_at)  # fmt: skip
SENT_COMMENT = (SharedComment.case_id, SharedComment.relative_id, SharedComment.shared_text_id,
                SharedComment.passage, SharedComment.sent_words_sealed, SharedComment.sent_at,
                SharedComment.outcome, SharedComment.answer_sealed,
                SharedComment.answered_at)  # fmt: skip
SENT = SharedComment.sent_words_sealed.is_not(None)
OPEN = (
    SENT,
    or_(
        SharedComment.answered_at.is_(None),
        SharedComment.answered_at < SharedComment.sent_at,
    ),
)


def own_texts(session: Session, relative_id: UUID) -> Sequence[SharedText]:
    return session.scalars(
        select(SharedText)
        .options(load_only(*OWN_TEXT, raiseload=True))
        .where(SharedText.relative_id == relative_id)
        .order_by(SharedText.made_at.desc(), SharedText.id.desc())
    ).all()


def own_text(session: Session, relative_id: UUID, text_id: UUID) -> SharedText:
    found = next((it for it in own_texts(session, relative_id) if it.id == text_id), None)
    if found is None:
        raise NotFound
    return found


def own_comments(session: Session, text_id: UUID) -> Sequence[SharedComment]:
    return session.scalars(
        select(SharedComment)
        .options(load_only(*OWN_COMMENT, raiseload=True))
        .where(SharedComment.shared_text_id == text_id)
        .order_by(SharedComment.passage, SharedComment.id)
        .execution_options(populate_existing=True)
    ).all()


def texts_for(session: Session, relative_id: UUID) -> Sequence[SharedText]:
    """For the board: what one relative was shown, the latest first."""
    return session.scalars(
        select(SharedText)
        .where(SharedText.relative_id == relative_id)
        .order_by(SharedText.made_at.desc(), SharedText.id.desc())
    ).all()


def sent_comments(session: Session, relative_id: UUID) -> Mapping[UUID, list[SharedComment]]:
    """For the board: what a relative sent, by text."""
    rows = session.scalars(
        select(SharedComment)
        .options(load_only(*SENT_COMMENT, raiseload=True))
        .where(SharedComment.relative_id == relative_id, SENT)
        .order_by(SharedComment.passage, SharedComment.id)
    )
    found: dict[UUID, list[SharedComment]] = {}
    for row in rows:
        found.setdefault(row.shared_text_id, []).append(row)
    return found


def sent_comment(session: Session, relative_id: UUID, comment_id: UUID) -> SharedComment:
    by_text = sent_comments(session, relative_id).values()
    found = next((it for each in by_text for it in each if it.id == comment_id), None)
    if found is None:
        raise NotFound
    return found


def comments_on(session: Session, report_id: UUID) -> tuple[int, int]:
    """How many comments were sent on what a report found, and how many wait for an answer."""
    rows = select(SharedComment.id).join(SharedText, SharedText.id == SharedComment.shared_text_id)
    sent = session.scalars(rows.where(SharedText.report_id == report_id, SENT)).all()
    waiting = session.scalars(rows.where(SharedText.report_id == report_id, *OPEN)).all()
    return len(sent), len(waiting)
