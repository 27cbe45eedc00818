"""Lines of enquiry as a chronology knows them, from one version of the scope to the next.

Each version of the scope has its lines anew. One that asks the same question is the same line, so
that what was put to it before the scope was changed stays with it.
"""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.cases.scope import LineOfEnquiry, Scope


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the scope that stands."""

    id: UUID
    number: int
    question: str
    ids: frozenset[UUID]  # its own, and those of the same question in earlier versions


def standing_lines(session: Session, case_id: UUID) -> tuple[Line, ...]:
    rows = session.execute(
        select(LineOfEnquiry, Scope.version)
        .join(Scope, Scope.id == LineOfEnquiry.scope_id)
        .where(LineOfEnquiry.case_id == case_id)
        .order_by(Scope.version.desc(), LineOfEnquiry.number)
    ).all()
    same: dict[str, set[UUID]] = {}
    for line, _ in rows:
        same.setdefault(line.question, set()).add(line.id)
    return tuple(
        Line(line.id, line.number, line.question, frozenset(same[line.question]))
        for line, version in rows
        if version == rows[0][1]
    )
