"""Which version of a report is the latest."""

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.errors import Refused
from domain.reports.drafts import Draft, Report

OLD = "There is a later version of this report. Only the latest can be cleared and approved."


def report_of(session: Session, case_id: UUID, document: str) -> Report | None:
    wanted = select(Report).where(Report.case_id == case_id, Report.kind == document)
    return session.scalars(wanted).first()


def latest_version(session: Session, case_id: UUID, document: str) -> int:
    """The number of the latest version; 0 where nothing is written yet."""
    return (
        session.scalar(
            select(func.max(Draft.version))
            .join(Report, Report.id == Draft.report_id)
            .where(Report.case_id == case_id, Report.kind == document)
        )
        or 0
    )


def refuse_unless_latest(session: Session, draft: Draft) -> None:
    latest = select(func.max(Draft.version)).where(Draft.report_id == draft.report_id)
    if session.scalar(latest) != draft.version:
        raise Refused(OLD)
