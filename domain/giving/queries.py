"""Finding who asks for a document, and how long they have waited."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain import clock
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.errors import NotFound
from domain.giving.models import DocumentRequest
from domain.publication.models import Publication
from domain.publication.queries import standing_publication

A_PAGE = 20
WAITS = DocumentRequest.answer.is_(None)


@dataclass(frozen=True)
class Row:
    """One request with the title of what is asked for."""

    request: DocumentRequest
    title: str


@dataclass(frozen=True)
class Found:
    rows: Sequence[Row]
    total: int
    page: int

    @property
    def pages(self) -> int:
        return max(1, ceil(self.total / A_PAGE))


@dataclass(frozen=True)
class Waiting:
    """How many wait for an answer, and for how many days the first of them has."""

    count: int
    days: int


def requests_page(session: Session, page: int = 1) -> Found:
    """Those that wait first, the longest wait before all; then what was answered last."""
    total = session.scalar(select(func.count()).select_from(DocumentRequest)) or 0
    rows = session.execute(
        select(DocumentRequest, Publication.title)
        .join(Publication, Publication.id == DocumentRequest.publication_id)
        .order_by(
            DocumentRequest.answered_at.desc().nulls_first(),
            DocumentRequest.made_at,
            DocumentRequest.id,
        )
        .limit(A_PAGE)
        .offset((page - 1) * A_PAGE)
    )
    return Found([Row(*row) for row in rows], total, page)


def request_by_id(session: Session, request_id: UUID) -> Row:
    row = session.execute(
        select(DocumentRequest, Publication.title)
        .join(Publication, Publication.id == DocumentRequest.publication_id)
        .where(DocumentRequest.id == request_id)
    ).first()
    if row is None:
        raise NotFound
    return Row(*row)


def waiting(session: Session) -> Waiting:
    count, first = session.execute(
        select(func.count(), func.min(DocumentRequest.made_at)).where(WAITS)
    ).one()
    days = (clock.today() - clock.day_of(first)).days if first else 0
    return Waiting(count, days)


def waiting_for(session: Session, publications: Collection[UUID]) -> Mapping[UUID, int]:
    """How many wait for each of these publications."""
    rows = session.execute(
        select(DocumentRequest.publication_id, func.count().label("many"))
        .where(WAITS, DocumentRequest.publication_id.in_(publications))
        .group_by(DocumentRequest.publication_id)
        .order_by(DocumentRequest.publication_id)
    )
    return {row.publication_id: row.many for row in rows}


def standing_for(session: Session, request: DocumentRequest) -> Publication | None:
    """What they would be given now: the publication of the same report that stands."""
    asked = session.get_one(Publication, (request.board_id, request.publication_id))
    return standing_publication(session, asked.report_id)


def last_opened(session: Session, request: DocumentRequest) -> datetime | None:
    """When the link was last opened, by the record."""
    opened = (Event.subject_id == request.id, Event.action == Action.DOCUMENT_OPENED.value)
    return session.scalar(select(func.max(Event.made_at)).where(*opened))
