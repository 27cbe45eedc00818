"""Starting to write here from what was sent as a Word file."""

from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.contributions.drafting import WITHDRAWN, Seen, drafts_of, save_section
from domain.contributions.parts import WORD, SentSection
from domain.contributions.queries import latest_of, sections_sent
from domain.contributions.sections import sections_of
from domain.documents.pandoc import convert
from domain.errors import Conflict, Refused
from domain.requests.request import Request
from domain.turns import take_turn

WRITTEN_ALREADY = "Something is written here already, and it was left as it is."
NOTHING = "No version has sections to start from."


def can_start(session: Session, request: Request) -> bool:
    """Whether the latest version came out of Word, and nothing is written here yet."""
    return bool(_sent(session, request)) and not _is_begun(session, request)


def start_from_word(session: Session, actor: Actor, request: Request) -> int:
    """Put the sections of the latest version into the boxes. Returns how many there were."""
    if request.withdrawn_at:
        raise Refused(WITHDRAWN)
    take_turn(session, f"request/{request.id}")
    if _is_begun(session, request):
        raise Conflict(WRITTEN_ALREADY)
    rows = _sent(session, request)
    if not rows:
        raise Conflict(NOTHING)
    saves = {key: draft.saves for key, draft in drafts_of(session, request.id).items()}
    for row in rows:
        seen = Seen(saves.get(row.section, 0))
        save_section(session, actor, request, section=row.section, words=_plain(row), seen=seen)
    return len(rows)


def _is_begun(session: Session, request: Request) -> bool:
    return any(draft.words for draft in drafts_of(session, request.id).values())


def _sent(session: Session, request: Request) -> list[SentSection]:
    latest = latest_of(session, request.id)
    known = {section.key for section in sections_of(request.kind)}
    rows = sections_sent(session, latest.id) if latest else ()
    return [row for row in rows if row.section in known and row.source == WORD]


def _plain(row: SentSection) -> str:
    """As somebody would type it: lists by hyphens, tables by pipes."""
    options = ("-f", "html", "-t", "commonmark+pipe_tables-raw_html")
    return convert(row.words.encode(), *options).strip()
