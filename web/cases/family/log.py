"""Every contact with a relative in one list: what people noted, and what went out by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from domain.cases.candidates import names_of
from domain.clock import day_of
from domain.family.contacts import ABOUT, ContactMade, How, Outcome, contacts_of
from domain.family.outcomes import ToldBy
from domain.family.queries import notices_to
from domain.notices.kinds import NoticeKind
from domain.notices.queries import state_of
from domain.procedures.duties.vocabulary import DutyKey
from web.cases.family.one import One
from web.cases.family.presenters import MEANS
from web.look import day
from web.notices.words import KINDS

NEWEST = 20
BY = {"email": "by email", "text": "by text message", "letter": "by letter"}
SENDING = {"waiting": "waits to be sent", "sent": "sent", "dropped": "not sent, no longer true",
           "dead": "could not be sent"}  # fmt: skip


@dataclass(frozen=True)
class LogLine:
    """One contact. `by_itself` where nobody had to write it down."""

    on: date
    what: str
    who: str = ""
    said: str = ""
    next_on: date | None = None
    by_itself: bool = False


@dataclass(frozen=True)
class Log:
    lines: Sequence[LogLine]
    next_on: date | None


def log(one: One) -> Log:
    """The latest first."""
    contacts = [
        it for it in contacts_of(one.session, one.case.id) if it.relative_id == one.relative.id
    ]
    lines = [*_noted(one.session, contacts), *_done(one), *_notices(one)]
    lines.sort(key=lambda it: it.on, reverse=True)
    return Log(lines, contacts[0].next_on if contacts else None)


def newest(one: One) -> Log:
    whole = log(one)
    return Log(whole.lines[:NEWEST], whole.next_on)


def _noted(session: Session, contacts: Sequence[ContactMade]) -> Iterator[LogLine]:
    names = names_of(session, {it.member_id for it in contacts})
    for it in contacts:
        what = f"{How(it.how).label}: {Outcome(it.outcome).label.lower()}"
        about = "; ".join(ABOUT[DutyKey(key)] for key in it.about)
        who = f"{it.by_whom} (noted by {names[it.member_id]})"
        yield LogLine(it.made_on, f"{what}. {about}".strip(" ."), who, it.said or "", it.next_on)


def _done(one: One) -> Iterator[LogLine]:
    """What is kept in its own place, and not a second time."""
    response, outcome = one.summary.response, one.summary.outcome
    if response is not None and response.sent_at:
        yield LogLine(day_of(response.sent_at), "They sent their views", by_itself=True)
    for copy in one.summary.copies:
        yield LogLine(day_of(copy.made_at), f"Given a copy {MEANS[copy.means]}", by_itself=True)
    for told in one.summary.notices:
        what = f"Told {MEANS[told.means]} that it is published on {day(told.publish_on)}"
        yield LogLine(day_of(told.made_at), what, by_itself=True)
    if outcome is not None:
        what = f"Told the outcome {ToldBy(outcome.means).label.lower()}"
        yield LogLine(outcome.told_on, what, said=outcome.note or "", by_itself=True)


def _notices(one: One) -> Iterator[LogLine]:
    for it in notices_to(one.session, one.relative.id):
        what = f"{KINDS[NoticeKind(it.kind)]}, {BY[it.channel]}: {SENDING[state_of(it).value]}"
        yield LogLine(day_of(it.sent_at or it.made_at), what, by_itself=True)
