"""Chronologies that agencies give: what of an answer is one, and the time that it has to cover."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.agencies.models import Agency
from domain.cases.case import Case
from domain.cases.queries import current_scope
from domain.chronologies.kept.arriving import (
    PURPOSE,
    TABLES,
    arrived,
    await_reading,
    kind_of,
)
from domain.chronologies.kept.models import Chronology
from domain.documents.uploads import FileKind, safe_name
from domain.files.models import StoredFile
from domain.files.store import FileStore, keep_file
from domain.requests.request import Request, RequestKind

Arrival = tuple[StoredFile, bytes]


def have_read(
    session: Session, actor: Actor, request: Request, files: Sequence[Arrival]
) -> list[Chronology]:
    """Have what may be a chronology read, among the files of one answer."""
    chosen = [file for file in files if file[0].purpose == PURPOSE]
    if not chosen and request.kind == RequestKind.CHRONOLOGY:
        chosen = [file for file in files if file[0].media_type in _MEDIA_TYPES]
    rows = []
    for file, content in chosen:
        row = arrived(session, actor, file, content)
        row.request_id = request.id
        await_reading(session, actor, row)
        rows.append(row)
    return rows


_MEDIA_TYPES = {FileKind(kind).media_type for kind in TABLES}


def bring(
    session: Session,
    actor: Actor,
    case: Case,
    *,
    agency: Agency,
    name: str,
    content: bytes,
    store: FileStore,
) -> Chronology:
    """Bring a file in on behalf of an agency. Raises `Invalid` where it cannot be a chronology."""
    kind = kind_of(content, name)
    file = StoredFile(
        case_id=case.id,
        agency_id=agency.id,
        name=safe_name(name),
        media_type=kind,
        purpose=PURPOSE,
    )
    keep_file(session, store, file, content)
    row = arrived(session, actor, file, content)
    row.request_id = _asked_last(session, case, agency)
    await_reading(session, actor, row)
    return row


def _asked_last(session: Session, case: Case, agency: Agency) -> UUID | None:
    return session.scalars(
        select(Request.id)
        .where(Request.case_id == case.id, Request.agency_id == agency.id)
        .where(Request.withdrawn_at.is_(None))
        .order_by(Request.made_at.desc(), Request.id.desc())
        .limit(1)
    ).first()


def period_asked(session: Session, row: Chronology) -> tuple[date, date] | None:
    """The time that the request covers, or else the review."""
    asked = session.get(Request, (row.board_id, row.request_id)) if row.request_id else None
    scope = current_scope(session, row.case_id)
    first, last = (asked.period_from, asked.period_to) if asked else (None, None)
    if scope and not (first and last):
        first, last = scope.review_from, scope.review_to
    return (first, last) if first and last else None
