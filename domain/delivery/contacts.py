"""Reminding whoever agreed on it that a relative is to be contacted.

The working day before, and once more on the first working day after. Whatever contact is recorded
meanwhile ends it.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.orm import Session

from domain import clock
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.delivery.subject import about
from domain.family.contacts import ContactMade
from domain.members.models import Member
from domain.members.queries import managers
from domain.notices.kinds import NoticeKind
from domain.notices.models import Notice
from domain.notices.outbox import tell, to_member
from domain.working_days import add_working_days, subtract_working_days

LONGEST = timedelta(days=60)  # what was agreed longer ago was reminded of when its day came
Due = tuple[NoticeKind, UUID, UUID]  # kind, event, member


def remind_of_contacts(session: Session) -> int:
    """Each once to whoever agreed on it, or to the managers once they have left."""
    contacts = [each for each in _agreed(session) if _kind(each) is not None]
    events, there = _events(session, contacts), _still_there(session, contacts)
    written = _written(session, events.values())
    new = [
        (due, each)
        for each in contacts
        for due in _due(session, each, events, there)
        if due not in written
    ]
    for (kind, event, member), each in new:
        tell(session, kind, event, to_member(member), case_id=each.case_id, contact=str(each.id))
    return len(new)


def contact_waits(session: Session, notice: Notice) -> bool:
    """Whether nothing was recorded since: the latest is still the one that named the day."""
    contact = about(session, notice, ContactMade, "contact")
    if contact is None:
        return False
    latest = select(ContactMade.id).where(ContactMade.relative_id == contact.relative_id)
    newest = (ContactMade.made_on.desc(), ContactMade.made_at.desc(), ContactMade.id.desc())
    return session.scalars(latest.order_by(*newest).limit(1)).first() == contact.id


def _agreed(session: Session) -> Sequence[ContactMade]:
    """The latest contact with each relative, where it named a day that is near or has passed."""
    rows = session.scalars(
        select(ContactMade)
        .ext(distinct_on(ContactMade.relative_id))
        .order_by(
            ContactMade.relative_id,
            ContactMade.made_on.desc(),
            ContactMade.made_at.desc(),
            ContactMade.id.desc(),
        )
    )
    since = clock.today() - LONGEST
    return [row for row in rows if row.next_on is not None and row.next_on >= since]


def _kind(contact: ContactMade) -> NoticeKind | None:
    assert contact.next_on is not None  # noqa: S101 - only those that named a day come here
    today = clock.today()
    if today >= add_working_days(contact.next_on, 1):
        return NoticeKind.CONTACT_OVERDUE
    return NoticeKind.CONTACT_DUE if today >= subtract_working_days(contact.next_on, 1) else None


def _due(
    session: Session, contact: ContactMade, events: dict[UUID, UUID], there: set[UUID]
) -> Iterator[Due]:
    kind, event = _kind(contact), events.get(contact.id)
    if kind is None or event is None:
        return
    told = [contact.member_id] if contact.member_id in there else managers(session)
    yield from ((kind, event, member) for member in told)


def _events(session: Session, contacts: Sequence[ContactMade]) -> dict[UUID, UUID]:
    rows = session.execute(
        select(Event.subject_id, Event.id).where(
            Event.action == Action.CONTACT_NOTED.value,
            Event.subject_id.in_([each.id for each in contacts]),
        )
    )
    return {subject: event for subject, event in rows if subject is not None}


def _still_there(session: Session, contacts: Sequence[ContactMade]) -> set[UUID]:
    wanted = select(Member.id).where(
        Member.id.in_({each.member_id for each in contacts}), Member.ended_at.is_(None)
    )
    return set(session.scalars(wanted))


def _written(session: Session, events: Iterable[UUID]) -> set[Due]:
    rows = session.execute(
        select(Notice.kind, Notice.event_id, Notice.recipient_id).where(
            Notice.event_id.in_(list(events)),
            Notice.kind.in_([NoticeKind.CONTACT_DUE.value, NoticeKind.CONTACT_OVERDUE.value]),
        )
    )
    return {(NoticeKind(kind), event, member) for kind, event, member in rows}
