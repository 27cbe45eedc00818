"""Everything that can be recorded: a key in the past tense, and its words in a history."""

from enum import StrEnum
from typing import Self


class Action(StrEnum):
    words: str

    def __new__(cls, key: str, words: str) -> Self:
        member = str.__new__(cls, key)
        member._value_ = key
        member.words = words
        return member

    AGENCY_ADDED = "agency.added", "added an agency"
    ANSWER_SAVED = "answer.saved", "saved an answer"
    APPOINTMENT_ENDED = "appointment.ended", "ended an appointment"
    APPOINTMENT_MADE = "appointment.made", "made an appointment"
    APPROVAL_GIVEN = "approval.given", "recorded the approval of a report"
    BOARD_DETAILS_CHANGED = "board.details_changed", "changed how the board is reached or looks"
    BOARD_SET_UP = "board.set_up", "set up the board"
    CASE_CLOSED = "case.closed", "closed the case"
    CASE_MOVED = "case.moved", "moved the case to another edition of the procedure"
    CASE_READ = "case.read", "read the case"
    CASE_REFERRED = "case.referred", "referred the case"
    CASE_REOPENED = "case.reopened", "reopened the case"
    CHRONOLOGY_READ = "contribution.read", "read a contribution"
    CLEARANCE_GIVEN = "clearance.given", "cleared a draft for anonymity"
    CLOSING_EXPLAINED = "closing.explained", "signed why a condition on closing is not met"
    CONTRIBUTION_SENT = "contribution.sent", "sent an answer"
    COPY_GIVEN = "copy.given", "gave a relative their copy"
    COPY_READ = "copy.read", "read the report"
    DECISION_MADE = "decision.made", "recorded the decision"
    DRAFT_CHECKED = "draft.checked", "checked a draft for anonymity"
    DRAFT_READ = "draft.read", "read a draft"
    DRAFT_SAVED = "draft.saved", "saved a draft"
    EDITION_PUBLISHED = "edition.published", "published an edition of the procedure"
    EXPLANATION_SIGNED = "explanation.signed", "signed why a condition is not met"
    EXTENSION_MADE = "extension.made", "extended the time"
    FAMILY_TOLD = "family.told", "told a relative of the publication"
    FILE_READ = "file.read", "opened a file"
    FINDING_SETTLED = "finding.settled", "settled a finding"
    HOLD_LIFTED = "hold.lifted", "lifted a hold"
    HOLD_PLACED = "hold.placed", "placed a hold"
    INVITATION_LEFT = "invitation.left", "left their pages"
    INVITATION_OPENED = "invitation.opened", "opened their link"
    INVITATION_REVOKED = "invitation.revoked", "stopped a link"
    INVITATION_SENT = "invitation.sent", "sent an invitation"
    INVITATION_SHOWN = "invitation.shown", "looked at a link, to hand it over"
    LANDMARK_NOTED = "landmark.noted", "recorded a day that a clock runs by"
    LEARNING_CALLED_OFF = "learning_event.called_off", "called an event off"
    LEARNING_HELD = "learning_event.held", "recorded an event that was held"
    LEARNING_PLANNED = "learning_event.planned", "planned an event"
    MEMBER_CHANGED_PASSWORD = "member.password_changed", "changed their password"
    MEMBER_ENDED = "member.ended", "ended an account"
    MEMBER_INVITED = "member.invited", "invited a member"
    MEMBER_JOINED = "member.joined", "set a password"
    MEMBER_LOCKED = "member.locked", "was locked out for a while"
    MEMBER_SIGNED_IN = "member.signed_in", "signed in"
    MEMBER_SIGNED_OUT = "member.signed_out", "signed out"
    MEMBER_SIGNED_OUT_EVERYWHERE = "member.signed_out_everywhere", "signed out everywhere"
    NOTICE_DIED = "notice.died", "could not send a notice"
    NOTICE_DROPPED = "notice.dropped", "dropped a notice that was no longer true"
    NOTICE_RETRIED = "notice.retried", "asked for a notice to be tried again"
    NOTICE_SENT = "notice.sent", "sent a notice"
    OUTCOME_TOLD = "outcome.told", "told a relative how the review ended"
    PERSON_ADDED = "person.added", "added to the register of people"
    PERSON_CHANGED = "person.changed", "changed the register of people"
    PROCEEDING_ENDED = "proceeding.ended", "recorded the end of a proceeding"
    PROCEEDING_NOTED = "proceeding.noted", "recorded a proceeding"
    PROGRESS_REPORTED = "progress.reported", "reported progress on a recommendation"
    PROGRESS_TOLD = "progress.told", "recorded a report on progress to the board"
    PROPOSAL_MADE = "proposal.made", "recorded what was recommended"
    PUBLISHED = "report.published", "published a report"
    RECOMMENDATION_ADOPTED = "recommendation.adopted", "recorded that a recommendation was adopted"
    RECOMMENDATION_CHANGED = "recommendation.changed", "changed a recommendation"
    RECOMMENDATION_DECLINED = (
        "recommendation.declined",
        "recorded why a recommendation was not adopted",
    )
    RECOMMENDATION_MADE = "recommendation.made", "recorded a recommendation"
    RECOMMENDATION_READ = "recommendation.read", "read a recommendation"
    RELATIVE_ADDED = "relative.added", "added a relative"
    RELATIVE_CHANGED = "relative.changed", "changed how a relative is reached"
    REPORT_SENT = "report.sent", "recorded to whom a report was sent"
    REQUEST_MADE = "request.made", "asked an agency for information"
    REQUEST_READ = "request.read", "read a request"
    REQUEST_WITHDRAWN = "request.withdrawn", "withdrew a request"
    RESET_ASKED = "member.reset_asked", "asked for a new password"
    RESPONSE_READ = "response.read", "read a relative's views"
    RESPONSE_SENT = "response.sent", "sent their views"
    SCOPE_SET = "scope.set", "set the scope"
    WITHDRAWN = "report.withdrawn", "took a report down"
