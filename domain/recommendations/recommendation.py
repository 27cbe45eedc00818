"""What a review recommends: to whom, with what the procedure asks each one to carry."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.agencies.queries import agency_by_id
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.case import Case
from domain.cases.decided import check_under_review
from domain.errors import Conflict, Invalid
from domain.procedures.editions import procedure_of
from domain.procedures.vocabulary import TargetKind
from domain.recommendations.carrying import check_carries
from domain.sealing.sealed import Sealed
from domain.turns import hold_row, take_turn

DECIDED = "The board has decided on this recommendation, so its words stand."


class Recommendation(CaseOwned, Base):
    """Adopted or not is written on the row itself: the liaisons' wall asks it."""

    __tablename__ = "recommendation"
    __table_args__ = (
        *tied("case", "agency", "member", "contribution"),
        UniqueConstraint("board_id", "case_id", "number"),
    )
    reference: Mapped[str]  # the case’s own, since a liaison may not be able to read the case
    number: Mapped[int]
    target_kind: Mapped[str]  # agency | all_agencies | board
    agency_id: Mapped[UUID | None]  # where it is made to one agency
    text_sealed: Mapped[bytes]
    text = Sealed()
    outcome_sealed: Mapped[bytes | None]
    outcome = Sealed()  # what it is meant to bring about
    due_on: Mapped[date | None]
    adopted: Mapped[bool | None]  # null until the board has decided
    decided_on: Mapped[date | None]
    decided_by_sealed: Mapped[bytes | None]
    decided_by = Sealed()  # the body, in the board's words
    reason_sealed: Mapped[bytes | None]
    reason = Sealed()  # why it was not adopted
    member_id: Mapped[UUID]  # who recorded it
    contribution_id: Mapped[UUID | None]  # the agency's own report that it was copied from
    place: Mapped[int | None]  # which of the recommendations there, counted from 1

    @property
    def target(self) -> TargetKind:
        return TargetKind(self.target_kind)


@dataclass(frozen=True)
class Origin:
    """Where a recommendation was copied from: a version of an agency's report, and which there."""

    contribution_id: UUID
    place: int


@dataclass(frozen=True)
class Entry:
    """What a recommendation says."""

    target: str
    text: str
    agency_id: UUID | None = None
    outcome: str | None = None
    due_on: date | None = None


def recommend(
    session: Session, actor: Actor, case: Case, *, entry: Entry, origin: Origin | None = None
) -> Recommendation:
    """Record one. Raises `Conflict` where it was copied from the same place already."""
    check_under_review(session, case)
    _check(session, case, entry)
    _check_day(entry.due_on)
    take_turn(session, f"recommendations/{case.id}")
    _check_new(session, origin)
    row = Recommendation(
        case_id=case.id,
        reference=case.reference,
        number=_next_number(session, case),
        member_id=actor.id,
        contribution_id=origin.contribution_id if origin else None,
        place=origin.place if origin else None,
    )
    _write(row, entry)
    session.add(row)
    record(session, actor, Action.RECOMMENDATION_MADE, row, number=row.number, to=row.target_kind)
    return row


def _check_new(session: Session, origin: Origin | None) -> None:
    if origin is None:
        return
    same = (
        Recommendation.contribution_id == origin.contribution_id,
        Recommendation.place == origin.place,
    )
    number = session.scalar(select(Recommendation.number).where(*same))
    if number is not None:
        raise Conflict(f"This has been copied already: it is number {number} on the list.")


def change_recommendation(
    session: Session, actor: Actor, case: Case, row: Recommendation, *, entry: Entry
) -> Recommendation:
    """Until the board has decided on it."""
    hold_row(session, row)
    if row.decided_on is not None:
        raise Conflict(DECIDED)
    _check(session, case, entry)
    if entry.due_on != row.due_on:
        _check_day(entry.due_on)
    _write(row, entry)
    record(
        session, actor, Action.RECOMMENDATION_CHANGED, row, number=row.number, to=row.target_kind
    )
    return row


def _write(row: Recommendation, entry: Entry) -> None:
    row.target_kind = entry.target
    row.agency_id = entry.agency_id if entry.target == TargetKind.AGENCY else None
    row.text = entry.text
    row.outcome = entry.outcome or None
    row.due_on = entry.due_on


def _check(session: Session, case: Case, entry: Entry) -> None:
    check_carries(
        procedure_of(session, case), entry.target, outcome=entry.outcome, due_on=entry.due_on
    )
    if entry.target != TargetKind.AGENCY:
        return
    if entry.agency_id is None:
        raise Invalid("Choose the agency.", field="agency")
    agency_by_id(session, entry.agency_id)


def _check_day(due_on: date | None) -> None:
    if due_on is not None and due_on <= clock.today():
        raise Invalid("The date it is to be done by must be after today.", field="due_on")


def _next_number(session: Session, case: Case) -> int:
    latest = select(func.max(Recommendation.number)).where(Recommendation.case_id == case.id)
    return (session.scalar(latest) or 0) + 1
