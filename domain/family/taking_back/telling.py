"""Telling the board that something was taken back: never what it was."""

from uuid import UUID

from sqlalchemy.orm import Session

from domain.cases.hearers import hearers
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member


def tell_staff(session: Session, event: UUID, case_id: UUID) -> None:
    for member_id in hearers(session, case_id):
        tell(session, NoticeKind.VIEWS_TAKEN_BACK, event, to_member(member_id), case_id=case_id)
