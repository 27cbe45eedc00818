"""Files that were made to be taken away go after a week; what was asked for stays on record."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.chronologies.versions.models import LASTS, ChronologyExport, Making
from domain.files.models import StoredFile
from domain.files.store import FileStore


def sweep_exports(session: Session, actor: Actor, store: FileStore, most: int) -> int:
    """The bytes go first: should the rest fail, the next sweep comes by again."""
    rows = session.scalars(
        select(ChronologyExport)
        .where(ChronologyExport.state == Making.READY)
        .where(ChronologyExport.ready_at < clock.now() - LASTS)
        .order_by(ChronologyExport.ready_at, ChronologyExport.id)
        .limit(most)
    ).all()
    for row in rows:
        file = session.get_one(StoredFile, (row.board_id, row.file_id))
        store.drop(file.board_id, file.storage_key)
        row.file_id, row.state = None, Making.GONE.value
        record(session, actor, Action.EXPORT_SWEPT, row)
        session.delete(file)
    return len(rows)
