"""Requests for reports, and answers to them, made through the real actions."""

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from domain import clock
from domain.agencies.models import Agency
from domain.cases.case import Case
from domain.contributions.drafting import Seen, drafts_of, save_section
from domain.contributions.parts import Signature
from domain.contributions.sections import sections_of
from domain.contributions.sending import Sent, saves_in, send_files, send_written
from domain.files.store import FolderStore
from domain.requests.contribution import Upload
from domain.requests.request import Request, RequestKind, ask
from tests.cast import Cast
from tests.domain.documents.files import paragraph, word_file

REVIEW = RequestKind.INDIVIDUAL_MANAGEMENT_REVIEW
REPORT = RequestKind.INFORMATION_REPORT
SIGNED = Signature("Odalys Penhaligon", "Director of nursing", date(2026, 3, 1), line_managed=False)
NOWHERE = FolderStore(Path("/nonexistent"))  # for what is sent without a file


def asked_report(
    cast: Cast, reference: str, kind: RequestKind = REVIEW, agency: str = "health"
) -> UUID:
    """A request for a report to one of the cast's agencies. Returns its id."""
    with cast.session() as session:
        made = ask(
            session,
            cast.actor("northshire", "manager"),
            session.query(Case).filter_by(reference=reference).one(),
            agency=session.get_one(Agency, ("northshire", cast.agency("northshire", agency))),
            kind=kind,
            asks="Please review what your service did.",
            due_on=clock.today() + timedelta(days=14),
        )
        return made.id


def write(cast: Cast, request_id: UUID, who: str = "liaison", **words: str) -> None:
    """Save sections as a page newly opened would."""
    with cast.session("northshire", who) as session:
        asked = session.get_one(Request, ("northshire", request_id))
        for section, text in words.items():
            draft = drafts_of(session, request_id).get(section)
            seen = Seen(draft.saves if draft else 0)
            actor = cast.actor("northshire", who)
            save_section(session, actor, asked, section=section, words=text, seen=seen)


def write_all(cast: Cast, request_id: UUID, kind: RequestKind = REVIEW) -> None:
    """Whatever cannot be left empty."""
    needed = [each for each in sections_of(kind.value) if each.is_required(kind.value)]
    write(cast, request_id, **{each.key: f"Words about {each.key}." for each in needed})


def send_word(cast: Cast, request_id: UUID, store: FolderStore) -> None:
    """Send a Word file with three of our headings."""
    headings = ("Author and independence", "Summary of involvement", "Lessons learned")
    body = "".join(paragraph(it, "<w:b/>") + paragraph(f"Words of {it}.") for it in headings)
    upload = Upload("review.docx", word_file(body))
    with cast.session("northshire", "liaison") as session:
        send_files(
            session,
            cast.actor("northshire", "liaison"),
            session.get_one(Request, ("northshire", request_id)),
            body=None,
            sent=Sent(store, [upload], signed=SIGNED),
        )


def send(cast: Cast, request_id: UUID, signed: Signature | None = SIGNED) -> UUID:
    """Send what is written. Returns the version's id."""
    with cast.session("northshire", "liaison") as session:
        made = send_written(
            session,
            cast.actor("northshire", "liaison"),
            session.get_one(Request, ("northshire", request_id)),
            sent=Sent(NOWHERE, signed=signed, first_look=signed is None),
            seen=saves_in(drafts_of(session, request_id)),
        )
        return made.id
