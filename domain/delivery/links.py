"""Where a notice leads. Single-use and family links are derived anew; no token is ever stored."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.cases.case import Case
from domain.chronologies.kept.models import Chronology
from domain.delivery.subject import about
from domain.family.asked.models import AskedQuestion
from domain.family.contacts import ContactMade
from domain.family.invitations import Invitation, path_of, standing_invitation
from domain.family.meetings.models import Meeting
from domain.family.preferences.models import Preference
from domain.giving.links import token_of as document_token
from domain.giving.models import DocumentRequest
from domain.members.links import token_of
from domain.members.models import Member, MemberToken
from domain.notices.models import Notice
from domain.requests.contribution import Contribution
from domain.requests.request import Request


def to_case(session: Session, notice: Notice) -> str:
    case = session.scalars(select(Case).where(Case.id == notice.case_id)).first()
    return f"/cases/{case.reference}" if case else "/cases"


def to_chronology(session: Session, notice: Notice) -> str:
    """Each to the page of it that is their own."""
    row = about(session, notice, Chronology, "chronology")
    if row is None:
        return "/sign-in"
    wanted = select(Member.agency_id).where(Member.id == notice.recipient_id)
    if session.scalar(wanted):
        return f"/requests/{row.request_id}/chronology/{row.id}"
    return f"{to_case(session, notice)}/chronology/files/{row.id}"


def to_time(session: Session, notice: Notice) -> str:
    return f"{to_case(session, notice)}/time"


def to_requests(_session: Session, _notice: Notice) -> str:
    return "/requests"


def to_request(session: Session, notice: Notice) -> str:
    """For a liaison, among their own agency's; for the board, among the case's."""
    request = about(session, notice, Request, "request")
    own = select(Member.agency_id).where(Member.id == notice.recipient_id)
    if request is None:
        return to_sign_in(session, notice)
    path = f"/requests/{request.id}"
    return path if session.scalar(own) else f"{to_case(session, notice)}{path}"


def to_answer(session: Session, notice: Notice) -> str:
    """To the page of a request, from a version of the answer to it."""
    given = about(session, notice, Contribution)
    own = select(Member.agency_id).where(Member.id == notice.recipient_id)
    if given is None:
        return to_sign_in(session, notice)
    path = f"/requests/{given.request_id}"
    return path if session.scalar(own) else f"{to_case(session, notice)}{path}"


def to_meeting(session: Session, notice: Notice) -> str:
    meeting = about(session, notice, Meeting, "meeting")
    case = to_case(session, notice)
    return f"{case}/family/{meeting.relative_id}/meetings/{meeting.id}" if meeting else case


def to_question(session: Session, notice: Notice) -> str:
    columns = (AskedQuestion.id, AskedQuestion.relative_id)
    wanted = select(*columns).where(AskedQuestion.id == notice.particulars.get("question"))
    row = session.execute(wanted).first()
    case = to_case(session, notice)
    return f"{case}/family/{row.relative_id}/questions/{row.id}" if row else case


def to_relative(session: Session, notice: Notice) -> str:
    """To the page of the relative whom it names."""
    named = notice.particulars.get("relative")
    case = to_case(session, notice)
    return f"{case}/family/{named}" if named else case


def to_contacts(_session: Session, _notice: Notice) -> str:
    return "/contacts"


def to_recommendations(_session: Session, _notice: Notice) -> str:
    return "/recommendations"


def to_recommendations_of_case(session: Session, notice: Notice) -> str:
    return f"{to_case(session, notice)}/recommendations"


def to_entry_queries(session: Session, notice: Notice) -> str:
    return f"{to_case(session, notice)}/chronology/queries"


def to_sign_in(_session: Session, _notice: Notice) -> str:
    return "/sign-in"


def to_notices(_session: Session, _notice: Notice) -> str:
    return "/notices?state=dead"


def to_password(session: Session, notice: Notice) -> str:
    token = about(session, notice, MemberToken, "token")
    return f"/set-password/{token_of(session, token)}" if token else ""


def to_document_request(session: Session, notice: Notice) -> str:
    request = about(session, notice, DocumentRequest)
    return f"/administration/documents/{request.id}" if request else ""


def to_document(session: Session, notice: Notice) -> str:
    """The asker's own link, derived anew."""
    request = about(session, notice, DocumentRequest)
    return f"/given/{document_token(session, request)}" if request else ""


def to_preferences(session: Session, notice: Notice) -> str:
    said = about(session, notice, Preference, "preference")
    return _to_relative(session, notice, said.relative_id) if said else ""


def to_contacted(session: Session, notice: Notice) -> str:
    contact = about(session, notice, ContactMade, "contact")
    return _to_relative(session, notice, contact.relative_id) if contact else ""


def to_recipient(session: Session, notice: Notice) -> str:
    """To the relative whom the notice that this one is about was meant for."""
    waiting = about(session, notice, Notice, "notice")
    return _to_relative(session, notice, waiting.recipient_id) if waiting else ""


def _to_relative(session: Session, notice: Notice, relative_id: UUID) -> str:
    return f"{to_case(session, notice)}/family/{relative_id}/preferences"


def to_family(session: Session, notice: Notice) -> str:
    """The relative's own link, renewed or not. Empty where none stands."""
    named = about(session, notice, Invitation, "invitation")
    invitation = named if named and named.stands else None
    invitation = invitation or standing_invitation(session, notice.recipient_id)
    return path_of(session, invitation) if invitation else ""
