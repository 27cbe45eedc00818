"""Saying how one wishes to take part and be reached. What was said before is kept."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor, ActorKind
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.hearers import tell_hearers
from domain.errors import Invalid
from domain.family.preferences.models import Preference, kept
from domain.family.preferences.queries import latest
from domain.family.preferences.topics import Topic, Way, Wish, check
from domain.family.preferences.ways import never_used
from domain.family.relatives import Relative
from domain.notices.kinds import Channel, NoticeKind
from domain.notices.rerouting import reroute
from domain.turns import take_turn

# Whoever goes through the pages says several things in a row: the board hears of them once. What
# makes somebody safe it hears of at once.
LATER = timedelta(minutes=15)


def prefer(
    session: Session,
    actor: Actor,
    relative: Relative,
    wish: Wish,
    *,
    told_on: date | None = None,
) -> Preference:
    """Keep what a relative says. `told_on` is when they told somebody of the board, who acts.

    Saying the same again changes nothing.
    """
    check(wish)
    _check_day(actor, told_on)
    take_turn(session, f"preference/{relative.id}")
    _follow_news(session, relative, wish)
    before = latest(session, relative.id, wish.topic)
    if before is not None and actor.kind is ActorKind.FAMILY and kept(before.wish) == kept(wish):
        return before
    said = _row(relative, wish, before.number + 1 if before else 1)
    if actor.kind is ActorKind.MEMBER:
        said.member_id, said.told_on = actor.id, told_on
    session.add(said)
    event = record(session, actor, Action.PREFERENCE_SAID, said, topic=wish.topic.value)
    if actor.kind is ActorKind.FAMILY:
        _tell_board(session, said, event)
    else:
        _let_go(session, relative, said)
    return said


def _check_day(actor: Actor, told_on: date | None) -> None:
    if actor.kind is not ActorKind.MEMBER:
        return
    if told_on is None or told_on > clock.today():
        raise Invalid("The date they said it must be today or earlier.", field="told_on")


def _row(relative: Relative, wish: Wish, number: int) -> Preference:
    chosen, words = kept(wish)
    said = Preference(
        case_id=relative.case_id,
        relative_id=relative.id,
        topic=wish.topic.value,
        number=number,
        chosen=chosen,
    )
    said.words = words
    return said


def _follow_news(session: Session, relative: Relative, wish: Wish) -> None:
    """Whether they want news stands on the relative, where every notice looks."""
    answer = wish.chosen.get("news", ()) if wish.topic is Topic.PART else ()
    if answer:
        # A plain update: they may say so after the case is closed, and may change nothing else.
        session.execute(
            update(Relative).where(Relative.id == relative.id).values(wants_news=answer[0] == "yes")
        )


def _let_go(session: Session, relative: Relative, said: Preference) -> None:
    """What was kept back goes, if their own way is safe now."""
    if said.topic != Topic.REACHING.value or not relative.has_way:
        return
    if Way(relative.channel) not in never_used(said):
        reroute(session, relative.id, Channel(relative.channel))


def _tell_board(session: Session, said: Preference, event: UUID) -> None:
    soon = clock.now() if said.topic == Topic.REACHING.value else clock.now() + LATER
    tell_hearers(
        session,
        NoticeKind.PREFERENCE_SAID,
        event,
        case_id=said.case_id,
        due_at=soon,
        preference=str(said.id),
    )
