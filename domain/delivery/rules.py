"""What each kind of notice needs: who may get it, when it is still true, and where it leads.

Every kind stands here and has a template of the same name; a test refuses one that is missing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from domain.delivery import links, says, truths
from domain.delivery.after import may_be_asked
from domain.delivery.contacts import contact_waits
from domain.delivery.meetings import meeting_stands
from domain.delivery.questions import question_waits
from domain.delivery.safety import still_unsafe
from domain.delivery.signing import waits_for_sign_off
from domain.delivery.telling import somebody_to_tell
from domain.notices.kinds import NoticeKind as Kind
from domain.notices.kinds import RecipientKind
from domain.notices.models import Notice


@dataclass(frozen=True)
class Rule:
    """`news` is what a relative may ask not to be sent; `said` what somebody wrote to be told.

    What goes to whoever said "not now" or "not at all" stands in `domain.delivery.quiet`.
    """

    recipients: RecipientKind
    still_true: Callable[[Session, Notice], bool]
    link: Callable[[Session, Notice], str]
    news: bool = False
    said: Callable[[Session, Notice], str] = says.nothing


CONTACT, MEMBER, RELATIVE, ASKER = RecipientKind

RULES: Mapping[Kind, Rule] = {
    Kind.CASE_CLOSED: Rule(MEMBER, truths.still_closed, links.to_case),
    Kind.CASE_MOVED: Rule(MEMBER, truths.always, links.to_case),
    Kind.CASE_REFERRED: Rule(MEMBER, truths.always, links.to_case),
    Kind.CHRONOLOGY_READY: Rule(MEMBER, truths.still_there, links.to_chronology),
    Kind.CHRONOLOGY_UNREADABLE: Rule(MEMBER, truths.still_there, links.to_chronology),
    Kind.COMMENT_ANSWERED: Rule(RELATIVE, truths.always, links.to_family, news=True),
    Kind.COMMENTS_RECEIVED: Rule(MEMBER, truths.always, links.to_case),
    Kind.CONTACT_DUE: Rule(MEMBER, contact_waits, links.to_contacted),
    Kind.CONTACT_OVERDUE: Rule(MEMBER, contact_waits, links.to_contacted),
    Kind.CONTRIBUTION_RECEIVED: Rule(MEMBER, truths.always, links.to_case),
    Kind.CONTRIBUTION_SIGNED: Rule(MEMBER, truths.always, links.to_case),
    Kind.COPY_READY: Rule(RELATIVE, truths.copy_unread, links.to_family),
    Kind.DECISION_RECORDED: Rule(MEMBER, truths.always, links.to_case),
    Kind.DOCUMENT_ASKED: Rule(MEMBER, truths.unanswered_request, links.to_document_request),
    Kind.DOCUMENT_DECLINED: Rule(
        ASKER, truths.answer_stands, links.to_contacts, said=says.why_declined
    ),
    Kind.DOCUMENT_GIVEN: Rule(ASKER, truths.document_link_stands, links.to_document),
    Kind.ENTRY_ANSWERED: Rule(MEMBER, truths.always, links.to_entry_queries),
    Kind.ENTRY_QUERIED: Rule(MEMBER, truths.entry_asked_about, links.to_requests),
    Kind.EXTENSION_TOLD: Rule(RELATIVE, truths.always, links.to_family, news=True),
    Kind.FAMILY_KEPT_BACK: Rule(RELATIVE, truths.still_kept_back, links.to_family, news=True),
    Kind.FAMILY_INVITED: Rule(RELATIVE, truths.link_stands, links.to_family),
    Kind.FINDINGS_SHOWN: Rule(RELATIVE, truths.always, links.to_family, news=True),
    Kind.HOW_IT_WAS: Rule(RELATIVE, may_be_asked, links.to_family, news=True),
    Kind.HOW_IT_WAS_SAID: Rule(MEMBER, truths.always, links.to_relative),
    Kind.KEPT_BACK: Rule(MEMBER, truths.always, links.to_case),
    Kind.MEETING_ANSWERED: Rule(MEMBER, truths.always, links.to_meeting),
    Kind.MEETING_NEWS: Rule(RELATIVE, truths.always, links.to_family),
    Kind.MEETING_REMINDER: Rule(RELATIVE, meeting_stands, links.to_family),
    Kind.MEMBER_INVITED: Rule(MEMBER, truths.token_stands, links.to_password),
    Kind.NOTICE_FAILED: Rule(MEMBER, truths.still_dead, links.to_notices),
    Kind.PASSWORD_RESET: Rule(MEMBER, truths.token_stands, links.to_password),
    Kind.PREFERENCE_SAID: Rule(MEMBER, truths.last_said, links.to_preferences),
    Kind.PROGRESS_OVERDUE: Rule(MEMBER, truths.carrying_out_late, links.to_sign_in),
    Kind.PROGRESS_REPORTED: Rule(MEMBER, truths.always, links.to_recommendations_of_case),
    Kind.PROPOSAL_RECORDED: Rule(MEMBER, truths.undecided, links.to_case),
    Kind.PUBLICATION_DATE: Rule(RELATIVE, truths.always, links.to_family, news=True),
    Kind.PUBLISHED: Rule(MEMBER, truths.still_published, links.to_case),
    Kind.QUESTION_ANSWERED: Rule(MEMBER, truths.always, links.to_question),
    Kind.QUESTION_NEWS: Rule(RELATIVE, truths.always, links.to_family),
    Kind.QUESTION_WAITING: Rule(MEMBER, question_waits, links.to_question),
    Kind.RECOMMENDATION_ADOPTED: Rule(MEMBER, truths.always, links.to_recommendations),
    Kind.REQUEST_DUE_SOON: Rule(MEMBER, truths.answer_due, links.to_requests),
    Kind.REQUEST_DUE_TODAY: Rule(MEMBER, truths.answer_due, links.to_request),
    Kind.REQUEST_ESCALATED: Rule(CONTACT, truths.answer_late, links.to_contacts),
    Kind.REQUEST_MADE: Rule(MEMBER, truths.asked, links.to_requests),
    Kind.REQUEST_MESSAGE: Rule(MEMBER, truths.asked, links.to_request),
    Kind.REQUEST_OVERDUE: Rule(MEMBER, truths.answer_late, links.to_sign_in),
    Kind.REQUEST_SENT_BACK: Rule(MEMBER, truths.still_asked, links.to_request),
    Kind.REQUEST_STILL_LATE: Rule(MEMBER, truths.answer_late, links.to_request),
    Kind.REQUEST_TAKE_FURTHER: Rule(MEMBER, truths.answer_late, links.to_request),
    Kind.REQUEST_TIME_ANSWERED: Rule(MEMBER, truths.still_asked, links.to_request),
    Kind.REQUEST_TIME_ASKED: Rule(MEMBER, truths.still_asked, links.to_request),
    Kind.RESPONSE_RECEIVED: Rule(MEMBER, truths.always, links.to_case),
    Kind.REVIEW_DUE_SOON: Rule(MEMBER, truths.review_running, links.to_case),
    Kind.REVIEW_OVERDUE: Rule(MEMBER, truths.review_late, links.to_case),
    Kind.SIGN_OFF_STILL_WANTED: Rule(MEMBER, waits_for_sign_off, links.to_answer),
    Kind.SIGN_OFF_WANTED: Rule(MEMBER, waits_for_sign_off, links.to_answer),
    Kind.TELLING_DUE_SOON: Rule(MEMBER, somebody_to_tell, links.to_time),
    Kind.TELLING_OVERDUE: Rule(MEMBER, somebody_to_tell, links.to_time),
    Kind.VIEW_NOTED: Rule(RELATIVE, truths.noted_unchecked, links.to_family, news=True),
    Kind.VIEWS_OPEN: Rule(RELATIVE, truths.views_open, links.to_family, news=True),
    Kind.VIEWS_PAUSED: Rule(RELATIVE, truths.views_paused, links.to_family, news=True),
    Kind.VIEWS_TAKEN_BACK: Rule(MEMBER, truths.always, links.to_case),
    Kind.WAY_UNSAFE: Rule(MEMBER, still_unsafe, links.to_recipient),
}
