"""Sending a report: as sections written here, or as files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.contributions.drafting import WITHDRAWN, SectionDraft, drafts_of
from domain.contributions.parts import WORD, WRITTEN, SentSection, Signature
from domain.contributions.queries import latest_of, sections_sent
from domain.contributions.sections import sections_of
from domain.contributions.signing import check_signed, keep_sign_off, sign_off_of
from domain.contributions.word_sections import read_sections
from domain.errors import Conflict, Invalid, Refused
from domain.files.store import FileStore
from domain.requests.contribution import Contribution, DatedPart, Upload, contribute
from domain.requests.request import Request
from domain.turns import take_turn

CHANGED = "Something was changed after you opened this page. Look through it again, then send it."
NOTHING_NEW = "You have sent this already, and nothing has changed since."


@dataclass(frozen=True)
class Sent:
    """What goes with a report: files, a chronology, and who signed it off."""

    store: FileStore
    uploads: Sequence[Upload] = ()
    dated: DatedPart | None = None
    signed: Signature | None = None
    first_look: bool = False


def saves_in(drafts: Mapping[str, SectionDraft]) -> int:
    """A number that grows with every save, so that a page that shows all of it can be stale."""
    return sum(draft.saves for draft in drafts.values())


def missing(kind: str, drafts: Mapping[str, SectionDraft]) -> list[str]:
    """The titles of sections that cannot be left empty, and are."""
    written = {key for key, draft in drafts.items() if draft.words}
    return [
        section.title
        for section in sections_of(kind)
        if section.is_required(kind) and section.key not in written
    ]


def send_written(
    session: Session, actor: Actor, request: Request, *, sent: Sent, seen: int
) -> Contribution:
    """Send what has been written here as a new version. `seen` is `saves_in` of the page shown.

    Raises `Invalid` where a section is missing, and `Conflict` where it changed meanwhile.
    """
    if request.withdrawn_at:
        raise Refused(WITHDRAWN)
    take_turn(session, f"request/{request.id}")
    drafts = drafts_of(session, request.id)
    _check_written(session, request, drafts, sent, seen)
    check_signed(request, sent.signed, first_look=sent.first_look)
    made = contribute(
        session,
        actor,
        request,
        body=None,
        uploads=sent.uploads,
        store=sent.store,
        dated=sent.dated,
        written=True,
    )
    for section in sections_of(request.kind):
        words = drafts[section.key].words if section.key in drafts else None
        if words:
            _keep(session, made, section.key, WRITTEN, words)
    return _signed(session, actor, made, sent)


def _check_written(
    session: Session,
    request: Request,
    drafts: Mapping[str, SectionDraft],
    sent: Sent,
    seen: int,
) -> None:
    if saves_in(drafts) != seen:
        raise Conflict(CHANGED)
    left = missing(request.kind, drafts)
    if left:
        raise Invalid(f"Still to be written: {', '.join(left)}.")
    latest = latest_of(session, request.id)
    same = latest and _words(session, latest) == {
        k: it.words for k, it in drafts.items() if it.words
    }
    if latest and same and not _brings_more(session, latest, sent):
        raise Conflict(NOTHING_NEW)


def _brings_more(session: Session, latest: Contribution, sent: Sent) -> bool:
    """Whether a version with the same words has a file, or a sign-off, that the last had not."""
    if sent.uploads or (sent.dated and sent.dated.upload):
        return True
    return sent.signed is not None and sign_off_of(session, latest.id) is None


def _words(session: Session, contribution: Contribution) -> dict[str, str]:
    return {row.section: row.words for row in sections_sent(session, contribution.id)}


def send_files(
    session: Session,
    actor: Actor,
    request: Request,
    *,
    body: str | None,
    sent: Sent,
) -> Contribution:
    """Send words, files or both. The sections of a Word file that has our headings are read."""
    if not request.withdrawn_at:
        check_signed(request, sent.signed, first_look=sent.first_look)
    pieces = read_sections(sent.uploads, request.kind)  # takes a moment, so before anyone waits
    made = contribute(
        session,
        actor,
        request,
        body=body,
        uploads=sent.uploads,
        store=sent.store,
        dated=sent.dated,
    )
    for piece in pieces:
        _keep(session, made, piece.section, WORD, piece.html)
    return _signed(session, actor, made, sent)


def _keep(session: Session, to: Contribution, section: str, source: str, words: str) -> None:
    session.add(
        SentSection(
            case_id=to.case_id,
            contribution_id=to.id,
            agency_id=to.agency_id,
            section=section,
            source=source,
            words=words,
        )
    )


def _signed(session: Session, actor: Actor, made: Contribution, sent: Sent) -> Contribution:
    if sent.signed:
        keep_sign_off(session, actor, made, sent.signed)
    session.flush()
    return made
