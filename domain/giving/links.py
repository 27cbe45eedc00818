"""The link by which one document is read for a while by the one who asked for it.

The token is made from a key, the request and the number of its answer whenever it is needed, so
that nobody who reads the database or a backup can open a link with what they find there.
"""

import hashlib
import hmac
import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, load_only

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.giving.models import DocumentRequest
from domain.publication.models import Publication, Withdrawal
from domain.sealing.keyring import keyring_of
from domain.sealing.keys import derive
from domain.tenancy import place_of

TOKEN_BYTES = 24  # 192 bits
TOKEN = re.compile(r"[A-Za-z0-9_-]{32}")
# Whoever stands at the door may see of a request that its link opens, and never whose it is.
SEEN = (DocumentRequest.publication_id, DocumentRequest.token_hash, DocumentRequest.expires_at)
TEXT = (Publication.title, Publication.slug, Publication.published_at)


@dataclass(frozen=True)
class Given:
    """A link that opens, and the document behind it."""

    request: DocumentRequest
    publication: Publication


def token_of(session: Session, request: DocumentRequest) -> str:
    """The secret part of the address, derived again. It is never stored."""
    parts = (place_of(session).board, request.id, request.answers)
    key = derive(keyring_of(session).board_key(), "document links")
    made = hmac.new(key, "/".join(map(str, parts)).encode(), hashlib.sha256).digest()
    return urlsafe_b64encode(made[:TOKEN_BYTES]).decode()


def hash_of(session: Session, token: str) -> bytes:
    return keyring_of(session).look_up("document link", token)


def link_stands(session: Session, request: DocumentRequest) -> bool:
    """Whether it opens now: given, not run out, and the document not taken down."""
    if request.expires_at is None or request.expires_at <= clock.now():
        return False
    taken_down = select(Withdrawal.id).where(Withdrawal.publication_id == request.publication_id)
    return session.scalar(taken_down) is None


def find_given(session: Session, token: str) -> Given | None:
    """What a link opens. Wrong, expired, replaced, foreign and withdrawn are all None."""
    if not TOKEN.fullmatch(token):
        return None
    request = session.scalars(
        select(DocumentRequest)
        .options(load_only(*SEEN, raiseload=True))
        .where(DocumentRequest.token_hash == hash_of(session, token))
    ).first()
    if request is None or not link_stands(session, request):
        return None
    publication = session.scalars(
        select(Publication)
        .options(load_only(*TEXT))
        .where(Publication.id == request.publication_id)
    ).first()
    return Given(request, publication) if publication else None


def note_opened(session: Session, actor: Actor, given: Given, *, what: str) -> None:
    """Looking changes nothing but the record of it."""
    record(session, actor, Action.DOCUMENT_OPENED, given.request, what=what)
