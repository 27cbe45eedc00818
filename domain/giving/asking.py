"""Asking for a document that the board gives to those who ask."""

from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import Invalid, NotFound
from domain.giving.models import DocumentRequest
from domain.members.queries import managers
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.publication.models import Listing

NO_WAY = "Enter an email address or a postal address, so that we can answer you."


@dataclass(frozen=True)
class Offered:
    """A document that can be asked for."""

    publication_id: UUID
    slug: str
    title: str


@dataclass(frozen=True)
class Asked:
    """Who asks, and how they can be reached: by email, by post, or both."""

    name: str = field(repr=False)
    email: str | None = field(repr=False, default=None)
    address: str | None = field(repr=False, default=None)
    about: str | None = field(repr=False, default=None)


def offered_at(session: Session, slug: str) -> Offered:
    """Raises `NotFound` for what is not given on request, or was taken down."""
    wanted = select(Listing.publication_id, Listing.slug, Listing.title)
    row = session.execute(wanted.where(Listing.slug == slug)).first()
    if row is None:
        raise NotFound
    return Offered(*row)


def ask_for_document(
    session: Session, actor: Actor, offered: Offered, asked: Asked
) -> DocumentRequest:
    email, address = (given.strip() or None for given in (asked.email or "", asked.address or ""))
    if not (email or address):
        raise Invalid(NO_WAY, field="email")
    request = DocumentRequest(publication_id=offered.publication_id)
    request.name = asked.name
    request.email, request.address = email, address
    request.about = asked.about or None
    session.add(request)
    event = record(session, actor, Action.DOCUMENT_ASKED, request)
    for manager in managers(session):
        tell(session, NoticeKind.DOCUMENT_ASKED, event, to_member(manager))
    return request
