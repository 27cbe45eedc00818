"""Finding meetings. What a relative may not read is never asked for, whoever asks."""

import hashlib
import hmac
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, load_only

from domain.errors import NotFound
from domain.family.meetings.models import Meeting, MeetingOffer, MeetingStep, MeetingTime
from domain.family.meetings.states import OPEN
from domain.sealing.keyring import keyring_of
from domain.sealing.keys import derive

OFFER_COLUMNS = (MeetingOffer.case_id, MeetingOffer.meeting_id, MeetingOffer.number,
                 MeetingOffer.how, MeetingOffer.place_sealed, MeetingOffer.present_sealed,
                 MeetingOffer.words_sealed, MeetingOffer.minutes, MeetingOffer.answer_by,
                 MeetingOffer.made_at)  # fmt: skip
STEP_COLUMNS = (MeetingStep.case_id, MeetingStep.meeting_id, MeetingStep.number, MeetingStep.act,
                MeetingStep.from_board, MeetingStep.starts_at, MeetingStep.words_sealed,
                MeetingStep.made_at)  # fmt: skip


def meetings_of(
    session: Session, relative_id: UUID, *, limit: int | None = None, offset: int = 0
) -> Sequence[Meeting]:
    """A relative's meetings, the latest first."""
    return session.scalars(
        select(Meeting)
        .where(Meeting.relative_id == relative_id)
        .order_by(Meeting.made_at.desc(), Meeting.id.desc())
        .limit(limit)
        .offset(offset)
    ).all()


def how_many_meetings(session: Session, relative_id: UUID) -> int:
    wanted = select(func.count()).select_from(Meeting).where(Meeting.relative_id == relative_id)
    return session.scalar(wanted) or 0


def meeting_by_id(session: Session, relative_id: UUID, meeting_id: UUID) -> Meeting:
    found = session.scalars(
        select(Meeting).where(Meeting.relative_id == relative_id, Meeting.id == meeting_id)
    ).first()
    if found is None:
        raise NotFound
    return found


def open_meeting(session: Session, relative_id: UUID) -> Meeting | None:
    """The one that is being arranged, or is to come. There is never more than one."""
    return session.scalars(
        select(Meeting)
        .where(Meeting.relative_id == relative_id, Meeting.state.in_([each.value for each in OPEN]))
        .order_by(Meeting.made_at.desc(), Meeting.id.desc())
        .limit(1)
    ).first()


def last_meeting(session: Session, relative_id: UUID) -> Meeting | None:
    return session.scalars(
        select(Meeting)
        .where(Meeting.relative_id == relative_id)
        .order_by(Meeting.made_at.desc(), Meeting.id.desc())
        .limit(1)
    ).first()


def current_offer(session: Session, meeting: Meeting) -> MeetingOffer | None:
    return session.scalars(
        select(MeetingOffer)
        .options(load_only(*OFFER_COLUMNS, raiseload=True))
        .where(MeetingOffer.meeting_id == meeting.id, MeetingOffer.number == meeting.offers)
    ).first()


def standing_times(session: Session, meeting: Meeting) -> Sequence[MeetingTime]:
    """The times of the latest offer that have not been taken back, the earliest first."""
    return session.scalars(
        select(MeetingTime)
        .join(MeetingOffer, MeetingOffer.id == MeetingTime.offer_id)
        .where(
            MeetingTime.meeting_id == meeting.id,
            MeetingOffer.number == meeting.offers,
            MeetingTime.withdrawn_at.is_(None),
        )
        .order_by(MeetingTime.starts_at, MeetingTime.id)
        .execution_options(populate_existing=True)
    ).all()


def last_step(session: Session, meeting: Meeting) -> MeetingStep:
    """What was done last, and the word that was put to it."""
    return session.scalars(
        select(MeetingStep)
        .options(load_only(*STEP_COLUMNS, raiseload=True))
        .where(MeetingStep.meeting_id == meeting.id, MeetingStep.number == meeting.steps)
    ).one()


def steps_of(session: Session, meeting: Meeting) -> Sequence[MeetingStep]:
    """Everything that was done about it, the latest first, for staff."""
    return session.scalars(
        select(MeetingStep)
        .where(MeetingStep.meeting_id == meeting.id)
        .order_by(MeetingStep.number.desc(), MeetingStep.id.desc())
    ).all()


def uid_of(session: Session, meeting: Meeting) -> str:
    """What a calendar knows the meeting by: it says nothing, and leads nowhere."""
    key = derive(keyring_of(session).board_key(), "calendar entries")
    return hmac.new(key, meeting.id.bytes, hashlib.sha256).hexdigest()[:32]
