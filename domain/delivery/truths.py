"""Whether a notice is still true when its turn comes. What is no longer true is not sent."""

from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from domain import clock
from domain.cases.case import Case
from domain.cases.closure import closed_since
from domain.cases.decision import Decision
from domain.cases.facts import facts_of
from domain.cases.proceedings import Hold
from domain.cases.running import running
from domain.chronologies.kept.models import Chronology, State
from domain.chronologies.kept.notes import EntryNote
from domain.delivery.subject import about
from domain.family.copies import FamilyCopy
from domain.family.invitations import Invitation
from domain.family.noted.models import NotedView
from domain.family.preferences.models import Preference
from domain.giving.links import link_stands as opens_now
from domain.giving.models import DocumentRequest
from domain.members.links import link_by_id
from domain.members.models import Member, MemberToken
from domain.notices.models import Notice
from domain.procedures.clocks import ClockState
from domain.procedures.editions import procedure_of
from domain.procedures.vocabulary import ClockKey
from domain.publication.models import NonPublication, Publication, Withdrawal
from domain.recommendations.queries import waiting_on
from domain.recommendations.recommendation import Recommendation
from domain.requests.request import Request
from domain.requests.standing import is_waiting


def always(_session: Session, _notice: Notice) -> bool:
    """What happened stays true."""
    return True


def still_there(session: Session, notice: Notice) -> bool:
    """It has been read, or could not be, and is not being read again."""
    row = about(session, notice, Chronology, "chronology")
    return row is not None and row.state not in {State.WAITING, State.READING}


def undecided(session: Session, notice: Notice) -> bool:
    return not _any(session, Decision, Decision.case_id == notice.case_id)


def unanswered_request(session: Session, notice: Notice) -> bool:
    request = about(session, notice, DocumentRequest)
    return request is not None and request.answer is None


def answer_stands(session: Session, notice: Notice) -> bool:
    """Whether it is the latest answer: an earlier one is nobody's business any more."""
    request = about(session, notice, DocumentRequest)
    return request is not None and str(request.answers) == notice.particulars.get("answer")


def document_link_stands(session: Session, notice: Notice) -> bool:
    request = about(session, notice, DocumentRequest)
    return request is not None and answer_stands(session, notice) and opens_now(session, request)


def copy_unread(session: Session, notice: Notice) -> bool:
    copy = about(session, notice, FamilyCopy, "copy")
    return copy is None or copy.read_at is None


def views_paused(session: Session, notice: Notice) -> bool:
    hold = about(session, notice, Hold, "hold")
    return hold is not None and hold.lifted_at is None


def views_open(session: Session, notice: Notice) -> bool:
    """Whether nothing else holds them up by now."""
    still = (Hold.case_id == notice.case_id) & (Hold.blocks == "views") & Hold.lifted_at.is_(None)
    return not _any(session, Hold, still)


def noted_unchecked(session: Session, notice: Notice) -> bool:
    noted = about(session, notice, NotedView)
    return noted is not None and noted.checked_at is None and noted.taken_back_at is None


def link_stands(session: Session, notice: Notice) -> bool:
    invitation = about(session, notice, Invitation, "invitation")
    return invitation is not None and invitation.stands


def last_said(session: Session, notice: Notice) -> bool:
    """Whoever says several things in a row is read once they have done."""
    said = about(session, notice, Preference, "preference")
    return said is not None and not _any(
        session,
        Preference,
        (Preference.relative_id == said.relative_id) & (Preference.made_at > said.made_at),
    )


def token_stands(session: Session, notice: Notice) -> bool:
    token = about(session, notice, MemberToken, "token")
    return token is not None and link_by_id(session, token.id) is not None


def still_dead(session: Session, notice: Notice) -> bool:
    failed = about(session, notice, Notice, "notice")
    return failed is not None and failed.dead_at is not None


def still_published(session: Session, notice: Notice) -> bool:
    publication = about(session, notice, Publication)
    if publication is None:
        return True
    return not _any(session, Withdrawal, Withdrawal.publication_id == publication.id)


def still_closed(session: Session, notice: Notice) -> bool:
    return notice.case_id is not None and closed_since(session, notice.case_id) is not None


def still_kept_back(session: Session, notice: Notice) -> bool:
    decision = about(session, notice, NonPublication)
    return decision is not None and decision.undone_at is None


def asked(session: Session, notice: Notice) -> bool:
    request = about(session, notice, Request, "request")
    return request is not None and request.withdrawn_at is None


def entry_asked_about(session: Session, notice: Notice) -> bool:
    note = about(session, notice, EntryNote, "note")
    return note is not None and note.withdrawn_at is None


def answer_due(session: Session, notice: Notice) -> bool:
    request = about(session, notice, Request, "request")
    return request is not None and request.due_on >= clock.today() and is_waiting(session, request)


def answer_late(session: Session, notice: Notice) -> bool:
    request = about(session, notice, Request, "request")
    return request is not None and request.due_on < clock.today() and is_waiting(session, request)


def still_asked(session: Session, notice: Notice) -> bool:
    """It waits for an answer yet: the first, or one that mends it."""
    return is_waiting(session, about(session, notice, Request, "request"))


def carrying_out_late(session: Session, notice: Notice) -> bool:
    """For a liaison, their own agency's part; for a manager, anybody's."""
    row = about(session, notice, Recommendation, "recommendation")
    if row is None or row.due_on is None or row.due_on >= clock.today():
        return False
    waiting = waiting_on(session, row)
    agency = session.scalar(select(Member.agency_id).where(Member.id == notice.recipient_id))
    return agency in waiting if agency else bool(waiting)


def review_running(session: Session, notice: Notice) -> bool:
    state = review_clock(session, notice.case_id)
    return state is not None and not state.overdue


def review_late(session: Session, notice: Notice) -> bool:
    state = review_clock(session, notice.case_id)
    return state is not None and state.overdue


def review_clock(session: Session, case_id: UUID | None) -> ClockState | None:
    """The review's own clock while it runs towards a date; None before, after, or without one."""
    case = session.scalars(select(Case).where(Case.id == case_id)).first()
    if case is None:
        return None
    states = running(procedure_of(session, case), facts_of(session, case))
    return next((state for state in states if state.key == ClockKey.REVIEW), None)


def _any(session: Session, model: type, condition: ColumnElement[bool]) -> bool:
    return session.scalars(select(model.id).where(condition).limit(1)).first() is not None  # type: ignore[attr-defined]
