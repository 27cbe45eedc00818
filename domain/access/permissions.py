"""Every permission, with the sentence that says what it lets a person do."""

from enum import StrEnum
from typing import Self


class Permission(StrEnum):
    sentence: str

    def __new__(cls, key: str, sentence: str) -> Self:
        member = str.__new__(cls, key)
        member._value_ = key
        member.sentence = sentence
        return member

    # Nobody needs to be known.
    PUBLIC_READ = "public:read", "Read the board's public pages."
    DOCUMENT_ASK = "document:ask", "Ask for a document that the board gives to those who ask."
    DOCUMENT_OPEN = "document:open", "Read a document through the link that was sent for it."
    DOOR_USE = "door:use", "Sign in, ask for a new password, or open a single-use link."
    LINK_OPEN = "link:open", "Open a family link."

    # Anyone with an account.
    ACCOUNT_OWN = "account:own", "Look after one's own account and sign out."

    # Cases.
    CASE_APPOINT = "case:appoint", "Appoint those who lead and sit on a review."
    CASE_CLOSE = "case:close", "Close a case, explain what is not met, and open it again."
    CASE_DECIDE = "case:decide", "Record the decision on a case."
    CASE_EXTEND = "case:extend", "Extend a review's time."
    CASE_HISTORY = "case:history", "Read the history of a case."
    CASE_HOLD = "case:hold", "Record proceedings, and place and lift holds."
    CASE_LIST = "case:list", "See the register of cases."
    CASE_MOVE = "case:move", "Move a case to another edition of the procedure."
    CASE_NOTE = "case:note", "Record the days that clocks run by, and who else was told."
    CASE_READ = "case:read", "Read a case."
    CASE_RECOMMEND = "case:recommend", "Record what was recommended on a case."
    CASE_REFER = "case:refer", "Refer a case."
    CASE_SCOPE = "case:scope", "Set the scope of a review."

    # People.
    PERSON_READ = "person:read", "Read the register of people and code names."
    PERSON_WRITE = "person:write", "Add to and change the register of people."

    # Agencies.
    CHRONOLOGY_NAMES = "chronology:names", "See names, and not code names alone, in a chronology."
    CHRONOLOGY_READ = "chronology:read", "Read the integrated chronology of a case."
    CHRONOLOGY_WORK = (
        "chronology:work",
        "Take chronologies in, and work on the integrated one.",
    )
    CONTRIBUTION_GIVE = "contribution:give", "Answer a request made to one's own agency."
    CONTRIBUTION_READ = "contribution:read", "Read what agencies have given."
    REQUEST_ANSWER_LIST = "request:own", "See the requests made to one's own agency."
    CONTRIBUTION_MEND = "contribution:mend", "Write to an agency, and send its answer back."
    REQUEST_MAKE = "request:make", "Ask agencies for information, give more time, and chase."

    # Family.
    APART_RECORD = "apart:record", "Record which relatives must not learn of each other."
    CONTACT_NOTE = "contact:note", "Record a contact with a relative."
    DUTY_EXPLAIN = "duty:explain", "Sign why something owed to a relative is not done."
    DUTY_READ = "duty:read", "Read what is owed to each relative, and how it stands."
    FAMILY_INVITE = "family:invite", "Add relatives and routes, and send and stop invitations."
    FAMILY_READ = "family:read", "Read who the relatives are and what is owed to them."
    FAMILY_TELL = "family:tell", "Give a relative their copy and tell them of the publication."
    PREFERENCE_RECORD = "preference:record", "Record what a relative says of how to reach them."
    MEETING_ARRANGE = (
        "meeting:arrange",
        "Arrange meetings with a relative, and write down what was said.",
    )
    MEETING_OWN = "meeting:own", "Ask for a meeting, choose a time, and check what was written."
    QUESTION_ASK = "question:ask", "Ask a relative something, and answer what they ask."
    QUESTION_OWN = "question:own", "Answer what the board asks, and ask it something."
    VIEWS_GIVE = "views:give", "Give views, and read what the board shares, through one's own link."
    VIEWS_NOTE = (
        "views:note",
        "Write down what a relative said by phone, at a meeting or so.",
    )
    VIEWS_READ = "views:read", "Read the views that relatives sent."

    # Reports.
    DRAFT_APPROVE = "draft:approve", "Record the approval of a report."
    DRAFT_CLEAR = "draft:clear", "Settle findings and clear a draft for anonymity."
    DRAFT_READ = "draft:read", "Read drafts."
    DRAFT_WRITE = "draft:write", "Write drafts and bring them in from Word."
    REPORT_PUBLISH = "report:publish", "Publish a report, or take one down."

    REPORT_KEEP_BACK = "report:keep-back", "Record a decision not to publish, and undo one."
    DOCUMENT_ANSWER = "document:answer", "See who asks for a document, and answer them."
    DRAFT_SHARE = "draft:share", "Record with whom a draft is shared."
    DISCLOSURE_READ = "disclosure:read", "Read who asked to see a review, and what they were given."
    DISCLOSURE_WRITE = "disclosure:write", "Record a request for disclosure, and its answer."
    # After the report.
    LEARNING_READ = "learning:read", "Read what events there were to learn from a case."
    LEARNING_WRITE = "learning:write", "Plan events, and record who came and what was said."
    PROGRESS_GIVE = "progress:give", "See what one's own agency took on, and say how it is going."
    PROGRESS_RECORD = "progress:record", "Record progress, and that the board has heard of it."
    RECOMMENDATION_ADOPT = "recommendation:adopt", "Record what the board adopts, and what not."
    RECOMMENDATION_READ = "recommendation:read", "Read recommendations and how they are going."
    RECOMMENDATION_WRITE = "recommendation:write", "Record and change recommendations."

    # The board's own housekeeping.
    AGENCY_MANAGE = "agency:manage", "Add agencies."
    BOARD_DETAILS = "board:details", "Change the board's contacts, opening hours and colour."
    BOARD_MAILBOX = "board:mailbox", "Read the demonstration mailbox."
    MEMBER_MANAGE = "member:manage", "Invite members, and end their accounts."
    NOTICE_MANAGE = "notice:manage", "See notices, and have failed ones tried again."

    # The operator.
    OPERATE = "operate", "See whether the service is alive and ready; no case content."
