"""What was said at a meeting, as the board wrote it down and as the relative says it was.

Both are kept, side by side, and so is each version. Nobody's words are put in place of another's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, load_only

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.queries import open_holds
from domain.errors import Conflict, Invalid, NotFound, Refused
from domain.family.meetings.models import Meeting
from domain.family.meetings.states import Act, How, State
from domain.family.meetings.stepping import check, keep, move, tell_board, tell_relative
from domain.family.own import refuse_while_held as refuse_views
from domain.family.relatives import Relative
from domain.procedures.clock_words import day_words
from domain.sealing.sealed import Sealed
from domain.turns import hold_row
from domain.wording import say

ANEW = say("We have written it anew in the meantime. The new version is on this page.")
STALE = "Somebody else has written a version since you opened this page. It is shown below."


class MeetingNote(CaseOwned, Base):
    __tablename__ = "meeting_note"
    __table_args__ = (
        *tied("case", "relative", "meeting", "member"),
        UniqueConstraint("board_id", "meeting_id", "version"),
    )
    after_closing = True
    meeting_id: Mapped[UUID]
    relative_id: Mapped[UUID]
    version: Mapped[int]
    met_on: Mapped[date]
    how: Mapped[str]
    present_sealed: Mapped[bytes]
    present = Sealed()
    said_sealed: Mapped[bytes]
    said = Sealed()
    promised_sealed: Mapped[bytes | None]
    promised = Sealed()
    agreed: Mapped[bool]  # they said there and then that it may be used as their views
    shared_at: Mapped[datetime | None]
    member_id: Mapped[UUID]


class MeetingCheck(CaseOwned, Base):
    """What the relative says of a version: that it is right, or how it was."""

    __tablename__ = "meeting_check"
    __table_args__ = (
        *tied("case", "relative", "meeting", note_id="meeting_note"),
        UniqueConstraint("board_id", "meeting_id", "number"),
    )
    after_closing = True
    meeting_id: Mapped[UUID]
    note_id: Mapped[UUID]
    relative_id: Mapped[UUID]
    number: Mapped[int]
    is_right: Mapped[bool]
    words_sealed: Mapped[bytes | None]
    words = Sealed()
    as_views: Mapped[bool | None]  # whether it may be used as their views; None: not asked


NOTE_COLUMNS = (MeetingNote.case_id, MeetingNote.meeting_id, MeetingNote.relative_id,
                MeetingNote.version, MeetingNote.met_on, MeetingNote.how,
                MeetingNote.present_sealed, MeetingNote.said_sealed, MeetingNote.promised_sealed,
                MeetingNote.agreed, MeetingNote.shared_at)  # fmt: skip


@dataclass(frozen=True)
class Written:
    """`agreed`: the relative said there and then that it may be used as their views."""

    met_on: date
    how: str
    present: str
    said: str
    promised: str | None = None
    agreed: bool = False


def write_note(
    session: Session, actor: Actor, meeting: Meeting, written: Written, *, seen: int
) -> MeetingNote:
    """A new version. `seen` is the version that the page showed: 0 for none.

    Raises `Conflict` where another was written since, and `Refused` where it would take views
    while a hold on them stands.
    """
    _check_written(session, meeting, written)
    check(session, meeting, Act.MEET)
    latest = latest_note(session, meeting)
    if (latest.version if latest else 0) != seen:
        raise Conflict(STALE)
    note = _note(actor, meeting, written, seen + 1)
    session.add(note)
    if meeting.state == State.MET:
        record(session, actor, Action.MEETING_NOTE_WRITTEN, note, version=note.version)
    else:
        move(session, meeting, Act.MEET)
        keep(session, actor, meeting, Act.MEET, about=meeting.starts_at)
    return note


def note_meeting(
    session: Session, actor: Actor, relative: Relative, written: Written, *, began_at: datetime
) -> Meeting:
    """A talk that was not arranged here: it has taken place already, and stands as a meeting."""
    if began_at > clock.now():
        raise Invalid("It must have taken place already.", field="at")
    if written.agreed:
        refuse_while_held(session, relative.case_id, field="agreed")
    meeting = Meeting(
        case_id=relative.case_id,
        relative_id=relative.id,
        from_board=True,
        state=State.MET.value,
        steps=0,
        offers=0,
        starts_at=began_at,
    )
    session.add(meeting)
    session.flush()
    session.add(_note(actor, meeting, written, 1))
    keep(session, actor, meeting, Act.MEET, about=began_at)
    return meeting


def _note(actor: Actor, meeting: Meeting, written: Written, version: int) -> MeetingNote:
    note = MeetingNote(
        case_id=meeting.case_id,
        meeting_id=meeting.id,
        relative_id=meeting.relative_id,
        version=version,
        met_on=written.met_on,
        how=How(written.how).value,
        agreed=written.agreed,
        member_id=actor.id,
    )
    note.present, note.said, note.promised = written.present, written.said, written.promised or None
    return note


def _check_written(session: Session, meeting: Meeting, written: Written) -> None:
    if written.met_on > clock.today():
        raise Invalid("The day of the meeting must be today or earlier.", field="met_on")
    if written.agreed:
        refuse_while_held(session, meeting.case_id, field="agreed")


def refuse_while_held(session: Session, case_id: UUID, field: str | None = None) -> None:
    """A meeting is no way around a hold: what is said there is not taken as views meanwhile."""
    holds = open_holds(session, case_id, "views")
    if holds:
        raise Refused(
            "Views cannot be taken while the hold stands. "
            f"It will be looked at again on {day_words(holds[0].look_again_on)}.",
            field=field,
            rule=holds[0].rule,
            source=holds[0].source,
        )


def share_note(session: Session, actor: Actor, note: MeetingNote) -> MeetingNote:
    """Let the relative read this version, and say whether it is right."""
    hold_row(session, note)
    if note.shared_at is not None:
        raise Conflict("They can read this version already.")
    note.shared_at = clock.now()
    event = record(session, actor, Action.MEETING_NOTE_SHARED, note, version=note.version)
    tell_relative(session, _meeting_of(session, note), event)
    return note


def check_note(
    session: Session,
    actor: Actor,
    note: MeetingNote,
    *,
    is_right: bool,
    words: str | None,
    as_views: bool | None,
    seen: int,
) -> MeetingCheck:
    """By the relative. They may say so again, and differently.

    `seen` is the version that the page showed: `Conflict` where there is a newer one to read.
    """
    if not is_right and not (words or "").strip():
        raise Invalid(say("Tell us what is not right. A few words are enough."), field="words")
    if as_views:
        refuse_views(session)
    meeting = _meeting_of(session, note)
    hold_row(session, meeting)
    earlier = checks_of(session, meeting)
    if note.version != seen:
        raise Conflict(ANEW)
    row = MeetingCheck(
        case_id=note.case_id,
        meeting_id=note.meeting_id,
        note_id=note.id,
        relative_id=note.relative_id,
        number=len(earlier) + 1,
        is_right=is_right,
        as_views=as_views,
    )
    row.words = words or None
    session.add(row)
    event = record(session, actor, Action.MEETING_NOTE_CHECKED, row, version=note.version)
    tell_board(session, meeting, event)
    return row


def notes_of(session: Session, meeting: Meeting) -> Sequence[MeetingNote]:
    """Every version, the latest first, for staff."""
    return session.scalars(
        select(MeetingNote)
        .where(MeetingNote.meeting_id == meeting.id)
        .order_by(MeetingNote.version.desc(), MeetingNote.id.desc())
    ).all()


def latest_note(session: Session, meeting: Meeting) -> MeetingNote | None:
    return next(iter(notes_of(session, meeting)), None)


def shared_notes(session: Session, meeting: Meeting) -> Sequence[MeetingNote]:
    """The versions that the relative may read, the latest first."""
    return session.scalars(
        select(MeetingNote)
        .options(load_only(*NOTE_COLUMNS, raiseload=True))
        .where(MeetingNote.meeting_id == meeting.id, MeetingNote.shared_at.is_not(None))
        .order_by(MeetingNote.version.desc(), MeetingNote.id.desc())
    ).all()


def checks_of(session: Session, meeting: Meeting) -> Sequence[MeetingCheck]:
    """What the relative said of the notes, the latest first."""
    return session.scalars(
        select(MeetingCheck)
        .where(MeetingCheck.meeting_id == meeting.id)
        .order_by(MeetingCheck.number.desc(), MeetingCheck.id.desc())
    ).all()


def are_views(note: MeetingNote, checks: Sequence[MeetingCheck]) -> bool:
    """Whether a note may be used as views: what the relative said last counts."""
    said = [check.as_views for check in checks if check.as_views is not None]
    return said[0] if said else note.agreed


def _meeting_of(session: Session, note: MeetingNote) -> Meeting:
    found = session.scalars(select(Meeting).where(Meeting.id == note.meeting_id)).first()
    if found is None:
        raise NotFound
    return found
