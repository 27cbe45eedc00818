"""The scope: the period, the lines of enquiry, and how the review will work."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.access.identity import Actor
from domain.agencies.models import Agency
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.case import Case
from domain.cases.decided import check_under_review
from domain.cases.independence import check_agency_leads_nobody
from domain.errors import Conflict, Invalid
from domain.procedures.editions import procedure_of
from domain.sealing.sealed import Sealed
from domain.turns import take_turn

MOST_LINES = 10


class Scope(CaseOwned, Base):
    """One version of the terms of reference. A change makes the next version."""

    __tablename__ = "scope"
    __table_args__ = (*tied("case", "member"), UniqueConstraint("board_id", "case_id", "version"))
    version: Mapped[int]
    review_from: Mapped[date]
    review_to: Mapped[date]
    method_plain: Mapped[str | None] = mapped_column("method")
    method_sealed: Mapped[bytes | None]
    method = Sealed(once="method_plain")
    purpose_sealed: Mapped[bytes]
    purpose = Sealed()
    member_id: Mapped[UUID]


class LineOfEnquiry(CaseOwned, Base):
    __tablename__ = "line_of_enquiry"
    __table_args__ = (*tied("case", "scope"), UniqueConstraint("board_id", "scope_id", "number"))
    scope_id: Mapped[UUID]
    number: Mapped[int]
    question_sealed: Mapped[bytes]
    question = Sealed()


class ScopedAgency(CaseOwned, Base):
    """An agency whose work one version of the scope looks at."""

    __tablename__ = "scoped_agency"
    __table_args__ = (
        *tied("case", "scope", "agency"),
        UniqueConstraint("board_id", "scope_id", "agency_id"),
    )
    scope_id: Mapped[UUID]
    agency_id: Mapped[UUID]


@dataclass(frozen=True)
class Terms:
    """What one version of the scope says."""

    review_from: date
    review_to: date
    method: str
    purpose: str
    lines: tuple[str, ...]
    agencies: tuple[UUID, ...] = ()

    def check(self) -> None:
        if self.review_from > self.review_to:
            raise Invalid("The period must end on or after the day it starts.", field="review_to")
        if not 1 <= len(self.lines) <= MOST_LINES:
            raise Invalid(f"Enter from 1 to {MOST_LINES} lines of enquiry.", field="lines")


def set_scope(
    session: Session, actor: Actor, case: Case, *, after_version: int, terms: Terms
) -> Scope:
    """Make the next version. `after_version` is the one that the person was looking at."""
    take_turn(session, f"case/{case.id}")
    check_under_review(session, case)
    terms.check()
    _check_fresh(session, case, after_version)
    looked_at = _agencies(session, case, terms)
    scope = Scope(
        case_id=case.id,
        version=after_version + 1,
        review_from=terms.review_from,
        review_to=terms.review_to,
        method=terms.method,
        member_id=actor.id,
    )
    scope.purpose = terms.purpose
    session.add(scope)
    session.flush()
    for number, question in enumerate(terms.lines, 1):
        line = LineOfEnquiry(case_id=case.id, scope_id=scope.id, number=number)
        line.question = question
        session.add(line)
    for agency in looked_at:
        session.add(ScopedAgency(case_id=case.id, scope_id=scope.id, agency_id=agency.id))
    record(session, actor, Action.SCOPE_SET, scope, version=scope.version)
    return scope


def _agencies(session: Session, case: Case, terms: Terms) -> Sequence[Agency]:
    """Those whose work it looks at. Nobody who leads may work for any of them, where that is so."""
    wanted = select(Agency).where(Agency.id.in_(terms.agencies), Agency.ended_at.is_(None))
    found = session.scalars(wanted.order_by(Agency.name, Agency.id)).all()
    if len(found) != len(set(terms.agencies)):
        raise Invalid("Choose from the agencies shown.", field="agencies")
    procedure = procedure_of(session, case)
    for agency in found:
        check_agency_leads_nobody(session, procedure, case, agency, "agencies")
    return found


def _check_fresh(session: Session, case: Case, after_version: int) -> None:
    latest = session.scalar(select(func.max(Scope.version)).where(Scope.case_id == case.id)) or 0
    if latest != after_version:
        raise Conflict(
            f"Somebody saved version {latest} of the scope while this page was open. What you "
            "typed is still here. Look at their version, then send yours again to make the next."
        )
