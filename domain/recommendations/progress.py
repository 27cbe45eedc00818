"""How what was adopted is going: told by the agencies, and told on to the board."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.case import Case
from domain.errors import Invalid, Refused
from domain.members.queries import managers
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.procedures.vocabulary import TargetKind
from domain.recommendations.recommendation import Recommendation
from domain.sealing.sealed import Sealed


class Going(StrEnum):
    """How it is going."""

    NOT_BEGUN = "not_begun"
    UNDER_WAY = "under_way"
    HELD_UP = "held_up"
    DONE = "done"

    @property
    def label(self) -> str:
        return self.value.replace("_", " ").capitalize()


class ProgressReport(CaseOwned, Base):
    """What an agency, or the board of itself, says of one recommendation. The latest counts."""

    __tablename__ = "progress_report"
    __table_args__ = tied("case", "recommendation", "agency", "member")
    after_closing = True
    recommendation_id: Mapped[UUID]
    agency_id: Mapped[UUID | None]  # null where the board speaks of its own part
    going: Mapped[str]  # not_begun | under_way | held_up | done
    words_sealed: Mapped[bytes]
    words = Sealed()
    member_id: Mapped[UUID]


class BoardProgress(CaseOwned, Base):
    """A report on progress that was made to the board, or to whoever the procedure says hears."""

    __tablename__ = "board_progress"
    __table_args__ = tied("case", "member")
    after_closing = True
    told_on: Mapped[date]
    told_to_sealed: Mapped[bytes]
    told_to = Sealed()
    words_sealed: Mapped[bytes]
    words = Sealed()
    member_id: Mapped[UUID]


def report_progress(
    session: Session,
    actor: Actor,
    row: Recommendation,
    *,
    going: str,
    words: str,
    agency_id: UUID | None = None,
) -> ProgressReport:
    """`agency_id` is whose progress it is; none for the board's own."""
    if going not in set(Going):
        raise Invalid("Choose how it is going.", field="going")
    _check_concerns(row, agency_id)
    report = ProgressReport(
        case_id=row.case_id,
        recommendation_id=row.id,
        agency_id=agency_id,
        going=going,
        member_id=actor.id,
    )
    report.words = words
    session.add(report)
    event = record(session, actor, Action.PROGRESS_REPORTED, report, number=row.number, going=going)
    for member in managers(session):
        tell(session, NoticeKind.PROGRESS_REPORTED, event, to_member(member), case_id=row.case_id)
    return report


def tell_board(
    session: Session, actor: Actor, case: Case, *, told_on: date, told_to: str, words: str
) -> BoardProgress:
    """Record that the board has heard how its recommendations are going."""
    if told_on > clock.today():
        raise Invalid("The date of the report must be today or earlier.", field="told_on")
    told = BoardProgress(case_id=case.id, told_on=told_on, member_id=actor.id)
    told.told_to, told.words = told_to, words
    session.add(told)
    record(session, actor, Action.PROGRESS_TOLD, told)
    return told


def _check_concerns(row: Recommendation, agency_id: UUID | None) -> None:
    if not row.adopted:
        raise Refused("The board has not adopted this recommendation, so there is no progress yet.")
    concerned = {
        TargetKind.AGENCY: agency_id is not None and agency_id == row.agency_id,
        TargetKind.ALL_AGENCIES: agency_id is not None,
        TargetKind.BOARD: agency_id is None,
    }[row.target]
    if not concerned:
        raise Invalid("Choose whose progress this is.", field="agency")
