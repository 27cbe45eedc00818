"""The approved reports that can be given to a case's relatives, and the day they were told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.errors import NotFound
from domain.family.copies import AdvanceNotice
from domain.reports.approval import Approval
from domain.reports.drafts import Draft, Report


@dataclass(frozen=True)
class Approved:
    """An approved draft that can be given to the family: the latest of its document."""

    id: UUID
    kind: str
    version: int


def told_date(session: Session, draft_id: UUID) -> date | None:
    """The day of publication that the family was last told of, where they were told of one."""
    told = select(AdvanceNotice.publish_on).where(AdvanceNotice.draft_id == draft_id)
    latest = told.order_by(AdvanceNotice.made_at.desc(), AdvanceNotice.id.desc()).limit(1)
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
