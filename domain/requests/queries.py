"""Finding requests and what came of them. A liaison's session finds its own agency's alone."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.errors import NotFound
from domain.files.models import StoredFile
from domain.people.person import Person
from domain.requests.contribution import Contribution
from domain.requests.request import Request


def request_by_id(session: Session, request_id: UUID) -> Request:
    """The request, or `NotFound`: another agency's is simply not there."""
    request = session.scalars(select(Request).where(Request.id == request_id)).first()
    if request is None:
        raise NotFound
    return request


def latest_request_to(session: Session, case_id: UUID, agency_id: UUID | None) -> Request | None:
    """The last of a case's requests to an agency that was not withdrawn."""
    wanted = (
        Request.case_id == case_id,
        Request.agency_id == agency_id,
        Request.withdrawn_at.is_(None),
    )
    latest = select(Request).where(*wanted).order_by(Request.made_at.desc(), Request.id.desc())
    return session.scalars(latest.limit(1)).first()


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
