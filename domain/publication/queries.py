"""Finding what is published. The session's walls decide what there is to find."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import ceil
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, func, or_, select, true, union_all
from sqlalchemy.orm import Session

from domain.errors import NotFound
from domain.publication.models import Listing, NonPublication, Publication, Withdrawal
from domain.reports.drafts import Report

A_PAGE = 20
LONGEST_QUESTION = 200


@dataclass(frozen=True)
class Entry:
    """A report as the library lists it."""

    slug: str
    title: str
    summary: str
    published_at: datetime
    on_request: bool


@dataclass(frozen=True)
class Shelf:
    """A page of the library."""

    entries: Sequence[Entry]
    total: int
    page: int

    @property
    def pages(self) -> int:
        return max(1, ceil(self.total / A_PAGE))


@dataclass(frozen=True)
class Reading(Entry):
    """A report as the public reads it."""

    html: str


@dataclass(frozen=True)
class OnRequest(Entry):
    """What the public reads of a document that is given to those who ask, and by which rule."""

    rule: str
    source: str


READ = (
    Publication.slug,
    Publication.title,
    Publication.summary,
    Publication.published_at,
    false().label("on_request"),
)
ASKED = (
    Listing.slug,
    Listing.title,
    Listing.summary,
    Listing.published_at,
    true().label("on_request"),
)


def shelf(session: Session, question: str = "", page: int = 1) -> Shelf:
    """A page of the library, newest first; with a question, only what answers it."""
    wanted = _newest_first(question.strip()[:LONGEST_QUESTION])
    total = session.scalar(select(func.count()).select_from(wanted.subquery())) or 0
    return Shelf(_entries(session, wanted.limit(A_PAGE).offset((page - 1) * A_PAGE)), total, page)


def latest(session: Session, count: int) -> Sequence[Entry]:
    return _entries(session, _newest_first().limit(count))


def published_at(session: Session, slug: str) -> Reading | None:
    row = session.execute(select(*READ, Publication.html).where(Publication.slug == slug)).first()
    return Reading(*row) if row else None


def listed_at(session: Session, slug: str) -> OnRequest | None:
    wanted = select(*ASKED, Listing.rule, Listing.source).where(Listing.slug == slug)
    row = session.execute(wanted).first()
    return OnRequest(*row) if row else None


def pdf_at(session: Session, slug: str) -> bytes | None:
    return session.scalar(select(Publication.pdf).where(Publication.slug == slug))


@dataclass(frozen=True)
class TakenDown:
    """What is left where a report was taken down."""

    note: str
    on: datetime


def withdrawn_at(session: Session, slug: str) -> TakenDown | None:
    row = session.execute(
        select(Withdrawal.public_note, Withdrawal.made_at).where(Withdrawal.slug == slug)
    ).first()
    return TakenDown(*row) if row else None


def standing_publication(session: Session, report_id: UUID) -> Publication | None:
    """The one publication of a report that stands in the library, for the board's own people."""
    return session.scalars(
        select(Publication)
        .outerjoin(Withdrawal, Withdrawal.publication_id == Publication.id)
        .where(Publication.report_id == report_id, Withdrawal.id.is_(None))
        .order_by(Publication.published_at.desc(), Publication.id.desc())
    ).first()


def published_document(session: Session, case_id: UUID, document: str) -> bool:
    """Whether this document of the case stands in the library."""
    report = select(Report.id).where(Report.case_id == case_id, Report.kind == document)
    report_id = session.scalars(report).first()
    return report_id is not None and standing_publication(session, report_id) is not None


def standing_decision(session: Session, case_id: UUID, document: str) -> NonPublication | None:
    """The decision to keep this document back, or a part of it, that has not been undone."""
    found = (it for it in decisions_of(session, case_id) if it.undone_at is None)
    return next((it for it in found if it.document == document), None)


def decisions_of(session: Session, case_id: UUID) -> Sequence[NonPublication]:
    """Decisions to keep something back: those that stand first, then the latest."""
    return session.scalars(
        select(NonPublication)
        .where(NonPublication.case_id == case_id)
        .order_by(
            NonPublication.undone_at.is_not(None),
            NonPublication.made_at.desc(),
            NonPublication.id.desc(),
        )
    ).all()


def decision_by_id(session: Session, case_id: UUID, decision_id: UUID) -> NonPublication:
    wanted = (NonPublication.case_id == case_id, NonPublication.id == decision_id)
    found = session.scalars(select(NonPublication).where(*wanted)).first()
    if found is None:
        raise NotFound
    return found


@dataclass(frozen=True)
class Note:
    """What the public is told of a report that is not published."""

    note: str
    on: date


def public_notes(session: Session) -> Sequence[Note]:
    """The board's notes on what it does not publish, the latest first. At most a page of them."""
    rows = session.execute(
        select(NonPublication.public_note, NonPublication.decided_on)
        .order_by(NonPublication.decided_on.desc(), NonPublication.id.desc())
        .limit(A_PAGE)
    )
    return [Note(note, on) for note, on in rows if note]


@dataclass(frozen=True)
class Issue:
    """A publication with what became of it, for the board's own people."""

    publication: Publication
    withdrawal: Withdrawal | None


def publications_of(session: Session, case_id: UUID) -> Sequence[Issue]:
    """All that was published of a case, the newest first, taken down or not."""
    rows = session.execute(
        select(Publication, Withdrawal)
        .outerjoin(Withdrawal, Withdrawal.publication_id == Publication.id)
        .where(Publication.case_id == case_id)
        .order_by(Publication.published_at.desc(), Publication.id.desc())
    )
    return [Issue(publication, withdrawal) for publication, withdrawal in rows]


def _newest_first(question: str = "") -> Select[*tuple[Any, ...]]:
    """What can be read here, and what can be asked for. The walls keep each in its own table."""
    read, asked = select(*READ), select(*ASKED)
    if question:
        said = func.to_tsvector("english", Listing.title + " " + Listing.summary)
        read = read.where(_answers(question, Publication, Publication.words))
        asked = asked.where(_answers(question, Listing, said))
    found = union_all(read, asked).subquery()
    return select(found).order_by(found.c.published_at.desc(), found.c.slug)


def _answers(
    question: str, of: type[Publication | Listing], words: ColumnElement[Any] | Any
) -> ColumnElement[bool]:
    """The words of the question in the text, or the very letters in the title or summary."""
    return or_(
        words.op("@@")(func.websearch_to_tsquery("english", question)),
        of.title.icontains(question, autoescape=True),
        of.summary.icontains(question, autoescape=True),
    )


def _entries(session: Session, wanted: Select[*tuple[Any, ...]]) -> Sequence[Entry]:
    return [Entry(*row) for row in session.execute(wanted)]
