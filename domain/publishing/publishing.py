"""Publishing a report: a person's act, at a time of their choosing, through the gate."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.documents.html import clean_html, plain_text, surfaces_of
from domain.documents.rendering import make_pdf
from domain.errors import Conflict
from domain.gates import refuse_unless_passed
from domain.members.queries import managers
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.procedures.rules import day_words
from domain.publication.models import Publication
from domain.publication.queries import standing_publication
from domain.publishing.gate import gate
from domain.publishing.naming_nobody import refuse_if_naming, said_in
from domain.publishing.placing import list_if_on_request, venue_for
from domain.reports.drafts import Draft, Report
from domain.reports.versions import refuse_unless_latest
from domain.turns import take_turn

STANDS = "This report is published already. Take it down before another version takes its place."
SEARCHED = 400_000  # characters of text; far under what the search can hold


@dataclass(frozen=True)
class Words:
    """What the publisher writes: two things for the public, and one for the record."""

    title: str
    summary: str
    welfare: str
    whole: bool = True  # whether nothing is left out


@dataclass(frozen=True)
class Look:
    """How the board signs its reports."""

    board_name: str
    accent: str


def publish(
    session: Session, actor: Actor, case: Case, draft: Draft, *, words: Words, look: Look
) -> Publication:
    """Everything is asked again here, at the moment of publishing."""
    report = session.get_one(Report, (draft.board_id, draft.report_id))
    take_turn(session, f"report/{case.id}/{report.kind}")
    refuse_unless_latest(session, draft)
    if standing_publication(session, report.id) is not None:
        raise Conflict(STANDS)
    welfare = bool(words.welfare.strip())
    lines = gate(session, case, report.kind, draft, welfare=welfare, whole=words.whole)
    refuse_unless_passed(lines, "This cannot be published yet.")
    html = clean_html(draft.html)
    seen = (said_in("The title", words.title), said_in("The summary", words.summary))
    refuse_if_naming(session, case, (*seen, *surfaces_of(html)), draft)
    publication = Publication(
        case_id=case.id,
        report_id=report.id,
        draft_id=draft.id,
        slug=_slug(session, case, report),
        venue=venue_for(session, case, report.kind),
        html=html,
        pdf=_pdf(html, words, look),
        conditions=[line.as_it_stood() for line in lines],
        published_at=clock.now(),
        member_id=actor.id,
    )
    _word(publication, words, html)
    session.add(publication)
    list_if_on_request(session, case, publication, report.kind)
    _announce(session, actor, publication, report.kind)
    return publication


def _word(publication: Publication, words: Words, html: str) -> None:
    publication.title, publication.summary = words.title, words.summary
    publication.welfare = words.welfare
    said = f"{words.title}\n{words.summary}\n{plain_text(html)}"[:SEARCHED]
    publication.words = func.to_tsvector("english", said)


def _announce(session: Session, actor: Actor, publication: Publication, document: str) -> None:
    event = record(session, actor, Action.PUBLISHED, publication, document=document)
    for manager in managers(session):
        tell(session, NoticeKind.PUBLISHED, event, to_member(manager), case_id=publication.case_id)


def _pdf(html: str, words: Words, look: Look) -> bytes:
    return make_pdf(
        html,
        title=words.title,
        board_name=look.board_name,
        date_words=day_words(clock.today()),
        accent=look.accent,
    )


def _slug(session: Session, case: Case, report: Report) -> str:
    """From the reference and the kind of document; never from names."""
    slug = f"{case.reference}-{report.kind.replace('_', '-')}".lower()
    earlier = session.scalar(
        select(func.count()).select_from(Publication).where(Publication.report_id == report.id)
    )
    return f"{slug}-{earlier + 1}" if earlier else slug
