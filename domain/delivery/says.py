"""What somebody of the board wrote for the reader of a notice. Most say nothing of the kind."""

from sqlalchemy.orm import Session

from domain.delivery.subject import about
from domain.giving.models import DocumentRequest
from domain.notices.models import Notice


def nothing(_session: Session, _notice: Notice) -> str:
    return ""


def why_declined(session: Session, notice: Notice) -> str:
    request = about(session, notice, DocumentRequest)
    return (request.reason or "") if request else ""
