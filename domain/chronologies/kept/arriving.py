"""A file that somebody gave as a chronology: from its arrival until it waits to be read."""

import hashlib
from uuid import UUID

from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.chronologies.kept.models import Chronology, Origin, State
from domain.documents.package import OLE_MAGIC
from domain.documents.uploads import FileKind, sniff
from domain.errors import Conflict, Invalid, Refused
from domain.files.models import StoredFile
from domain.sealing.keyring import keyring_of
from domain.turns import hold_row
from domain.waking import READ_CHRONOLOGY, wake

PURPOSE = "chronology"
TABLES = (FileKind.XLSX, FileKind.ODS, FileKind.CSV, FileKind.DOCX)
OLD_WORKBOOK = "application/vnd.ms-excel"
WRONG = "Send the chronology as Excel, OpenDocument, CSV or Word."


def kind_of(content: bytes, name: str) -> str:
    """The media type of a file that may hold a chronology. Raises `Invalid`."""
    if content.startswith(OLE_MAGIC) and name.lower().endswith(".xls"):
        return OLD_WORKBOOK  # opened where it can do no harm, when its turn comes
    kind = sniff(content, name)
    if kind not in TABLES:
        raise Invalid(WRONG, field="file")
    return kind.media_type


def arrived(session: Session, actor: Actor, file: StoredFile, content: bytes) -> Chronology:
    """Have a file read that lies in the store already."""
    row = Chronology(
        case_id=file.case_id,
        contribution_id=file.contribution_id,
        agency_id=file.agency_id,
        file_id=file.id,
        origin=Origin.FILE.value,
        state=State.WAITING.value,
        fingerprint=fingerprint(session, file.case_id, content),
        member_id=actor.id,
    )
    session.add(row)
    return row


def await_reading(session: Session, actor: Actor, row: Chronology) -> None:
    record(session, actor, Action.CHRONOLOGY_ARRIVED, row)
    wake(session, READ_CHRONOLOGY, row.id)


def read_again(session: Session, actor: Actor, row: Chronology, *, day_order: str = "") -> None:
    """Have it read once more: what was made of it before is made anew, from the file."""
    hold_row(session, row)
    if row.state not in {State.READY, State.UNREADABLE}:
        raise Conflict("This chronology cannot be read again as it stands.")
    if row.file_id is None:
        raise Refused("This chronology was typed, so there is no file to read again.")
    row.state = State.WAITING.value
    row.day_order, row.because = day_order or None, None
    row.rows_done = row.rows_in_all = 0
    await_reading(session, actor, row)


def fingerprint(session: Session, case_id: UUID, content: bytes) -> bytes:
    """Keyed and bound to the case, so that it tells nothing to who finds it."""
    told = f"{case_id}/{hashlib.sha256(content).hexdigest()}"
    return keyring_of(session).look_up("chronology", told)
