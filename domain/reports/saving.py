"""Saving a draft, written here or brought in from Word. Each saving is a new version."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.documents.html import from_plain, plain_text
from domain.documents.uploads import FileKind, safe_name, sniff
from domain.documents.word import NOT_WORD, read_word
from domain.errors import Conflict, Invalid, NotFound
from domain.files.models import StoredFile
from domain.files.store import FileStore, keep_file
from domain.procedures.editions import Pinned, procedure_of
from domain.procedures.rules import documents
from domain.reports.drafts import WORD, WRITTEN, Draft, Report, keep_surfaces
from domain.reports.versions import latest_version, report_of
from domain.turns import take_turn

LONGEST = 400_000
STALE = (
    "Someone saved version {latest} after you opened this page. Nothing you typed is lost: "
    "copy it, read the new version, and bring the two together."
)


class ReviewedCase(Pinned, Protocol):
    """A case, seen from here, where no more of it need be known."""

    @property
    def id(self) -> UUID: ...


@dataclass(frozen=True)
class Written:
    """Typed in the browser."""

    text: str


@dataclass(frozen=True)
class FromWord:
    """Brought in from Word; the original is kept, sealed, in the store."""

    data: bytes
    file_name: str
    store: FileStore


def save_draft(
    session: Session,
    actor: Actor,
    case: ReviewedCase,
    document: str,
    *,
    content: Written | FromWord,
    seen: int,
) -> Draft:
    """`seen` is the number of the latest version that the writer knew of; 0 is none."""
    if document not in documents(procedure_of(session, case)):
        raise NotFound
    take_turn(session, f"report/{case.id}/{document}")
    latest = latest_version(session, case.id, document)
    if seen != latest:
        raise Conflict(STALE.format(latest=latest))
    draft = Draft(case_id=case.id, version=latest + 1, member_id=actor.id)
    _fill(session, draft, content)
    draft.report_id = _report(session, case.id, document).id
    session.add(draft)
    record(session, actor, Action.DRAFT_SAVED, draft, document=document, version=draft.version)
    return draft


def _fill(session: Session, draft: Draft, content: Written | FromWord) -> None:
    if isinstance(content, Written):
        _write(draft, content.text)
    else:
        _bring_in(session, draft, content)


def _write(draft: Draft, text: str) -> None:
    if len(text) > LONGEST:
        raise Invalid(f"The text must be {LONGEST:,} characters or less.", field="text")
    draft.source, draft.text, draft.html = WRITTEN, text, from_plain(text)
    if not plain_text(draft.html):
        raise Invalid("Write the report before you save it.", field="text")


def _bring_in(session: Session, draft: Draft, content: FromWord) -> None:
    if sniff(content.data, content.file_name) is not FileKind.DOCX:
        raise Invalid(NOT_WORD, field="file")
    read = read_word(content.data)
    if not plain_text(read.html):
        raise Invalid("There are no words in this document.", field="file")
    draft.source, draft.html = WORD, read.html
    keep_surfaces(draft, read)
    original = StoredFile(case_id=draft.case_id, media_type=FileKind.DOCX.media_type)
    original.name = safe_name(content.file_name)
    draft.file_id = keep_file(session, content.store, original, content.data).id


def _report(session: Session, case_id: UUID, document: str) -> Report:
    report = report_of(session, case_id, document)
    if report is None:
        report = Report(case_id=case_id, kind=document)
        session.add(report)
        session.flush()
    return report
