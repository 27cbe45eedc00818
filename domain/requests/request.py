"""Asking an agency for what it knows, by a date."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.agencies.models import Agency
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.case import Case
from domain.errors import Conflict, Invalid, Refused
from domain.members.queries import liaisons_of
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.sealing.sealed import Sealed
from domain.turns import hold_row


class RequestKind(StrEnum):
    """What an agency can be asked for (the names are the field's own)."""

    CHRONOLOGY = "chronology"
    INFORMATION_REPORT = "information_report"
    INDIVIDUAL_MANAGEMENT_REVIEW = "individual_management_review"

    @property
    def label(self) -> str:
        return self.value.replace("_", " ").capitalize()


class Request(CaseOwned, Base):
    __tablename__ = "request"
    __table_args__ = tied("case", "agency", "member")
    agency_id: Mapped[UUID]
    kind: Mapped[str]  # chronology | information_report | individual_management_review
    asks_sealed: Mapped[bytes]
    asks = Sealed()
    period_from: Mapped[date | None]  # the time that the answer covers
    period_to: Mapped[date | None]
    chronology_due: Mapped[bool | None]  # whether the procedure demands a chronology of them
    rule: Mapped[str | None]  # what the procedure asks of an agency, in words, as it stood
    source: Mapped[str | None]
    due_on: Mapped[date]
    withdrawn_at: Mapped[datetime | None]
    member_id: Mapped[UUID]  # who asked

    @property
    def label(self) -> str:
        return RequestKind(self.kind).label


def ask(
    session: Session,
    actor: Actor,
    case: Case,
    *,
    agency: Agency,
    kind: RequestKind,
    asks: str,
    due_on: date,
) -> Request:
    """Ask an agency, and tell its liaisons.

    Raises `Invalid` for a date gone by, and `Refused` where nobody there could answer.
    """
    if due_on <= clock.today():
        raise Invalid("The due date must be after today.", field="due_on")
    liaisons = liaisons_of(session, agency.id)
    if not liaisons:
        raise Refused(
            f"{agency.name} has no liaison yet. Invite one under Administration, then ask.",
            field="agency",
        )
    request = Request(
        case_id=case.id,
        agency_id=agency.id,
        kind=kind.value,
        asks=asks,
        due_on=due_on,
        member_id=actor.id,
    )
    session.add(request)
    event_id = record(session, actor, Action.REQUEST_MADE, request, kind=kind.value)
    for member_id in liaisons:
        tell(
            session,
            NoticeKind.REQUEST_MADE,
            event_id,
            to_member(member_id),
            case_id=case.id,
            request=str(request.id),
        )
    return request


def withdraw_request(session: Session, actor: Actor, request: Request) -> Request:
    """Take a request back. What was given in answer to it stays."""
    hold_row(session, request)
    if request.withdrawn_at:
        raise Conflict("This request has been withdrawn already.")
    request.withdrawn_at = clock.now()
    record(session, actor, Action.REQUEST_WITHDRAWN, request)
    return request
