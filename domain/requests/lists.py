"""Lists of requests, and where each stands. A liaison's session finds its own agency's alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select, true
from sqlalchemy.orm import Session

from domain import clock
from domain.agencies.models import Agency
from domain.cases.case import Case
from domain.errors import NotFound
from domain.requests.ladder import late_by
from domain.requests.receipt import Acknowledgement
from domain.requests.request import Request
from domain.requests.standing import given, sent_back, waits

PAGE = 20


@dataclass(frozen=True)
class Asked:
    """A request with what a list shows of it. `version` is the latest given, `back` sent back."""

    request: Request
    reference: str
    agency: str
    version: int
    back: int
    acknowledged: bool

    @property
    def waits(self) -> bool:
        return self.request.withdrawn_at is None and self.version == self.back

    @property
    def state(self) -> str:
        """withdrawn, answered, late, to mend, acknowledged or waiting, as of today."""
        if self.request.withdrawn_at:
            return "withdrawn"
        if not self.waits:
            return "answered"
        if self.late_by:
            return "late"
        if self.back:
            return "to mend"
        return "acknowledged" if self.acknowledged else "waiting"

    @property
    def late_by(self) -> int:
        """In working days; nought where it is not late."""
        return late_by(self.due_on, clock.today()) if self.waits else 0

    @property
    def due_on(self) -> date:
        return self.request.due_on


class Show(StrEnum):
    """What of a case's requests to show."""

    LATE = "late"
    WAITING = "waiting"
    TO_MEND = "to_mend"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


def _is(show: str) -> ColumnElement[bool]:
    """As a condition. Anything else shows all."""
    today, unanswered = clock.today(), waits()
    conditions = {
        Show.LATE: and_(unanswered, Request.due_on < today),
        Show.WAITING: unanswered,
        Show.TO_MEND: and_(unanswered, sent_back() > 0),
        Show.ANSWERED: and_(Request.withdrawn_at.is_(None), ~unanswered),
        Show.WITHDRAWN: Request.withdrawn_at.is_not(None),
    }
    return conditions[Show(show)] if show in set(Show) else true()


@dataclass(frozen=True)
class RequestList:
    """One page of a case's requests."""

    rows: Sequence[Asked]
    total: int
    page: int
    late: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PAGE))


def requests_page(session: Session, case_id: UUID, show: str, page: int) -> RequestList:
    """The soonest due first, in a fixed number of statements."""
    late = func.count().filter(_is(Show.LATE))
    counted = select(func.count().filter(_is(show)), late).where(Request.case_id == case_id)
    total, overdue = session.execute(counted).one()
    page = min(max(page, 1), max(1, -(-total // PAGE)))
    rows = _asked(
        session, Request.case_id == case_id, _is(show), limit=PAGE, offset=(page - 1) * PAGE
    )
    return RequestList(rows, total, page, overdue)


def asked_by_id(session: Session, request_id: UUID) -> Asked:
    """One request as a list would show it."""
    found = _asked(session, Request.id == request_id)
    if not found:
        raise NotFound
    return found[0]


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
    arrived = select(Acknowledgement.id).where(Acknowledgement.request_id == Request.id).exists()
    first = [given() > sent_back()] if waiting_first else []
    found = (
        select(Request, Case.reference, Agency.name, given(), sent_back(), arrived)
        .join(Case, Case.id == Request.case_id)
        .join(Agency, Agency.id == Request.agency_id)
        .where(*where)  # type: ignore[arg-type]
        .order_by(Request.withdrawn_at.is_not(None), *first, Request.due_on, Request.id)
        .limit(limit)
        .offset(offset)
    )
    return [Asked(*row) for row in session.execute(found)]
