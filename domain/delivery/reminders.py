"""Notices of dates: before and after, each once for the event that set the date.

A date that is set anew, by an extension, is reminded of anew.
"""

from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.cases.closure import is_closed
from domain.cases.decision import Decision
from domain.cases.extension import Extension
from domain.delivery.after import ask_how_it_was
from domain.delivery.contacts import remind_of_contacts
from domain.delivery.meetings import remind_of_meetings
from domain.delivery.questions import remind_of_questions
from domain.delivery.signing import sign_offs
from domain.delivery.telling import tellings
from domain.delivery.truths import review_clock
from domain.members.queries import liaisons_of, managers
from domain.notices.kinds import Channel, NoticeKind
from domain.notices.models import Notice
from domain.notices.outbox import tell, to_member
from domain.procedures.vocabulary import ClockKey
from domain.recommendations.queries import late, waiting_on
from domain.requests.ladder import first_day, reached
from domain.requests.request import Request
from domain.requests.standing import waits
from domain.turns import take_turn
from domain.working_days import add_working_days

# What sets the date of a request. A date that is set anew begins its ladder anew.
DATED = (Action.REQUEST_MADE, Action.REQUEST_EXTENDED, Action.REQUEST_SENT_BACK)
REVIEW_DAYS = 20
Wanted = tuple[NoticeKind, UUID, UUID, UUID]  # kind, event, member, case


def remind_of_dates(session: Session) -> int:
    """Those that go to members alone, and hang on what set the date."""
    wanted = [
        *_requests(session),
        *_reviews(session),
        *_recommendations(session),
        *sign_offs(session),
        *tellings(session),
    ]
    written = _written(session, {event for _, event, _, _ in wanted})
    new = [each for each in wanted if each[:3] not in written]
    for kind, event, member, case in new:
        tell(session, kind, event, to_member(member), case_id=case)
    return len(new)


Remind = Callable[[Session], int]
REMINDERS: tuple[Remind, ...] = (
    remind_of_dates,
    remind_of_meetings,
    remind_of_questions,
    remind_of_contacts,
    ask_how_it_was,
)


def look_ahead(session: Session, reminders: Sequence[Remind] = REMINDERS) -> int:
    """Write the reminders that are due and not yet written. Returns how many.

    One at a time for each board: a second one waits, and then finds nothing to do.
    """
    take_turn(session, "reminders")
    return sum(remind(session) for remind in reminders)


def _written(session: Session, events: set[UUID]) -> set[tuple[NoticeKind, UUID, UUID]]:
    rows = session.execute(
        select(Notice.kind, Notice.event_id, Notice.recipient_id).where(
            Notice.event_id.in_(events), Notice.channel == Channel.EMAIL.value
        )
    )
    return {(NoticeKind(kind), event, member) for kind, event, member in rows}


def _requests(session: Session) -> Iterable[Wanted]:
    today = clock.today()
    near = _near_requests(session)
    made = _latest(session, DATED, [request.id for request in near])
    for request in near:
        event, rung = made.get(request.id), reached(request.due_on, today)
        if event is None or rung is None:
            continue
        theirs = liaisons_of(session, request.agency_id) if rung.agency else ()
        told = [*theirs, *(managers(session) if rung.managers else ())]
        yield from ((rung.kind, event, member, request.case_id) for member in told)


def _near_requests(session: Session) -> Sequence[Request]:
    """Those that wait for an answer in a case that is open, and whose first step has come."""
    return session.scalars(
        select(Request)
        .where(waits(), ~is_closed(Request.case_id), Request.due_on <= first_day(clock.today()))
        .order_by(Request.due_on, Request.id)
    ).all()


def _reviews(session: Session) -> Iterable[Wanted]:
    horizon = add_working_days(clock.today(), REVIEW_DAYS)
    told = managers(session)
    for decision in session.scalars(
        select(Decision)
        .where(Decision.outcome == "review")
        .order_by(Decision.decided_on, Decision.id)
    ).all():
        state = review_clock(session, decision.case_id)
        if state is None or state.due_on is None or state.due_on > horizon:
            continue
        event = _set_by(session, decision)
        kind = NoticeKind.REVIEW_OVERDUE if state.overdue else NoticeKind.REVIEW_DUE_SOON
        yield from ((kind, event, member, decision.case_id) for member in told if event)


def _recommendations(session: Session) -> Iterable[Wanted]:
    """Once for each day that was set: to the agencies that have not said it is done, and to us."""
    rows = late(session)
    adopted = _latest(session, (Action.RECOMMENDATION_ADOPTED,), [row.id for row in rows])
    for row in rows:
        waiting = waiting_on(session, row)
        event = adopted.get(row.id)
        if event is None or not waiting:
            continue
        told = [member for agency in waiting if agency for member in liaisons_of(session, agency)]
        everyone = [*told, *managers(session)]
        kind = NoticeKind.PROGRESS_OVERDUE
        yield from ((kind, event, member, row.case_id) for member in everyone)


def _set_by(session: Session, decision: Decision) -> UUID | None:
    """The event that set the review's date: its latest extension, or else the decision."""
    extension = session.scalars(
        select(Extension.id)
        .where(Extension.case_id == decision.case_id, Extension.clock_key == ClockKey.REVIEW.value)
        .order_by(Extension.made_at.desc(), Extension.id.desc())
        .limit(1)
    ).first()
    if extension is not None:
        return _latest(session, (Action.EXTENSION_MADE,), [extension]).get(extension)
    return _latest(session, (Action.DECISION_MADE,), [decision.id]).get(decision.id)


def _latest(
    session: Session, actions: Sequence[Action], subjects: Sequence[UUID]
) -> dict[UUID, UUID]:
    """The latest such event of each subject."""
    rows = session.execute(
        select(Event.subject_id, Event.id)
        .where(Event.action.in_([each.value for each in actions]), Event.subject_id.in_(subjects))
        .order_by(Event.made_at, Event.id)
    )
    return {subject: event for subject, event in rows if subject is not None}
