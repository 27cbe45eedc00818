"""Settling what the check found: a named person says what became of it, and why."""

from enum import StrEnum

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.documents.anonymity import Level
from domain.errors import Conflict, Invalid
from domain.reports.checking import findings_in
from domain.reports.drafts import Draft
from domain.reports.findings import Finding
from domain.turns import take_turn


class SettledAs(StrEnum):
    NOT_IDENTIFYING = "not_identifying"
    CHANGED = "changed"  # in a later version, so this one can never be cleared


def settle(
    session: Session, actor: Actor, finding: Finding, *, settled_as: str, because: str
) -> Finding:
    if settled_as not in set(SettledAs):
        raise Invalid("Choose one of the answers shown.", field="settled_as")
    take_turn(session, f"check/{finding.draft_id}")
    session.refresh(finding)
    if finding.settled_at is not None:
        raise Conflict("This finding has been settled already.")
    _sign(actor, finding, settled_as, because)
    record(session, actor, Action.FINDING_SETTLED, finding, settled_as=settled_as, count=1)
    return finding


def settle_rest(session: Session, actor: Actor, draft: Draft, *, because: str) -> int:
    """Settle, for one reason, all that is only possible or is left behind in the Word file."""
    take_turn(session, f"check/{draft.id}")
    rest = [finding for finding in findings_in(session, draft.id) if settles_with_rest(finding)]
    if not rest:
        raise Conflict("There is nothing left that can be settled together.")
    for finding in rest:
        _sign(actor, finding, SettledAs.NOT_IDENTIFYING, because)
    record(session, actor, Action.FINDING_SETTLED, draft, count=len(rest))
    return len(rest)


def settles_with_rest(finding: Finding) -> bool:
    return finding.settled_at is None and (finding.level == Level.POSSIBLE or not finding.travels)


def blocks_clearance(finding: Finding) -> bool:
    """Certain and likely ones do until someone has said why they identify nobody."""
    return finding.level != Level.POSSIBLE and finding.settled_as != SettledAs.NOT_IDENTIFYING


def _sign(actor: Actor, finding: Finding, settled_as: str, because: str) -> None:
    finding.settled_at = clock.now()
    finding.settled_by_id = actor.id
    finding.settled_as = settled_as
    finding.settled_because = because
