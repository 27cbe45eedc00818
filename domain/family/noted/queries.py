"""What was written down of a relative: for themselves, and for those who carry out the review."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, load_only

from domain.errors import NotFound
from domain.family.noted.models import NotedView

# All but who at the board wrote it down: a relative reads whom they spoke to.
OWN = (NotedView.case_id, NotedView.relative_id, NotedView.made_at, NotedView.said_on,
       NotedView.means, NotedView.heard_by_sealed, NotedView.words_sealed, NotedView.checked_at,
       NotedView.agreed, NotedView.correction_sealed, NotedView.taken_back_at)  # fmt: skip
ORDER = (NotedView.said_on, NotedView.made_at, NotedView.id)


def noted_of(session: Session, relative_id: UUID) -> Sequence[NotedView]:
    return session.scalars(
        select(NotedView)
        .options(load_only(*OWN, raiseload=True))
        .where(NotedView.relative_id == relative_id)
        .order_by(*ORDER)
    ).all()


def hold_noted(session: Session, noted: NotedView) -> None:
    """What it says now, locked: two windows come one after the other."""
    session.refresh(noted, [each.key for each in OWN], with_for_update=True)


def noted_by_id(session: Session, relative_id: UUID, noted_id: UUID) -> NotedView:
    found = next((it for it in noted_of(session, relative_id) if it.id == noted_id), None)
    if found is None:
        raise NotFound
    return found
