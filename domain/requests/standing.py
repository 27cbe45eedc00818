"""Whether a request still waits for an answer: unanswered, or sent back and not yet mended.

Told in SQL, for lists and reminders, and asked of one request by those who would act on it.
"""

from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, and_, column, func, select, table
from sqlalchemy.orm import Session

from domain.errors import Conflict, Refused
from domain.requests.contribution import Contribution
from domain.requests.request import Request

# By its name alone: what sends an answer back needs to know the answers.
MENDING = table("mending", column("request_id"), column("version"))


def given() -> ScalarSelect[Any]:
    """The number of the latest version; nought where none has come."""
    latest = select(func.coalesce(func.max(Contribution.version), 0))
    return latest.where(Contribution.request_id == Request.id).correlate(Request).scalar_subquery()


def sent_back() -> ScalarSelect[Any]:
    """The number of the latest version that was sent back; nought where none was."""
    latest = select(func.coalesce(func.max(MENDING.c.version), 0))
    return latest.where(MENDING.c.request_id == Request.id).correlate(Request).scalar_subquery()


def waits() -> ColumnElement[bool]:
    return and_(Request.withdrawn_at.is_(None), given() == sent_back())


def is_waiting(session: Session, request: Request | None) -> bool:
    if request is None:
        return False
    asked = select(Request.id).where(Request.id == request.id, waits())
    return session.scalars(asked).first() is not None


def check_waiting(session: Session, request: Request) -> None:
    if request.withdrawn_at:
        raise Refused("The board has withdrawn this request, so it needs no answer.")
    if not is_waiting(session, request):
        raise Conflict("This request has been answered already.")
