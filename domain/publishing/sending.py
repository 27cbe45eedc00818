"""Recording that a body was sent a draft before the public had it."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.errors import Conflict, Invalid, Refused
from domain.procedures.editions import procedure_of
from domain.publication.models import Sending
from domain.publishing.gate import recipients_for
from domain.reports.approval import approval_of
from domain.reports.drafts import Draft, Report
from domain.reports.versions import refuse_unless_latest
from domain.turns import take_turn

UNAPPROVED = "Record the approval of this version before you say to whom it was sent."


def note_sent(
    session: Session, actor: Actor, case: Case, draft: Draft, *, recipient: str, sent_on: date
) -> Sending:
    report = session.get_one(Report, (draft.board_id, draft.report_id))
    due = {key for key, _ in recipients_for(procedure_of(session, case), report.kind)}
    if recipient not in due:
        raise Invalid("Choose one of those the report is sent to.", field="recipient")
    if sent_on > clock.today():
        raise Invalid("The date it was sent must be today or earlier.", field="sent_on")
    take_turn(session, f"gate/{draft.id}")
    refuse_unless_latest(session, draft)
    if approval_of(session, draft.id) is None:
        raise Refused(UNAPPROVED)
    _refuse_twice(session, draft, recipient)
    sending = Sending(
        case_id=case.id,
        draft_id=draft.id,
        recipient=recipient,
        sent_on=sent_on,
        member_id=actor.id,
    )
    session.add(sending)
    record(session, actor, Action.REPORT_SENT, sending, recipient=recipient)
    return sending


def _refuse_twice(session: Session, draft: Draft, recipient: str) -> None:
    wanted = select(Sending.id).where(Sending.draft_id == draft.id, Sending.recipient == recipient)
    if session.scalar(wanted) is not None:
        raise Conflict("That is recorded already.")
