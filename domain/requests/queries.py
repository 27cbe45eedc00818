"""Finding requests and what came of them. A liaison's session finds its own agency's alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain import clock
from domain.agencies.models import Agency
from domain.cases.case import Case
from domain.errors import NotFound
from domain.files.models import StoredFile
from domain.people.person import Person
from domain.requests.contribution import Contribution
from domain.requests.request import Request

PAGE = 20


@dataclass(frozen=True)
class Asked:
    """A request with what a list shows of it."""

    request: Request
    reference: str
    agency: str
    answers: int

    @property
    def state(self) -> str:
        """withdrawn, answered, late or waiting, as of today."""
        if self.request.withdrawn_at:
            return "withdrawn"
        if self.answers:
            return "answered"
        return "late" if self.request.due_on < clock.today() else "waiting"

    @property
    def due_on(self) -> date:
        return self.request.due_on


def requests_of(session: Session, case_id: UUID) -> Sequence[Asked]:
    """A case's requests, the soonest due first."""
    return _asked(session, Request.case_id == case_id)


def own_requests(session: Session, *, page: int = 1) -> tuple[Sequence[Asked], int]:
    """What a liaison's own agency is asked, what waits first: one page, and the total."""
    total = session.scalar(select(func.count()).select_from(Request)) or 0
    return _asked(session, waiting_first=True, limit=PAGE, offset=(page - 1) * PAGE), total


def _asked(
    session: Session,
    *where: object,
    waiting_first: bool = False,
    limit: int | None = None,
    offset: int = 0,
) -> Sequence[Asked]:
    answers = (
        select(func.count())
        .select_from(Contribution)
        .where(Contribution.request_id == Request.id)
        .correlate(Request)
        .scalar_subquery()
    )
    first = [answers > 0] if waiting_first else []
    found = (
        select(Request, Case.reference, Agency.name, answers)
        .join(Case, Case.id == Request.case_id)
        .join(Agency, Agency.id == Request.agency_id)
        .where(*where)  # type: ignore[arg-type]
        .order_by(Request.withdrawn_at.is_not(None), *first, Request.due_on, Request.id)
        .limit(limit)
        .offset(offset)
    )
    return [Asked(*row) for row in session.execute(found)]


def request_by_id(session: Session, request_id: UUID) -> Request:
    """The request, or `NotFound`: another agency's is simply not there."""
    request = session.scalars(select(Request).where(Request.id == request_id)).first()
    if request is None:
        raise NotFound
    return request


def contributions_to(session: Session, request_id: UUID) -> Sequence[Contribution]:
    """Every version given, the latest first."""
    return session.scalars(
        select(Contribution)
        .where(Contribution.request_id == request_id)
        .order_by(Contribution.version.desc())
    ).all()


def files_to(session: Session, request_id: UUID) -> dict[UUID, list[StoredFile]]:
    """The files of every version, by contribution."""
    found: dict[UUID, list[StoredFile]] = {}
    rows = session.scalars(
        select(StoredFile)
        .join(Contribution, Contribution.id == StoredFile.contribution_id)
        .where(Contribution.request_id == request_id)
        .order_by(StoredFile.made_at, StoredFile.id)
    )
    for row in rows:
        if row.contribution_id is not None:
            found.setdefault(row.contribution_id, []).append(row)
    return found


def file_to(session: Session, request_id: UUID, file_id: UUID) -> StoredFile:
    """One file given in answer to one request, or `NotFound`."""
    for rows in files_to(session, request_id).values():
        for row in rows:
            if row.id == file_id:
                return row
    raise NotFound


def children_of(session: Session, case_id: UUID) -> Sequence[Person]:
    """The children at the centre of the review: an agency must know whose records to look for."""
    return session.scalars(
        select(Person)
        .where(Person.case_id == case_id, Person.is_subject)
        .order_by(Person.made_at, Person.id)
    ).all()
