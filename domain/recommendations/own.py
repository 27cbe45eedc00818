"""What a liaison finds: what was adopted and made to its agency, and its own words on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, load_only

from domain import clock
from domain.errors import NotFound
from domain.recommendations.progress import Going, ProgressReport
from domain.recommendations.recommendation import Recommendation

PAGE = 20
# All that a liaison may read: why something was not adopted is the board's own.
OWN_COLUMNS = (Recommendation.case_id, Recommendation.made_at,
               Recommendation.reference, Recommendation.number,
               Recommendation.target_kind, Recommendation.agency_id, Recommendation.text_sealed,
               Recommendation.outcome_sealed, Recommendation.due_on, Recommendation.adopted,
               Recommendation.decided_on)  # fmt: skip


@dataclass(frozen=True)
class Own:
    """What a liaison sees in a list: one recommendation and their own last word."""

    row: Recommendation
    going: Going | None

    @property
    def late(self) -> bool:
        due_on = self.row.due_on
        return self.going is not Going.DONE and due_on is not None and due_on < clock.today()


def own_recommendations(session: Session, *, page: int = 1) -> tuple[Sequence[Own], int]:
    """What a liaison's own agency is to do, the soonest due first: one page, and the total."""
    total = session.scalar(select(func.count(Recommendation.id))) or 0
    rows = session.scalars(
        select(Recommendation)
        .options(load_only(*OWN_COLUMNS, raiseload=True))
        .order_by(
            Recommendation.due_on,
            Recommendation.reference,
            Recommendation.number,
            Recommendation.id,
        )
        .limit(PAGE)
        .offset((page - 1) * PAGE)
    ).all()
    latest = _going(session, [row.id for row in rows])
    return [Own(row, latest.get(row.id)) for row in rows], total


def own_recommendation(session: Session, recommendation_id: UUID) -> Recommendation:
    """A liaison's: another agency's, or one not adopted, is simply not there."""
    found = session.scalars(
        select(Recommendation)
        .options(load_only(*OWN_COLUMNS, raiseload=True))
        .where(Recommendation.id == recommendation_id)
    ).first()
    if found is None:
        raise NotFound
    return found


def _going(session: Session, ids: Iterable[UUID]) -> dict[UUID, Going]:
    rows = session.execute(
        select(ProgressReport.recommendation_id, ProgressReport.going)
        .where(ProgressReport.recommendation_id.in_(list(ids)))
        .order_by(ProgressReport.made_at, ProgressReport.id)
    )
    return {recommendation: Going(going) for recommendation, going in rows}
