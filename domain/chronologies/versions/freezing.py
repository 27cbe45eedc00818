"""Freezing the integrated chronology as a numbered version that stays as it is."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.chronologies.kept.queries import taken_in
from domain.chronologies.versions.account import to_bytes
from domain.chronologies.versions.gathering import Progress, gather
from domain.chronologies.versions.models import ChronologyVersion, Making
from domain.errors import Conflict
from domain.files.models import StoredFile
from domain.files.store import FileStore, keep_file
from domain.turns import take_turn
from domain.waking import FREEZE_CHRONOLOGY, wake

NOTHING = "Nothing is taken in yet, so there is nothing to freeze."
MEDIA_TYPE = "application/jsonl"


def freeze(
    session: Session,
    actor: Actor,
    case: Case,
    *,
    title: str,
    why: str | None = None,
    asked: Mapping[str, Any] | None = None,
) -> ChronologyVersion:
    """Ask for a version. A worker puts it together, all of it as it stands at one moment."""
    if not taken_in(session, case.id):
        raise Conflict(NOTHING)
    take_turn(session, f"chronology-versions/{case.id}")
    latest = select(func.max(ChronologyVersion.number)).where(ChronologyVersion.case_id == case.id)
    version = ChronologyVersion(
        case_id=case.id,
        number=(session.scalar(latest) or 0) + 1,
        asked=dict(asked or {}),
        member_id=actor.id,
    )
    version.title, version.why = title, why
    session.add(version)
    record(session, actor, Action.VERSION_ASKED, version, number=version.number)
    wake(session, FREEZE_CHRONOLOGY, version.id)
    return version


def put_together(
    session: Session, actor: Actor, store: FileStore, version: ChronologyVersion, progress: Progress
) -> ChronologyVersion:
    """What the worker does. With its hash in the record, a changed file would be known."""
    case = session.get_one(Case, (version.board_id, version.case_id))
    account = gather(session, case, version.asked, progress)
    content = to_bytes(account)
    row = StoredFile(case_id=case.id, media_type=MEDIA_TYPE, purpose="chronology_version")
    row.name = f"version-{version.number}.jsonl"
    version.file_id = keep_file(session, store, row, content).id
    version.digest = sha256(content).hexdigest()
    version.done = version.in_all = account.head.count
    version.state, version.frozen_at = Making.READY.value, clock.now()
    record(
        session,
        actor,
        Action.VERSION_FROZEN,
        version,
        number=version.number,
        entries=account.head.count,
        sha256=version.digest,
    )
    return version
