"""Bringing in one table of several agencies, each entry staying whose account it is."""

from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.cases.case import Case
from domain.chronologies.kept.arriving import PURPOSE, arrived, await_reading, kind_of
from domain.chronologies.kept.models import Chronology, Origin
from domain.documents.uploads import safe_name
from domain.files.models import StoredFile
from domain.files.store import FileStore, keep_file


def bring_composite(
    session: Session, actor: Actor, case: Case, *, name: str, content: bytes, store: FileStore
) -> Chronology:
    """It is read by a worker. Raises `Invalid` where it cannot be a chronology."""
    file = StoredFile(
        case_id=case.id,
        name=safe_name(name),
        media_type=kind_of(content, name),
        purpose=PURPOSE,
    )
    keep_file(session, store, file, content)
    row = arrived(session, actor, file, content)
    row.origin = Origin.COMPOSITE.value
    await_reading(session, actor, row)
    return row
