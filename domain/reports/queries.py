"""Finding reports, their drafts, and where each stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from domain.errors import NotFound
from domain.members.models import Member
from domain.reports.approval import Approval
from domain.reports.checking import Check
from domain.reports.clearance import Clearance
from domain.reports.drafts import Draft, Report
from domain.reports.findings import Finding, essence
from domain.reports.settling import SettledAs

A_PAGE = 20


@dataclass(frozen=True)
class Version:
    """One version of a report, without its text."""

    id: UUID
    document: str
    number: int
    source: str
    saved_at: datetime
    saved_by: UUID
    checked: bool
    cleared: bool
    approved_on: date | None

    @property
    def state(self) -> str:
        if self.approved_on:
            return "approved"
        if self.cleared:
            return "cleared"
        return "checked" if self.checked else "draft"


def versions_of(session: Session, case_id: UUID) -> Sequence[Version]:
    """Every version of every document of a case, the latest first."""
    checked = exists().where(Check.draft_id == Draft.id)
    rows = session.execute(
        select(
            *(Draft.id, Report.kind, Draft.version, Draft.source, Draft.made_at, Draft.member_id),
            *(checked, Clearance.id.is_not(None), Approval.approved_on),
        )
        .join(Report, Report.id == Draft.report_id)
        .outerjoin(Clearance, Clearance.draft_id == Draft.id)
        .outerjoin(Approval, Approval.draft_id == Draft.id)
        .where(Draft.case_id == case_id)
        .order_by(Draft.version.desc(), Report.kind)
    )
    return [Version(*row) for row in rows]


def latest_draft(session: Session, case_id: UUID, document: str) -> Draft | None:
    return session.scalars(
        select(Draft)
        .join(Report, Report.id == Draft.report_id)
        .where(Report.case_id == case_id, Report.kind == document)
        .order_by(Draft.version.desc())
        .limit(1)
    ).first()


def draft_at(session: Session, case_id: UUID, document: str, version: int) -> Draft:
    draft = session.scalars(
        select(Draft)
        .join(Report, Report.id == Draft.report_id)
        .where(Report.case_id == case_id, Report.kind == document, Draft.version == version)
    ).first()
    if draft is None:
        raise NotFound
    return draft


@dataclass(frozen=True)
class Tally:
    """How many findings of a level there are, and how many are settled."""

    found: int = 0
    settled: int = 0


def tallies(session: Session, draft_id: UUID) -> Mapping[str, Tally]:
    rows = session.execute(
        select(Finding.level, func.count(), func.count(Finding.settled_at))
        .where(Finding.draft_id == draft_id)
        .group_by(Finding.level)
        .order_by(Finding.level)
    )
    return {level: Tally(found, settled) for level, found, settled in rows}


def findings_of(
    session: Session, draft_id: UUID, level: str, *, page: int = 1
) -> Sequence[Finding]:
    """A page of the findings of one level: those still open first."""
    return session.scalars(
        select(Finding)
        .where(Finding.draft_id == draft_id, Finding.level == level)
        .order_by(Finding.settled_at.is_not(None), Finding.number, Finding.id)
        .limit(A_PAGE)
        .offset((page - 1) * A_PAGE)
    ).all()


def finding_by_id(session: Session, draft_id: UUID, finding_id: UUID) -> Finding:
    wanted = (Finding.draft_id == draft_id, Finding.id == finding_id)
    finding = session.scalars(select(Finding).where(*wanted)).first()
    if finding is None:
        raise NotFound
    return finding


def settled_before(session: Session, finding: Finding) -> Finding | None:
    """How the same words were last found harmless in another version, for a person to look at."""
    rows = session.scalars(
        select(Finding)
        .where(
            Finding.case_id == finding.case_id,
            Finding.draft_id != finding.draft_id,
            Finding.kind == finding.kind,
            Finding.settled_as == SettledAs.NOT_IDENTIFYING,
        )
        .order_by(Finding.settled_at.desc(), Finding.id.desc())
    )
    same = essence(finding.kind, finding.match)
    return next((row for row in rows if essence(row.kind, row.match) == same), None)


def names_of(session: Session, ids: Iterable[UUID | None]) -> Mapping[UUID, str]:
    """The names of members, in one statement."""
    wanted = {member_id for member_id in ids if member_id}
    rows = session.scalars(select(Member).where(Member.id.in_(wanted)).order_by(Member.id))
    return {member.id: member.name for member in rows}
