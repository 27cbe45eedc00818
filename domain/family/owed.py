"""What the board still owes a case's relatives: their copies, and word of the date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.cases.case import Case
from domain.clock import day_of
from domain.errors import NotFound
from domain.family.copies import AdvanceNotice, FamilyCopy
from domain.family.queries import relatives_to_tell
from domain.reports.approval import Approval
from domain.reports.drafts import Draft, Report


@dataclass(frozen=True)
class Owed:
    """How many relatives who want news have no copy, and how many know no date."""

    copies: int
    notices: int
    told: tuple[tuple[tuple[date, date], ...], ...] = ()
    """Of each who was told a date: on which day they were told of which day."""


@dataclass(frozen=True)
class Approved:
    """An approved draft that can be given to the family: the latest of its document."""

    id: UUID
    kind: str
    version: int


def owed(session: Session, case: Case, draft_id: UUID) -> Owed:
    """What is owed for this draft, for the gate before publication."""
    wanting = {relative.id for relative in relatives_to_tell(session, case.id)}
    given = set(
        session.scalars(select(FamilyCopy.relative_id).where(FamilyCopy.draft_id == draft_id))
    )
    told = _told(session, draft_id)
    return Owed(
        copies=len(wanting - given),
        notices=len(wanting - told.keys()),
        told=tuple(tuple(days) for who, days in told.items() if who in wanting),
    )


def _told(session: Session, draft_id: UUID) -> dict[UUID, list[tuple[date, date]]]:
    rows = session.execute(
        select(AdvanceNotice.relative_id, AdvanceNotice.made_at, AdvanceNotice.publish_on)
        .where(AdvanceNotice.draft_id == draft_id)
        .order_by(AdvanceNotice.made_at, AdvanceNotice.id)
    )
    found: dict[UUID, list[tuple[date, date]]] = {}
    for relative_id, made_at, publish_on in rows:
        found.setdefault(relative_id, []).append((day_of(made_at), publish_on))
    return found


def told_date(session: Session, draft_id: UUID) -> date | None:
    """The day of publication that the family was last told of, where they were told of one."""
    told = select(AdvanceNotice.publish_on).where(AdvanceNotice.draft_id == draft_id)
    latest = told.order_by(AdvanceNotice.made_at.desc(), AdvanceNotice.id).limit(1)
    return session.scalars(latest).first()


def approved_drafts(session: Session, case_id: UUID) -> Sequence[Approved]:
    """The latest approved draft of each of a case's documents."""
    rows = session.execute(
        select(Draft.id, Report.kind, Draft.version)
        .join(Report, Report.id == Draft.report_id)
        .join(Approval, Approval.draft_id == Draft.id)
        .where(Draft.case_id == case_id)
        .order_by(Report.kind.desc(), Draft.version)
    )
    latest = {kind: Approved(draft_id, kind, version) for draft_id, kind, version in rows}
    return list(latest.values())


def draft_by_id(session: Session, draft_id: UUID) -> Draft:
    """A draft by its id, or `NotFound`."""
    draft = session.scalars(select(Draft).where(Draft.id == draft_id)).first()
    if draft is None:
        raise NotFound
    return draft
