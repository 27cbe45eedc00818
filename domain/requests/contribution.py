"""What an agency gives in answer to a request."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Select, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.chronologies.kept.arriving import PURPOSE, kind_of
from domain.documents.uploads import FileKind, safe_name, sniff, strip_image
from domain.errors import Invalid, Refused
from domain.files.models import StoredFile
from domain.files.store import FileStore, keep_file
from domain.members.queries import managers
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.requests.chronologies import have_read
from domain.requests.request import Request
from domain.sealing.sealed import Sealed
from domain.turns import take_turn

PICTURES = {FileKind.PNG.media_type, FileKind.JPEG.media_type}
CHRONOLOGY = PURPOSE


@dataclass(frozen=True)
class Upload:
    """A file as somebody sent it: the name they gave it, and its bytes."""

    name: str
    content: bytes


class Contribution(CaseOwned, Base):
    """One version of an agency's answer. A correction makes the next version."""

    __tablename__ = "contribution"
    __table_args__ = (
        *tied("case", "request", "agency", "member"),
        UniqueConstraint("board_id", "request_id", "version"),
    )
    request_id: Mapped[UUID]
    agency_id: Mapped[UUID]
    version: Mapped[int]
    body_sealed: Mapped[bytes | None]
    body = Sealed()
    no_chronology_because_sealed: Mapped[bytes | None]  # where one was due and none is sent
    no_chronology_because = Sealed()
    member_id: Mapped[UUID]


@dataclass(frozen=True)
class DatedPart:
    """The chronology of an answer; or why, where one is due, none is sent."""

    upload: Upload | None = None
    none_because: str | None = None


def contribute(
    session: Session,
    actor: Actor,
    request: Request,
    *,
    body: str | None,
    uploads: Sequence[Upload],
    store: FileStore,
    dated: DatedPart | None = None,
    written: bool = False,
) -> Contribution:
    """Answer a request with words, files or both. Each answer is a version; none is replaced.

    `written` says that its sections follow, so that it is not empty without the others.

    Raises `Invalid` where there is nothing in it or a file is of no use, and `Refused` where the
    request was withdrawn.
    """
    if request.withdrawn_at:
        raise Refused("The board has withdrawn this request, so it needs no answer.")
    part = dated or DatedPart()
    if not (body or uploads or part.upload or written):
        raise Invalid("Write your answer or choose a file.", field="body")
    kinds = [_kind_of(upload) for upload in uploads]
    take_turn(session, f"request/{request.id}")
    table = _table_kind(part.upload)
    _check_chronology(session, request, part)
    contribution = Contribution(
        case_id=request.case_id,
        request_id=request.id,
        agency_id=request.agency_id,
        version=_next_version(session, request),
        body=body,
        no_chronology_because=part.none_because or None,
        member_id=actor.id,
    )
    session.add(contribution)
    session.flush()
    kept = []
    if part.upload and table:
        kept.append(_keep(session, store, contribution, part.upload, table, CHRONOLOGY))
    for upload, kind in zip(uploads, kinds, strict=True):
        kept.append(_keep(session, store, contribution, upload, kind.media_type))
    have_read(session, actor, request, kept)
    event_id = record(
        session, actor, Action.CONTRIBUTION_SENT, contribution, version=contribution.version
    )
    for member_id in managers(session):
        tell(
            session,
            NoticeKind.CONTRIBUTION_RECEIVED,
            event_id,
            to_member(member_id),
            case_id=request.case_id,
            request=str(request.id),
        )
    return contribution


def _table_kind(upload: Upload | None) -> str | None:
    """A chronology is read by rows, so it has to be a table."""
    if upload is None:
        return None
    try:
        return kind_of(upload.content, upload.name)
    except Invalid as error:
        raise Invalid(error.message, field="chronology") from error


def _check_chronology(session: Session, request: Request, part: DatedPart) -> None:
    if not request.chronology_due or part.upload or (part.none_because or "").strip():
        return
    if not chronology_given(session, request):
        raise Refused(
            "The board asks each agency for a chronology. Choose the file, or say why there is "
            "none.",
            field="chronology",
            rule=request.rule,
            source=request.source,
        )


def chronology_given(session: Session, request: Request) -> bool:
    """Whether some version of the answer brought one: a correction need not bring it again."""
    return session.scalars(_chronologies(request)).first() is not None


def _chronologies(request: Request) -> Select[UUID]:
    return (
        select(StoredFile.id)
        .join(Contribution, Contribution.id == StoredFile.contribution_id)
        .where(Contribution.request_id == request.id, StoredFile.purpose == CHRONOLOGY)
        .order_by(StoredFile.made_at, StoredFile.id)
        .limit(1)
    )


def _kind_of(upload: Upload) -> FileKind:
    try:
        return sniff(upload.content, upload.name)
    except Invalid as error:
        raise Invalid(error.message, field="files") from error


def _next_version(session: Session, request: Request) -> int:
    latest = select(func.max(Contribution.version)).where(Contribution.request_id == request.id)
    return (session.scalar(latest) or 0) + 1


def _keep(
    session: Session,
    store: FileStore,
    to: Contribution,
    upload: Upload,
    media_type: str,
    purpose: str | None = None,
) -> tuple[StoredFile, bytes]:
    content = strip_image(upload.content) if media_type in PICTURES else upload.content
    row = StoredFile(
        case_id=to.case_id,
        contribution_id=to.id,
        agency_id=to.agency_id,
        name=safe_name(upload.name),
        media_type=media_type,
        purpose=purpose,
    )
    return keep_file(session, store, row, content), content
