"""Removing what people typed once it is no longer needed. The record keeps that it was, by id."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.giving.keeping import KEPT_AFTER_ANSWER
from domain.giving.models import DocumentRequest
from domain.turns import take_turn

BATCH = 500


def remove_old_requests(session: Session, actor: Actor) -> int:
    """Those whose last answer is long enough ago. What waits for an answer is never removed."""
    take_turn(session, "document_request/sweep")
    old = session.scalars(
        select(DocumentRequest)
        .where(DocumentRequest.answered_at <= clock.now() - KEPT_AFTER_ANSWER)
        .order_by(DocumentRequest.answered_at, DocumentRequest.id)
        .limit(BATCH)
    ).all()
    for request in old:
        record(session, actor, Action.DOCUMENT_REQUEST_REMOVED, request)
        session.delete(request)
    return len(old)
