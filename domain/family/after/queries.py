"""Finding what relatives say of how it was, and who may be asked."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, load_only

from domain.cases.closure import is_closed
from domain.family.after.models import HowItWas
from domain.publication.models import Publication

SENT_COLUMNS = (HowItWas.case_id, HowItWas.relative_id, HowItWas.made_at, HowItWas.sent_at,
                HowItWas.sent_told_sealed, HowItWas.sent_heard_sealed,
                HowItWas.sent_better_sealed)  # fmt: skip


def own_words(session: Session, relative_id: UUID) -> HowItWas | None:
    """For a relative: what they have written and sent."""
    return session.scalars(
        select(HowItWas)
        .where(HowItWas.relative_id == relative_id)
        .execution_options(populate_existing=True)
    ).first()


def is_over(session: Session, case_id: UUID) -> bool:
    """Whether a report is out, or the work has come to an end."""
    out = select(Publication.id).where(Publication.case_id == case_id).exists()
    return bool(session.scalar(select(out | is_closed(case_id))))


def said_in(session: Session, case_id: UUID) -> Sequence[HowItWas]:
    """For staff: what relatives of a case have sent, the latest first."""
    return session.scalars(
        select(HowItWas)
        .options(load_only(*SENT_COLUMNS, raiseload=True))
        .where(HowItWas.case_id == case_id, HowItWas.sent_at.is_not(None))
        .order_by(HowItWas.sent_at.desc(), HowItWas.id.desc())
    ).all()


def said_by(session: Session, relative_id: UUID) -> HowItWas | None:
    """For staff: what one has sent."""
    return session.scalars(
        select(HowItWas)
        .options(load_only(*SENT_COLUMNS, raiseload=True))
        .where(HowItWas.relative_id == relative_id, HowItWas.sent_at.is_not(None))
    ).first()
