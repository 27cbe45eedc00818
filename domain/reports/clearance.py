"""Clearing a draft: a named person says the anonymity check is done."""

from uuid import UUID

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.errors import Conflict, Refused
from domain.people.registering import OfCase
from domain.reports.checking import findings_in, is_current, latest_check
from domain.reports.drafts import Draft
from domain.reports.settling import SettledAs, blocks_clearance
from domain.reports.versions import refuse_unless_latest
from domain.turns import take_turn

RULE = "Nothing in a published report may say who anyone is."
UNCHECKED = "Run the anonymity check on this version first."
REGISTER_CHANGED = "The register of people has changed since the check. Run the check again."
STILL_HERE = (
    "Something that was found is to be changed in a later version. Save that version first."
)


class Clearance(CaseOwned, Base):
    __tablename__ = "clearance"
    __table_args__ = (*tied("case", "draft", "member"), UniqueConstraint("board_id", "draft_id"))
    draft_id: Mapped[UUID]
    member_id: Mapped[UUID]


def clear_draft(session: Session, actor: Actor, case: OfCase, draft: Draft) -> Clearance:
    take_turn(session, f"check/{draft.id}")
    if clearance_of(session, draft.id) is not None:
        raise Conflict("This version has been cleared already.")
    refuse_unless_latest(session, draft)
    _refuse_unless_checked(session, case, draft)
    _refuse_unless_settled(session, draft)
    clearance = Clearance(case_id=draft.case_id, draft_id=draft.id, member_id=actor.id)
    session.add(clearance)
    record(session, actor, Action.CLEARANCE_GIVEN, clearance, version=draft.version)
    return clearance


def clearance_of(session: Session, draft_id: UUID) -> Clearance | None:
    return session.scalars(select(Clearance).where(Clearance.draft_id == draft_id)).first()


def _refuse_unless_checked(session: Session, case: OfCase, draft: Draft) -> None:
    done = latest_check(session, draft.id)
    if done is None:
        raise Refused(UNCHECKED, rule=RULE)
    if not is_current(session, case, done):
        raise Refused(REGISTER_CHANGED, rule=RULE)


def _refuse_unless_settled(session: Session, draft: Draft) -> None:
    left = [finding for finding in findings_in(session, draft.id) if blocks_clearance(finding)]
    open_ones = sum(finding.settled_at is None for finding in left)
    if open_ones:
        raise Refused(_to_settle(open_ones), rule=RULE)
    if any(finding.settled_as == SettledAs.CHANGED for finding in left):
        raise Refused(STILL_HERE, rule=RULE)


def _to_settle(count: int) -> str:
    if count == 1:
        return "1 certain or likely finding has not been settled yet."
    return f"{count} certain or likely findings have not been settled yet."
