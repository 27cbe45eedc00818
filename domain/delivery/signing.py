"""Reminding of a report that was sent without a senior officer's sign-off, until there is one.

One that was sent back to be mended is left alone: its next version is what is waited for.
"""

from collections.abc import Iterator, Sequence
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from domain import clock
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.cases.closure import is_closed
from domain.contributions.signing import wants_sign_off
from domain.members.queries import liaisons_of, managers
from domain.notices.kinds import NoticeKind
from domain.notices.models import Notice
from domain.requests.contribution import Contribution
from domain.requests.ladder import SIGNING, reached
from domain.requests.request import Request
from domain.requests.standing import waits


def sign_offs(session: Session) -> Iterator[tuple[NoticeKind, UUID, UUID, UUID]]:
    """Kind, event, member and case, for each reminder whose day has come."""
    for given, event in _unsigned(session):
        rung = reached(clock.day_of(given.made_at), clock.today(), SIGNING)
        if rung is None:
            continue
        told = [
            *liaisons_of(session, given.agency_id),
            *(managers(session) if rung.managers else ()),
        ]
        yield from ((rung.kind, event, member, given.case_id) for member in told)


def waits_for_sign_off(session: Session, notice: Notice) -> bool:
    rows = session.execute(_wanted().where(Event.id == notice.event_id))
    return rows.first() is not None


def _unsigned(session: Session) -> Sequence[tuple[Contribution, UUID]]:
    rows = session.execute(_wanted().order_by(Contribution.made_at, Contribution.id))
    return [(given, event) for given, event in rows]


def _wanted() -> Select[Contribution, UUID]:
    closed = is_closed(Request.case_id)
    return (
        select(Contribution, Event.id)
        .join(Request, Request.id == Contribution.request_id)
        .join(Event, Event.subject_id == Contribution.id)
        .where(Event.action == Action.CONTRIBUTION_SENT.value, wants_sign_off(), ~waits(), ~closed)
    )
