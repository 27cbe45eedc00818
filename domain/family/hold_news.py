"""Telling relatives that their views must wait, for longer, or need not wait any more.

Each who was invited and wants news is told by their own safe way, unless the hold itself may not be
spoken of. Whoever was told in person is recorded as told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.case import Case
from domain.cases.holding import lift_hold, place_hold, prolong_hold
from domain.cases.proceedings import Hold, Proceeding
from domain.errors import Conflict, Invalid
from domain.family.invitations import VIEWS, Invitation
from domain.family.preferences.ways import quiet_relatives, wants_quiet
from domain.family.queries import reach, relatives_to_tell
from domain.family.relatives import Relative
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell
from domain.turns import take_turn

RULE = "Whoever was asked for their views is told when they must wait, and when no longer."
SOURCE = "Candour’s own safeguard, for every board"
MESSAGE = "message"


class News(StrEnum):
    WAIT = "wait"
    GO_ON = "go_on"


class HoldTold(CaseOwned, Base):
    """One relative, told of one turn of a hold: that they wait until a day, or may go on."""

    __tablename__ = "hold_told"
    __table_args__ = tied("case", "hold", "relative", "member")
    after_closing = True
    hold_id: Mapped[UUID]
    relative_id: Mapped[UUID]
    news: Mapped[str]  # wait | go_on
    until: Mapped[date]  # the day they were told it is looked at again
    means: Mapped[str]  # message | phone | meeting | letter
    told_on: Mapped[date]
    member_id: Mapped[UUID]


@dataclass(frozen=True)
class Turn:
    """Where a hold stands now, for one relative, and how they were told of it."""

    hold: Hold
    news: News
    since: datetime | date
    told: HoldTold | None
    quiet: bool = False  # they asked not to be asked, so this is not owed to them

    @property
    def is_owed(self) -> bool:
        return self.told is None and not self.hold.quiet and not self.quiet


def place_and_tell(
    session: Session,
    actor: Actor,
    case: Case,
    *,
    on: str,
    reason: str,
    look_again_on: date,
    proceeding: Proceeding | None = None,
    quiet: bool = False,
) -> Hold:
    hold = place_hold(
        session,
        actor,
        case,
        on=on,
        reason=reason,
        look_again_on=look_again_on,
        proceeding=proceeding,
        quiet=quiet,
    )
    _tell_all(session, actor, hold)
    return hold


def prolong_and_tell(
    session: Session, actor: Actor, hold: Hold, *, look_again_on: date, reason: str
) -> Hold:
    prolong_hold(session, actor, hold, look_again_on=look_again_on, reason=reason)
    _tell_all(session, actor, hold)
    return hold


def lift_and_tell(session: Session, actor: Actor, hold: Hold, *, reason: str) -> Hold:
    lift_hold(session, actor, hold, reason=reason)
    _tell_all(session, actor, hold)
    return hold


def told_in_person(
    session: Session, actor: Actor, relative: Relative, hold: Hold, *, means: str, told_on: date
) -> HoldTold:
    """Record that somebody told them themselves."""
    if means not in {"phone", "meeting", "letter"}:
        raise Invalid("Choose how they were told.", field="means")
    if not hold.placed_on <= told_on <= clock.today():
        raise Invalid(
            "The day must be after the hold was placed, and not in the future.", field="told_on"
        )
    take_turn(session, f"relative/{relative.id}")
    if _told_of(session, hold).get(relative.id) is not None:
        raise Conflict("It is recorded already that they were told.")
    told = _row(hold, relative, actor, means, told_on)
    session.add(told)
    record(session, actor, Action.HOLD_TOLD, told, means=means)
    return told


def turns_for(session: Session, relative: Relative) -> Sequence[Turn]:
    """What this relative is to know of holds on views, the latest first. None if never asked."""
    if not relative.wants_news or relative.id not in _invited(session, relative.case_id):
        return []
    quiet = wants_quiet(session, relative.id)
    holds = session.scalars(
        select(Hold)
        .where(Hold.case_id == relative.case_id, Hold.blocks == VIEWS)
        .order_by(Hold.placed_on.desc(), Hold.id.desc())
    ).all()
    rows = session.scalars(
        select(HoldTold)
        .where(HoldTold.relative_id == relative.id)
        .order_by(HoldTold.told_on, HoldTold.id)
    ).all()
    told = {(it.hold_id, it.news, it.until): it for it in rows}
    return [
        Turn(
            hold,
            _news(hold),
            _since(hold),
            told.get((hold.id, _news(hold), hold.look_again_on)),
            quiet,
        )
        for hold in holds
    ]


def _tell_all(session: Session, actor: Actor, hold: Hold) -> None:
    """One event for each who is told, and the notice hangs on it."""
    if hold.blocks != VIEWS or hold.quiet:
        return
    invited = _invited(session, hold.case_id) - quiet_relatives(session, hold.case_id)
    kind = NoticeKind.VIEWS_OPEN if hold.lifted_at else NoticeKind.VIEWS_PAUSED
    for relative in relatives_to_tell(session, hold.case_id):
        if relative.id not in invited:
            continue
        told = _row(hold, relative, actor, MESSAGE, clock.today())
        session.add(told)
        event = record(session, actor, Action.HOLD_TOLD, told, means=MESSAGE)
        named = str(hold.id)
        tell(session, kind, event, reach(relative), case_id=hold.case_id, hold=named)


def _row(hold: Hold, relative: Relative, actor: Actor, means: str, told_on: date) -> HoldTold:
    return HoldTold(
        case_id=hold.case_id,
        hold_id=hold.id,
        relative_id=relative.id,
        news=_news(hold),
        until=hold.look_again_on,
        means=means,
        told_on=told_on,
        member_id=actor.id,
    )


def _told_of(session: Session, hold: Hold) -> Mapping[UUID, HoldTold]:
    rows = session.scalars(
        select(HoldTold)
        .where(
            HoldTold.hold_id == hold.id,
            HoldTold.news == _news(hold),
            HoldTold.until == hold.look_again_on,
        )
        .order_by(HoldTold.relative_id, HoldTold.id)
    )
    return {row.relative_id: row for row in rows}


def _news(hold: Hold) -> News:
    return News.GO_ON if hold.lifted_at else News.WAIT


def _since(hold: Hold) -> datetime | date:
    return hold.lifted_at or hold.prolonged_at or hold.placed_on


def _invited(session: Session, case_id: UUID) -> set[UUID]:
    wanted = select(Invitation.relative_id).where(Invitation.case_id == case_id)
    return set(session.scalars(wanted.distinct()))
