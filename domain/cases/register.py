"""The register of cases: who leads each, where it stands and what is due next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Exists, Select, exists, func, literal_column, or_, select, table
from sqlalchemy.orm import Session

from domain import clock
from domain.cases.appointment import Appointment
from domain.cases.case import Case
from domain.cases.criteria import NO_REVIEW, REVIEW
from domain.cases.decision import Decision
from domain.cases.facts import CaseFacts, facts_of_cases, running
from domain.cases.position import Stage, stage_of
from domain.members.models import Member
from domain.procedures.definition import Procedure
from domain.procedures.editions import editions, latest_of, procedure_in
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
    total = session.scalar(select(func.count()).select_from(wanted.subquery())) or 0
    cases = session.scalars(
        wanted.order_by(Case.made_at.desc(), Case.reference.desc())
        .limit(A_PAGE)
        .offset((page - 1) * A_PAGE)
    ).all()
    facts = facts_of_cases(session, [case.id for case in cases])
    under = procedures_of(session, cases)
    leads = _leads(session, [case.id for case in cases])
    rows = [_row(it, facts[it.id], under[it.id], leads.get(it.id, ())) for it in cases]
    return Register(rows, total, page)


def procedures_of(session: Session, cases: Iterable[Case]) -> dict[UUID, Procedure]:
    """Each case's procedure, in one statement: what an edition holds is read once and kept."""
    published = editions(session)
    known = {edition.id: edition for edition in published}
    today = latest_of(published)
    return {it.id: procedure_in(known[it.edition_id] if it.edition_id else today) for it in cases}


def _row(case: Case, facts: CaseFacts, procedure: Procedure, leads: tuple[str, ...]) -> CaseRow:
    nearest = next(iter(running(procedure, facts)), None)
    return CaseRow(
        case=case,
        stage=stage_of(facts),
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


_AT = {
    Stage.REFERRED: ~(select(Decision.id).where(Decision.case_id == Case.id).exists()),
    Stage.UNDER_REVIEW: _decided(REVIEW) & ~STANDING,
    Stage.PUBLISHED: _decided(REVIEW) & STANDING,
    Stage.NO_REVIEW: _decided(NO_REVIEW),
}


def _literal(words: str) -> str:
    """So that a per cent sign typed is a per cent sign looked for."""
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
