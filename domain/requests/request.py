"""Asking an agency for what it knows, by a date."""

from dataclasses import dataclass
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
from domain.cases.independence import check_agency_leads_nobody
from domain.errors import Conflict, Invalid, Refused
from domain.members.queries import liaisons_of
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.procedures.asking import Demand, agency_demand
from domain.procedures.editions import procedure_of
from domain.sealing.sealed import Sealed
from domain.turns import hold_row, take_turn


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
    questions_sealed: Mapped[bytes | None]  # the lines of enquiry it bears on, one to a line
    questions = Sealed()
    secures: Mapped[bool | None]  # whether the agency is asked to secure its records
    due_on: Mapped[date]  # as it stands now: what it was before is kept by what moved it
    withdrawn_at: Mapped[datetime | None]
    member_id: Mapped[UUID]  # who asked

    @property
    def label(self) -> str:
        return RequestKind(self.kind).label

    @property
    def lines(self) -> list[str]:
        return (self.questions or "").splitlines()


@dataclass(frozen=True)
class Besides:
    """What an agency may be asked besides: lines of enquiry to bear in mind, and to keep files."""

    lines: tuple[str, ...] = ()
    secure: bool = False


@dataclass(frozen=True)
class Period:
    """The stretch of time that an answer covers."""

    start: date
    end: date


def ask(  # noqa: PLR0913 - what is asked of an agency has that many parts
    session: Session,
    actor: Actor,
    case: Case,
    *,
    agency: Agency,
    kind: RequestKind,
    asks: str,
    due_on: date,
    period: Period | None = None,
    besides: Besides | None = None,
) -> Request:
    """Ask one agency, and tell its liaisons.

    Raises `Invalid` for a date gone by, and `Refused` where nobody there could answer.
    """
    take_turn(session, f"case/{case.id}")
    if due_on <= clock.today():
        raise Invalid("The due date must be after today.", field="due_on")
    procedure = procedure_of(session, case)
    demand = agency_demand(procedure)
    _check_period(demand, period)
    check_agency_leads_nobody(session, procedure, case, agency, "agencies")
    liaisons = liaisons_of(session, agency.id)
    if not liaisons:
        raise Refused(
            f"{agency.name} has no liaison yet. Invite one under Administration, then ask.",
            field="agencies",
        )
    more = besides or Besides()
    request = Request(
        case_id=case.id,
        agency_id=agency.id,
        kind=kind.value,
        asks=asks,
        period_from=period.start if period else None,
        period_to=period.end if period else None,
        chronology_due=demand.chronology if demand else None,
        rule=demand.sentence if demand else None,
        source=demand.source if demand else None,
        questions="\n".join(more.lines) or None,
        secures=more.secure,
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


def _check_period(demand: Demand | None, period: Period | None) -> None:
    if demand and demand.period and period is None:
        raise Refused(
            "Enter the time that the answer has to cover.",
            field="period_from",
            rule=demand.sentence,
            source=demand.source,
        )
    if period and period.start > period.end:
        raise Invalid("The time must end on or after the day it starts.", field="period_to")


def withdraw_request(session: Session, actor: Actor, request: Request) -> Request:
    """Take a request back. What was given in answer to it stays."""
    hold_row(session, request)
    if request.withdrawn_at:
        raise Conflict("This request has been withdrawn already.")
    request.withdrawn_at = clock.now()
    record(session, actor, Action.REQUEST_WITHDRAWN, request)
    return request
