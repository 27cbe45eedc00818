"""Who has to be told of something soon, or should have been: what reminders ask, and their truth.

One reminder for each case and each thing to be told, however many bodies are to hear of it.
"""

from collections.abc import Iterator, Mapping
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.cases.case import Case
from domain.cases.facts import facts_of, facts_of_cases
from domain.cases.position import CaseFacts
from domain.cases.telling import duties_of
from domain.members.queries import managers
from domain.notices.kinds import NoticeKind
from domain.notices.models import Notice
from domain.procedures.editions import procedure_of
from domain.procedures.telling import About, Telling, TellingDuty
from domain.working_days import add_working_days

DAYS = 2  # of the five that there mostly are
SETS = {About.INCIDENT: Action.CASE_REFERRED, About.DECISION: Action.DECISION_MADE}


def tellings(session: Session) -> Iterator[tuple[NoticeKind, UUID, UUID, UUID]]:
    """Kind, event, member and case, for each reminder that is due."""
    told = managers(session)
    events = _events(session)
    for case, about, late in _pressing(session):
        kind = NoticeKind.TELLING_OVERDUE if late else NoticeKind.TELLING_DUE_SOON
        event = events.get((case.id, SETS[about]))
        yield from ((kind, event, member, case.id) for member in told if event)


def _pressing(session: Session) -> Iterator[tuple[Case, About, bool]]:
    cases = session.scalars(select(Case).order_by(Case.made_at, Case.id)).all()
    facts = facts_of_cases(session, [case.id for case in cases])
    for case in cases:
        found = _near(session, case, facts[case.id])
        for about in About:
            mine = [it for it in found if it.about is about]
            if mine:
                yield case, about, any(it.state is Telling.LATE for it in mine)


def _near(session: Session, case: Case, facts: CaseFacts) -> list[TellingDuty]:
    """Those that press and have a day, which is close or past. A closed case is left alone."""
    if facts.closed_on is not None:
        return []
    horizon = add_working_days(clock.today(), DAYS)
    due = duties_of(procedure_of(session, case), facts)
    return [it for it in due if it.pressing and it.due_on and it.due_on <= horizon]


def _events(session: Session) -> Mapping[tuple[UUID | None, Action], UUID]:
    """What set each day: the referral, or the decision."""
    rows = session.execute(
        select(Event.case_id, Event.action, Event.id)
        .where(Event.action.in_([it.value for it in SETS.values()]))
        .order_by(Event.made_at, Event.id)
    )
    by_key = {it.value: it for it in SETS.values()}
    return {(case_id, by_key[action]): event for case_id, action, event in rows}


def somebody_to_tell(session: Session, notice: Notice) -> bool:
    """Whether anybody has still to be told of what this notice is about."""
    case = session.scalars(select(Case).where(Case.id == notice.case_id)).first()
    action = session.scalar(select(Event.action).where(Event.id == notice.event_id))
    if case is None:
        return False
    found = _near(session, case, facts_of(session, case))
    return any(SETS[it.about] == action for it in found)
