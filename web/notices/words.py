"""Notices in words for those who look after them. Never who a relative is, or what was said."""

from collections.abc import Mapping

from domain.notices.kinds import Channel, NoticeKind
from domain.notices.queries import State

KINDS: Mapping[NoticeKind, str] = {
    NoticeKind.CASE_CLOSED: "A case has been closed",
    NoticeKind.CASE_MOVED: "A case goes by another edition of the procedure",
    NoticeKind.CASE_REFERRED: "A case has been referred",
    NoticeKind.CHRONOLOGY_READY: "A chronology has been read",
    NoticeKind.CHRONOLOGY_UNREADABLE: "A chronology could not be read",
    NoticeKind.COMMENT_ANSWERED: "An answer to a relative’s comment",
    NoticeKind.COMMENTS_RECEIVED: "A relative has commented on findings",
    NoticeKind.CONTACT_DUE: "A contact with a relative is near",
    NoticeKind.CONTACT_OVERDUE: "A contact with a relative is late",
    NoticeKind.CONTRIBUTION_RECEIVED: "An agency has answered",
    NoticeKind.CONTRIBUTION_SIGNED: "An answer has been signed off",
    NoticeKind.COPY_READY: "A copy is ready to read",
    NoticeKind.DECISION_RECORDED: "A decision has been recorded",
    NoticeKind.DOCUMENT_ASKED: "Somebody asks for a document",
    NoticeKind.DOCUMENT_DECLINED: "Why a document is not given",
    NoticeKind.DOCUMENT_GIVEN: "Link to a document that was asked for",
    NoticeKind.ENTRY_ANSWERED: "An agency has answered a question",
    NoticeKind.ENTRY_QUERIED: "A question to an agency about what it sent",
    NoticeKind.EXTENSION_TOLD: "The time has been extended",
    NoticeKind.FAMILY_KEPT_BACK: "News that something will not be published",
    NoticeKind.FAMILY_INVITED: "Invitation to a relative",
    NoticeKind.FINDINGS_SHOWN: "Findings for a relative to read",
    NoticeKind.HOW_IT_WAS: "A relative is asked how it was for them",
    NoticeKind.HOW_IT_WAS_SAID: "A relative has said how it was",
    NoticeKind.KEPT_BACK: "Something will not be published",
    NoticeKind.MEETING_ANSWERED: "A relative has answered about a meeting",
    NoticeKind.MEETING_NEWS: "News of a meeting, for a relative",
    NoticeKind.MEETING_REMINDER: "A reminder of a meeting, for a relative",
    NoticeKind.MEMBER_INVITED: "Invitation to a member",
    NoticeKind.NOTICE_FAILED: "A notice could not be sent",
    NoticeKind.PASSWORD_RESET: "Link for a new password",
    NoticeKind.PREFERENCE_SAID: "A relative has said how they wish to be reached",
    NoticeKind.PROGRESS_OVERDUE: "Something adopted is past its date",
    NoticeKind.PROGRESS_REPORTED: "Progress has been reported",
    NoticeKind.PROPOSAL_RECORDED: "A recommendation waits for a decision",
    NoticeKind.PUBLICATION_DATE: "News of the date of publication",
    NoticeKind.PUBLISHED: "A report has been published",
    NoticeKind.QUESTION_ANSWERED: "A relative has asked or answered something",
    NoticeKind.QUESTION_NEWS: "A question or an answer, for a relative",
    NoticeKind.QUESTION_WAITING: "A relative waits for an answer",
    NoticeKind.RECOMMENDATION_ADOPTED: "A recommendation is made to an agency",
    NoticeKind.REQUEST_DUE_SOON: "An answer is due soon",
    NoticeKind.REQUEST_DUE_TODAY: "An answer is due today",
    NoticeKind.REQUEST_ESCALATED: "A late answer is taken further",
    NoticeKind.REQUEST_MADE: "An agency is asked for information",
    NoticeKind.REQUEST_MESSAGE: "A message about a request",
    NoticeKind.REQUEST_OVERDUE: "An answer is late",
    NoticeKind.REQUEST_SENT_BACK: "An answer is sent back to be mended",
    NoticeKind.REQUEST_STILL_LATE: "An answer is still late",
    NoticeKind.REQUEST_TAKE_FURTHER: "A late answer may be taken further",
    NoticeKind.REQUEST_TIME_ANSWERED: "More time for an answer: the board has decided",
    NoticeKind.REQUEST_TIME_ASKED: "An agency asks for more time",
    NoticeKind.RESPONSE_RECEIVED: "A relative has sent their views",
    NoticeKind.REVIEW_DUE_SOON: "A review is close to its date",
    NoticeKind.REVIEW_OVERDUE: "A review has run past its date",
    NoticeKind.SIGN_OFF_STILL_WANTED: "An answer is still not signed off",
    NoticeKind.SIGN_OFF_WANTED: "An answer waits for a senior officer to sign it off",
    NoticeKind.TELLING_DUE_SOON: "Somebody outside is to be told soon",
    NoticeKind.TELLING_OVERDUE: "Somebody outside was to be told by now",
    NoticeKind.VIEW_NOTED: "Something written down for a relative to check",
    NoticeKind.VIEWS_OPEN: "A relative can give views again",
    NoticeKind.VIEWS_PAUSED: "A relative has to wait with their views",
    NoticeKind.VIEWS_TAKEN_BACK: "A relative has taken something back",
    NoticeKind.WAY_UNSAFE: "A message waits for a way that is safe",
}

CHANNELS: Mapping[Channel, str] = {
    Channel.EMAIL: "Email",
    Channel.TEXT: "Text message",
    Channel.LETTER: "Letter",
}

STATES: Mapping[State, str] = {
    State.WAITING: "Waiting",
    State.SENT: "Sent",
    State.DROPPED: "No longer needed",
    State.DEAD: "Failed",
}

BY_HAND: Mapping[Channel, str] = {
    Channel.EMAIL: "To be sent by a person, because no mail server is set up",
    Channel.TEXT: "To be sent by a person from a phone",
    Channel.LETTER: "To be printed, and posted or handed over",
}

ERRORS: Mapping[str, str] = {
    "no_address": "No address is recorded for this channel",
    "address_refused": "The address was refused",
    "address_wrong": "The address cannot be right",
    "message_refused": "The mail server refused the message",
    "provider_refused": "The mail server would not take it",
    "sign_in_refused": "The mail server refused our sign-in",
    "unreachable": "The mail server could not be reached",
    "unsafe_way": "They have said that this way is not safe. Agree another way with them",
}
OTHER_ERROR = "Something went wrong on our side"


def error_words(key: str | None) -> str:
    return ERRORS.get(key, OTHER_ERROR) if key else ""
