"""Files to take away: of the chronology as it stands, or of a version, with or without names."""

from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any

from sqlalchemy.orm import Session

from domain import clock
from domain.access.check import permits
from domain.access.identity import Actor
from domain.access.permissions import Permission
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.chronologies.kept.queries import taken_in
from domain.chronologies.versions.account import Account, account_in
from domain.chronologies.versions.gathering import Progress, gather
from domain.chronologies.versions.lines import lines_of
from domain.chronologies.versions.models import (
    KINDS,
    ChronologyExport,
    ChronologyVersion,
    Kind,
    Making,
    TakenAway,
)
from domain.chronologies.writing.excel import to_excel
from domain.chronologies.writing.pdf import to_pdf
from domain.chronologies.writing.sheet import Cover, Line
from domain.chronologies.writing.word import to_word
from domain.errors import Conflict, Forbidden
from domain.files.models import StoredFile
from domain.files.store import FileStore, keep_file, read_file
from domain.waking import EXPORT_CHRONOLOGY, wake

NOTHING = "There is nothing to take away yet: no chronology is taken in."
NOT_READY = "This version is not ready yet. Try again when it is."
PURPOSE = "chronology_export"
NAMED = "With names, as agencies wrote them"
CODED = "With code names for everybody on the register"
WRITERS: Mapping[Kind, Callable[[Cover, list[Line]], bytes]] = {
    Kind.WORD: to_word,
    Kind.EXCEL: to_excel,
    Kind.PDF: to_pdf,
}


def export(
    session: Session,
    actor: Actor,
    case: Case,
    *,
    kind: Kind,
    named: bool,
    of: ChronologyVersion | Mapping[str, Any],
) -> ChronologyExport:
    """Ask for a file: `of` a version, or of what a filter leaves of the chronology as it stands."""
    if named and not permits(actor, Permission.CHRONOLOGY_NAMES):
        raise Forbidden
    version = of if isinstance(of, ChronologyVersion) else None
    _check(session, case, version)
    row = ChronologyExport(
        case_id=case.id,
        chronology_version_id=version.id if version else None,
        kind=kind.value,
        named=named,
        asked={} if isinstance(of, ChronologyVersion) else dict(of),
        member_id=actor.id,
    )
    session.add(row)
    record(session, actor, Action.EXPORT_ASKED, row, kind=row.kind, names="yes" if named else "no")
    wake(session, EXPORT_CHRONOLOGY, row.id)
    return row


def write_out(
    session: Session,
    actor: Actor,
    store: FileStore,
    row: ChronologyExport,
    *,
    board_name: str,
    progress: Progress,
) -> ChronologyExport:
    """What the worker does."""
    case = session.get_one(Case, (row.board_id, row.case_id))
    version = version_of(session, row)
    if version is None:
        account = gather(session, case, row.asked, progress)
    else:
        account = read_version(session, store, version)
    kind = KINDS[row.kind]
    cover = _cover(case, row, version, account, board_name)
    content = WRITERS[kind](cover, list(lines_of(account, named=row.named)))
    file = TakenAway(case_id=case.id, media_type=kind.media_type, purpose=PURPOSE)
    file.name = f"chronology.{kind.value}"
    row.file_id = keep_file(session, store, file, content).id
    row.done = row.in_all = account.head.count
    row.state, row.ready_at = Making.READY.value, clock.now()
    record(session, actor, Action.EXPORT_MADE, row, entries=account.head.count)
    return row


def read_version(session: Session, store: FileStore, version: ChronologyVersion) -> Account:
    return account_in(bytes_of(session, store, version))


def bytes_of(session: Session, store: FileStore, version: ChronologyVersion) -> bytes:
    """What a version holds, if it is what was frozen: a file that was changed is not read."""
    row = session.get_one(StoredFile, (version.board_id, version.file_id))
    content = read_file(session, store, row)
    if sha256(content).hexdigest() != version.digest:
        raise Conflict("The file of this version is not the one that was frozen.")
    return content


def version_of(session: Session, row: ChronologyExport) -> ChronologyVersion | None:
    if row.chronology_version_id is None:
        return None
    return session.get_one(ChronologyVersion, (row.board_id, row.chronology_version_id))


def _check(session: Session, case: Case, version: ChronologyVersion | None) -> None:
    if version is None and not taken_in(session, case.id):
        raise Conflict(NOTHING)
    if version is not None and version.state != Making.READY:
        raise Conflict(NOT_READY)


def _cover(
    case: Case,
    row: ChronologyExport,
    version: ChronologyVersion | None,
    account: Account,
    board_name: str,
) -> Cover:
    moment = (version.frozen_at if version else None) or clock.now()
    count = account.head.count
    whose = NAMED if row.named else CODED
    part = " An extract: not every entry is in it." if (version or row).asked else ""
    when = f"{moment.day} {moment:%B} {moment.year}"
    said = f"Version {version.number}, frozen on {when}" if version else f"As it stood on {when}"
    return Cover(
        f"Integrated chronology, {case.reference}",
        (
            f"{board_name}. Confidential.",
            f"{said}. {count} {'entry' if count == 1 else 'entries'}.{part}",
            f"{whose}. Days and times are those of the clock on the wall in England.",
        ),
    )
