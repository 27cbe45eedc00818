"""Finding recommendations and how they are going, for the board."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.agencies.models import Agency
from domain.agencies.queries import agencies
from domain.errors import NotFound
from domain.procedures.vocabulary import TargetKind
from domain.recommendations.progress import BoardProgress, Going, ProgressReport
from domain.recommendations.recommendation import Recommendation
from domain.requests.contribution import Contribution
from domain.requests.request import Request


@dataclass(frozen=True)
class Standing:
    """One recommendation with the latest word of everyone it is made to.

    `waiting` are those who have not yet said that it is done: an agency, or None for the board.
    """

    row: Recommendation
    reports: Sequence[ProgressReport]
    waiting: Sequence[UUID | None]

    @property
    def state(self) -> str:
        """waiting, not_adopted, done, overdue or adopted, as of today."""
        if self.row.adopted is None:
            return "waiting"
        if not self.row.adopted:
            return "not_adopted"
        if not self.waiting:
            return "done"
        due_on = self.row.due_on
        return "overdue" if due_on and due_on < clock.today() else "adopted"


def every(session: Session, case_id: UUID) -> Sequence[Recommendation]:
    """A case's recommendations in order."""
    return session.scalars(
        select(Recommendation)
        .where(Recommendation.case_id == case_id)
        .order_by(Recommendation.number)
    ).all()


def recommendations_of(
    session: Session, case_id: UUID, agency_ids: Sequence[UUID]
) -> Sequence[Standing]:
    """Each with how it is going. `agency_ids` are those whom one to all agencies is made to."""
    latest = _latest(session, case_id)
    return [_standing(row, latest.get(row.id, {}), agency_ids) for row in every(session, case_id)]


@dataclass(frozen=True)
class Report:
    """The agency's report that a recommendation was copied from."""

    request_id: UUID
    version: int
    agency: str
    kind: str


def reports_behind(session: Session, rows: Sequence[Recommendation]) -> dict[UUID, Report]:
    """By recommendation, for those that were copied from an agency's own report."""
    sources = {row.contribution_id for row in rows if row.contribution_id}
    wanted = (
        select(Contribution.id, Request.id, Contribution.version, Agency.name, Request.kind)
        .join(Request, Request.id == Contribution.request_id)
        .join(Agency, Agency.id == Contribution.agency_id)
        .where(Contribution.id.in_(sources))
        .order_by(Contribution.id)
    )
    found = session.execute(wanted) if sources else ()
    reports = {
        source: Report(request, version, agency, kind)
        for source, request, version, agency, kind in found
    }
    return {row.id: reports[row.contribution_id] for row in rows if row.contribution_id in reports}


def copied_from(session: Session, contribution_id: UUID) -> dict[int, int]:
    """The numbers of those that were copied from one version, by their place in it."""
    rows = session.execute(
        select(Recommendation.place, Recommendation.number)
        .where(Recommendation.contribution_id == contribution_id)
        .order_by(Recommendation.number)
    )
    return {place: number for place, number in rows if place is not None}


def recommendation_by_id(
    session: Session, case_id: UUID, recommendation_id: UUID
) -> Recommendation:
    wanted = (Recommendation.case_id == case_id, Recommendation.id == recommendation_id)
    return _found(session.scalars(select(Recommendation).where(*wanted)).first())


def undecided(session: Session, case_id: UUID) -> Sequence[Recommendation]:
    """Those that the board has yet to decide on."""
    return session.scalars(
        select(Recommendation)
        .where(Recommendation.case_id == case_id, Recommendation.decided_on.is_(None))
        .order_by(Recommendation.number)
    ).all()


def told_to_board(session: Session, case_id: UUID) -> Sequence[BoardProgress]:
    """The reports on progress made to the board, the latest first."""
    return session.scalars(
        select(BoardProgress)
        .where(BoardProgress.case_id == case_id)
        .order_by(
            BoardProgress.told_on.desc(), BoardProgress.made_at.desc(), BoardProgress.id.desc()
        )
    ).all()


def reports_on(session: Session, recommendation_id: UUID) -> Sequence[ProgressReport]:
    """Every report that this session may read, the latest first."""
    return session.scalars(
        select(ProgressReport)
        .where(ProgressReport.recommendation_id == recommendation_id)
        .order_by(ProgressReport.made_at.desc(), ProgressReport.id.desc())
    ).all()


def waiting_on(session: Session, row: Recommendation) -> Sequence[UUID | None]:
    """Those who have yet to say that it is done."""
    latest = _latest(session, row.case_id).get(row.id, {})
    return _standing(row, latest, [agency.id for agency in agencies(session)]).waiting


def late(session: Session) -> Sequence[Recommendation]:
    """Everything adopted whose day has passed, whether or not it has been done since."""
    return session.scalars(
        select(Recommendation)
        .where(Recommendation.adopted.is_(True), Recommendation.due_on < clock.today())
        .order_by(Recommendation.due_on, Recommendation.id)
    ).all()


def concerned(row: Recommendation, agency_ids: Sequence[UUID]) -> Sequence[UUID | None]:
    """Those who are to carry it out: agencies, or None for the board itself."""
    made_to: dict[TargetKind, Sequence[UUID | None]] = {
        TargetKind.AGENCY: [row.agency_id],
        TargetKind.ALL_AGENCIES: list(agency_ids),
        TargetKind.BOARD: [None],
    }
    return made_to[row.target]


def _standing(
    row: Recommendation,
    latest: dict[UUID | None, ProgressReport],
    agency_ids: Sequence[UUID],
) -> Standing:
    todo = [
        who
        for who in concerned(row, agency_ids)
        if who not in latest or latest[who].going != Going.DONE.value
    ]
    return Standing(row, list(latest.values()), todo if row.adopted else [])


def _latest(session: Session, case_id: UUID) -> dict[UUID, dict[UUID | None, ProgressReport]]:
    """The last word of each who reported, by recommendation."""
    rows = session.scalars(
        select(ProgressReport)
        .where(ProgressReport.case_id == case_id)
        .order_by(ProgressReport.made_at, ProgressReport.id)
    )
    found: dict[UUID, dict[UUID | None, ProgressReport]] = {}
    for row in rows:
        found.setdefault(row.recommendation_id, {})[row.agency_id] = row
    return found


def _found(row: Recommendation | None) -> Recommendation:
    if row is None:
        raise NotFound
    return row
