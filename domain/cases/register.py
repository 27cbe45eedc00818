"""The register of cases: who leads each, where it stands and what is due next."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import Exists, Select, exists, func, literal_column, or_, select, table
from sqlalchemy.orm import Session

from domain import clock
from domain.cases.appointed import Appointment
from domain.cases.case import Case
from domain.cases.closure import is_closed
from domain.cases.criteria import NO_REVIEW, REVIEW
from domain.cases.decision import Decision
from domain.cases.lateness import late_answers
from domain.cases.milestones import milestones_of_cases
from domain.cases.running import running
from domain.cases.stages import Milestones, Stage, stage_of
from domain.members.models import Member
from domain.procedures.definition import Procedure
from domain.procedures.editions import current_edition_id, procedure_by_id
from domain.procedures.vocabulary import RoleKey

A_PAGE = 20
STANDING = (
    exists()
    .where(literal_column("p.case_id") == Case.id)
    .where(literal_column("not exists (select from withdrawal w where w.publication_id = p.id)"))
    .select_from(table("publication").alias("p"))
)


@dataclass(frozen=True)
class CaseFilter:
    """What to show of the register."""

    stage: str = ""
    words: str = ""

    def apply(self, wanted: Select[Case]) -> Select[Case]:
        if self.stage in set(Stage):
            wanted = wanted.where(_AT[Stage(self.stage)])
        if self.words:
            like = f"%{_literal(self.words)}%"
            wanted = wanted.where(
                or_(
                    Case.reference.ilike(like, escape="\\"),
                    Case.code_name.ilike(like, escape="\\"),
                )
            )
        return wanted


@dataclass(frozen=True)
class CaseRow:
    case: Case
    stage: Stage
    due_on: date | None
    due_what: str
    overdue: bool
    leads: tuple[str, ...]
    late: int = 0  # answers from agencies that have not come by their dates


@dataclass(frozen=True)
class Register:
    rows: list[CaseRow]
    total: int
    page: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // A_PAGE))


def register_of(session: Session, chosen: CaseFilter, page: int = 1) -> Register:
    """One page, the latest referred first. The statements do not grow with the cases."""
    wanted = chosen.apply(select(Case))
    found = session.execute(
        wanted.add_columns(func.count().over())
        .order_by(Case.made_at.desc(), Case.reference.desc())
        .limit(A_PAGE)
        .offset((page - 1) * A_PAGE)
    ).all()
    cases = [case for case, _ in found]
    ids = [case.id for case in cases]
    passed, under = milestones_of_cases(session, ids), procedures_of(session, cases)
    leads = _leads(session, ids)
    late = late_answers(session, ids)
    rows = [
        replace(
            _row(it, passed[it.id], under[it.id], leads.get(it.id, ())), late=late.get(it.id, 0)
        )
        for it in cases
    ]
    return Register(rows, found[0][1] if found else _count(session, wanted), page)


def _count(session: Session, wanted: Select[Case]) -> int:
    """Needed only past the last page, where no row tells how many there are."""
    return session.scalar(select(func.count()).select_from(wanted.subquery())) or 0


def procedures_of(session: Session, cases: Sequence[Case]) -> dict[UUID, Procedure]:
    """Each case's procedure. Those not yet decided upon are under the latest edition."""
    undecided = any(case.edition_id is None for case in cases)
    latest = current_edition_id(session) if undecided else None
    pinned = ((case.id, case.edition_id or latest) for case in cases)
    return {case: procedure_by_id(session, edition) for case, edition in pinned if edition}


def _row(case: Case, passed: Milestones, procedure: Procedure, leads: tuple[str, ...]) -> CaseRow:
    nearest = next(iter(running(procedure, passed)), None)
    return CaseRow(
        case=case,
        stage=stage_of(passed),
        due_on=nearest.due_on if nearest else None,
        due_what=nearest.title if nearest else "",
        overdue=bool(nearest and nearest.due_on and nearest.due_on < clock.today()),
        leads=leads,
    )


def _leads(session: Session, case_ids: list[UUID]) -> dict[UUID, tuple[str, ...]]:
    rows = session.execute(
        select(Appointment.case_id, Member)
        .join(Member, Member.id == Appointment.member_id)
        .where(
            Appointment.case_id.in_(case_ids),
            Appointment.role_key == RoleKey.LEAD.value,
            Appointment.ended_at.is_(None),
        )
        .order_by(Appointment.appointed_on, Appointment.id)
    )
    found: dict[UUID, tuple[str, ...]] = {}
    for case_id, member in rows:
        found[case_id] = (*found.get(case_id, ()), member.name)
    return found


def _decided(outcome: str) -> Exists:
    return (
        select(Decision.id).where(Decision.case_id == Case.id, Decision.outcome == outcome).exists()
    )


CLOSED = is_closed(Case.id)
_AT = {
    Stage.REFERRED: ~(select(Decision.id).where(Decision.case_id == Case.id).exists()),
    Stage.UNDER_REVIEW: _decided(REVIEW) & ~STANDING & ~CLOSED,
    Stage.PUBLISHED: _decided(REVIEW) & STANDING & ~CLOSED,
    Stage.NO_REVIEW: _decided(NO_REVIEW) & ~CLOSED,
    Stage.CLOSED: CLOSED,
}


def _literal(words: str) -> str:
    """So that a per cent sign typed is a per cent sign looked for."""
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
