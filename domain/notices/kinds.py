"""The kinds of notice. Subjects and texts are neutral: none speaks of a child, a death or a review.

The words themselves are templates of the workers, one for each kind.
"""

from enum import StrEnum


class NoticeKind(StrEnum):
    CASE_CLOSED = "case_closed"  # to managers and the chair: a case was closed
    CASE_MOVED = "case_moved"  # to managers and those appointed: other rules hold from now on
    CASE_REFERRED = "case_referred"  # to managers: a case has been referred
    CHRONOLOGY_READY = "chronology_ready"  # to who sent it, and managers: it has been read
    CHRONOLOGY_UNREADABLE = "chronology_unreadable"  # to who sent it: it could not be read
    COMMENT_ANSWERED = "comment_answered"  # to a relative: an answer to what they said of a text
    COMMENTS_RECEIVED = (
        "comments_received"  # to managers and leads: a relative has said what is wrong
    )
    CONTACT_DUE = "contact_due"  # to whoever agreed on it: a relative is to be contacted
    CONTACT_OVERDUE = "contact_overdue"  # to the same: that day has passed, and no contact is noted
    CONTRIBUTION_RECEIVED = "contribution_received"  # to managers: an agency has answered
    CONTRIBUTION_SIGNED = "contribution_signed"  # to managers: an answer has been signed off
    COPY_READY = "copy_ready"  # to a relative: there is something for you to read
    DECISION_RECORDED = "decision_recorded"  # to managers and the chair
    DOCUMENT_ASKED = "document_asked"  # to managers: somebody asks for a published document
    DOCUMENT_DECLINED = "document_declined"  # to whoever asked: why they cannot have it
    DOCUMENT_GIVEN = "document_given"  # to whoever asked: their link
    ENTRY_ANSWERED = "entry_answered"  # to whoever asked and managers: an agency has replied
    ENTRY_QUERIED = "entry_queried"  # to liaisons: a question about what their agency sent
    EXTENSION_TOLD = "extension_told"  # to a relative: the date has changed, and why, at the link
    FAMILY_INVITED = "family_invited"  # to a relative: their link
    FAMILY_KEPT_BACK = "family_kept_back"  # to a relative: what they were promised is not published
    FINDINGS_SHOWN = "findings_shown"  # to a relative: what a draft found, to read and correct
    HOW_IT_WAS = "how_it_was"  # to a relative, once it is over: how was it for them
    HOW_IT_WAS_SAID = "how_it_was_said"  # to managers: a relative has said how it was
    KEPT_BACK = "kept_back"  # to managers and the chair: something will not be published
    MEETING_ANSWERED = (
        "meeting_answered"  # to managers and leads: a relative has said something of a meeting
    )
    MEETING_NEWS = "meeting_news"  # to a relative: something new about a meeting, at the link
    MEETING_REMINDER = "meeting_reminder"  # to a relative: tomorrow, or the next working day
    MEMBER_INVITED = "member_invited"  # to a member: set a password
    NOTICE_FAILED = "notice_failed"  # to managers: a notice could not be sent
    PASSWORD_RESET = "password_reset"  # noqa: S105 - to a member: choose a new password
    PREFERENCE_SAID = (
        "preference_said"  # to managers and leads: a relative says how they wish to be reached
    )
    PROGRESS_OVERDUE = "progress_overdue"  # to liaisons and managers: a recommendation is late
    PROGRESS_REPORTED = "progress_reported"  # to managers: an agency has said how it is going
    PROPOSAL_RECORDED = "proposal_recorded"  # to managers and the chair: it waits for a decision
    PUBLICATION_DATE = "publication_date"  # to a relative: news of a date, at the link
    PUBLISHED = "published"  # to managers and leads: it is out
    QUESTION_ANSWERED = (
        "question_answered"  # to managers and leads: a relative asked or answered something
    )
    QUESTION_NEWS = "question_news"  # to a relative: a question or an answer, at the link
    QUESTION_WAITING = "question_waiting"  # to managers: a relative has waited for a week
    RECOMMENDATION_ADOPTED = "recommendation_adopted"  # to liaisons: something for your agency
    REQUEST_DUE_SOON = "request_due_soon"  # to liaisons: a due date is near
    REQUEST_DUE_TODAY = "request_due_today"  # to liaisons: it is the day
    REQUEST_ESCALATED = "request_escalated"  # to a person named at an agency: an answer is late
    REQUEST_MADE = "request_made"  # to liaisons: something is asked of your agency
    REQUEST_MESSAGE = "request_message"  # to the other side: there is a message to read
    REQUEST_OVERDUE = "request_overdue"  # to liaisons and managers: the date has passed
    REQUEST_SENT_BACK = "request_sent_back"  # to liaisons: an answer is to be mended
    REQUEST_STILL_LATE = "request_still_late"  # to liaisons and managers: days have passed
    REQUEST_TAKE_FURTHER = "request_take_further"  # to managers: it may be time to escalate
    REQUEST_TIME_ANSWERED = "request_time_answered"  # to liaisons: about more time
    REQUEST_TIME_ASKED = "request_time_asked"  # to managers: an agency asks for more time
    RESPONSE_RECEIVED = (
        "response_received"  # to managers and leads: a relative has sent their views
    )
    REVIEW_DUE_SOON = "review_due_soon"  # to managers: a clock is close to its end
    REVIEW_OVERDUE = "review_overdue"  # to managers: a clock has run out
    SIGN_OFF_STILL_WANTED = "sign_off_still_wanted"  # to liaisons and managers: days have passed
    SIGN_OFF_WANTED = "sign_off_wanted"  # to liaisons: a senior officer has still to sign
    TELLING_DUE_SOON = "telling_due_soon"  # to managers: somebody outside is to be told soon
    TELLING_OVERDUE = "telling_overdue"  # to managers: somebody outside was to be told by now
    VIEW_NOTED = "view_noted"  # to a relative: what they said is written down, to be checked
    VIEWS_OPEN = "views_open"  # to a relative: they can write again
    VIEWS_PAUSED = "views_paused"  # to a relative: they have to wait; why, at the link
    VIEWS_TAKEN_BACK = (
        "views_taken_back"  # to managers and leads: a relative has taken something back
    )
    WAY_UNSAFE = "way_unsafe"  # to managers: a message waits for a way that is safe


class Channel(StrEnum):
    EMAIL = "email"
    TEXT = "text"
    LETTER = "letter"


class RecipientKind(StrEnum):
    CONTACT = "contact"  # a person named at an agency, who has no account
    MEMBER = "member"
    RELATIVE = "relative"
    ASKER = "asker"  # somebody who asked for a document: known by that request alone
