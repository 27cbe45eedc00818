"""Taking one file back, sent or not."""

from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.cases.hearers import tell_hearers
from domain.family.attached.adding import take_out
from domain.family.attached.models import Attachment
from domain.files.store import FileStore
from domain.notices.kinds import NoticeKind
from domain.voices.saying import withdraw_consent


def take_back_file(
    session: Session, actor: Actor, attachment: Attachment, *, store: FileStore
) -> Attachment:
    sent = attachment.sent_at is not None
    event = take_out(session, actor, attachment, store=store)
    if sent:
        withdraw_consent(session, actor, attachment.case_id, f"file-{attachment.id}")
        tell_hearers(session, NoticeKind.VIEWS_TAKEN_BACK, event, case_id=attachment.case_id)
    return attachment
