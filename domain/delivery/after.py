"""Asking each relative how it was: ten working days after the report is out, or the case is closed.

Ten days are our own standard, and no procedure states any: not on the day itself, which is hard
enough. Nobody is asked twice, and nobody about what ended long before there was this question.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.family.after.models import HowItWas
from domain.family.after.queries import is_over
from domain.family.invitations import Invitation
from domain.family.queries import reach
from domain.family.relatives import NO_WAY, Relative
from domain.notices.kinds import NoticeKind, RecipientKind
from domain.notices.models import Notice
from domain.notices.outbox import tell
from domain.working_days import add_working_days, subtract_working_days

OWN_STANDARD = 10
TOO_LONG_AGO = 60
ENDS = (Action.PUBLISHED.value, Action.CASE_CLOSED.value)


def ask_how_it_was(session: Session) -> int:
    """Write to each whose day has come. Returns to how many."""
    ended = _ended(session)
    relatives = _to_ask(session, ended)
    for relative in relatives:
        tell(
            session,
            NoticeKind.HOW_IT_WAS,
            ended[relative.case_id],
            reach(relative),
            case_id=relative.case_id,
        )
    return len(relatives)


def may_be_asked(session: Session, notice: Notice) -> bool:
    """Whether it is still over, and they have not answered of their own accord."""
    answered = select(HowItWas.id).where(
        HowItWas.relative_id == notice.recipient_id, HowItWas.sent_at.is_not(None)
    )
    assert notice.case_id is not None  # noqa: S101 - written above
    return session.scalar(answered) is None and is_over(session, notice.case_id)


def _ended(session: Session) -> Mapping[UUID, UUID]:
    """The event with which each case came to its end, where its day has come, by case."""
    today = clock.today()
    rows = session.execute(
        select(Event.case_id, Event.id, Event.made_at)
        .where(Event.action.in_(ENDS), Event.made_at >= _first(today), Event.case_id.is_not(None))
        .order_by(Event.made_at.desc(), Event.id.desc())
    )
    ripe = (
        (case, event)
        for case, event, at in rows
        if add_working_days(clock.day_of(at), OWN_STANDARD) <= today
    )
    found = {case: event for case, event in ripe if case is not None}
    return {case: event for case, event in found.items() if is_over(session, case)}


def _first(today: date) -> date:
    return subtract_working_days(today, TOO_LONG_AGO)


def _to_ask(session: Session, cases: Iterable[UUID]) -> list[Relative]:
    """Those who were invited once, want news, can be reached, and were not asked before."""
    asked = select(Notice.id).where(
        Notice.kind == NoticeKind.HOW_IT_WAS.value,
        Notice.recipient_kind == RecipientKind.RELATIVE.value,
        Notice.recipient_id == Relative.id,
    )
    invited = select(Invitation.id).where(Invitation.relative_id == Relative.id)
    return list(
        session.scalars(
            select(Relative)
            .where(
                Relative.case_id.in_(list(cases)),
                Relative.ended_at.is_(None),
                Relative.wants_news,
                Relative.channel != NO_WAY,
                invited.exists(),
                ~asked.exists(),
            )
            .order_by(Relative.made_at, Relative.id)
        )
    )
