"""Recording what was decided when somebody asked, who authorised it, and what was given."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.disclosures.models import Answer, Disclosure
from domain.errors import Conflict, Invalid
from domain.reports.drafts import Draft
from domain.turns import hold_row

WHAT = "Say what was given, or choose the version of a report."
TAKEN_OUT = "Say what was taken out or held back, and why."
WHY_NOT = "Say why nothing was given."


@dataclass(frozen=True)
class Answered:
    """`draft_id` names the version of a report, where it was one; `given` whatever else."""

    answer: str
    answered_on: date
    authoriser: str
    draft_id: UUID | None = None
    given: str | None = None
    taken_out: str | None = None
    reason: str | None = None


def answer_disclosure(
    session: Session, actor: Actor, disclosure: Disclosure, answered: Answered
) -> Disclosure:
    hold_row(session, disclosure)
    if disclosure.answer is not None:
        raise Conflict("Somebody has recorded the answer already.")
    _check_day(disclosure, answered)
    _check_what(session, disclosure, answered)
    disclosure.answer, disclosure.answered_on = answered.answer, answered.answered_on
    disclosure.answered_at, disclosure.answered_by_id = clock.now(), actor.id
    disclosure.authoriser, disclosure.draft_id = answered.authoriser, answered.draft_id
    disclosure.given = answered.given or None
    disclosure.taken_out = answered.taken_out or None
    disclosure.reason = answered.reason or None
    record(session, actor, Action.DISCLOSURE_ANSWERED, disclosure, answer=answered.answer)
    return disclosure


def _check_day(disclosure: Disclosure, answered: Answered) -> None:
    if answered.answer not in set(Answer):
        raise Invalid("Choose what was decided.", field="answer")
    if not disclosure.asked_on <= answered.answered_on <= clock.today():
        raise Invalid(
            "The date of the answer must be after they asked, and not in the future.",
            field="answered_on",
        )


def _check_what(session: Session, disclosure: Disclosure, answered: Answered) -> None:
    if answered.answer == Answer.REFUSED:
        if answered.draft_id or answered.given:
            raise Invalid("Nothing was given, so leave this empty.", field="given")
        if not answered.reason:
            raise Invalid(WHY_NOT, field="reason")
        return
    if not (answered.draft_id or answered.given):
        raise Invalid(WHAT, field="given")
    if answered.answer == Answer.PART and not answered.taken_out:
        raise Invalid(TAKEN_OUT, field="taken_out")
    _check_draft(session, disclosure, answered.draft_id)


def _check_draft(session: Session, disclosure: Disclosure, draft_id: UUID | None) -> None:
    if draft_id is None:
        return
    wanted = select(Draft.id).where(Draft.id == draft_id, Draft.case_id == disclosure.case_id)
    if session.scalar(wanted) is None:
        raise Invalid("Choose a version of this review's reports.", field="draft")
