"""The one table of who may do what. Everything else only names a permission.

Rows within a board are limited by the database: an appointed person finds only their cases, a
liaison only their agency's requests, a family member only their invitation. So a rule here says
which roles may do a thing at all; the wall says to which rows.
"""

from collections.abc import Mapping

from domain.access.identity import ActorKind, Role
from domain.access.permissions import Permission as Can

Grant = Role | ActorKind

MANAGERS: tuple[Grant, ...] = (Role.MANAGER, Role.ADMINISTRATOR)
STAFF: tuple[Grant, ...] = (*MANAGERS, Role.SUB_GROUP, Role.CHAIR)
LEADS: tuple[Grant, ...] = (Role.REVIEWER, Role.PANEL_CHAIR)
PANEL: tuple[Grant, ...] = (*LEADS, Role.PANEL)
MEMBERS: tuple[Grant, ...] = tuple(Role)
ANYONE: tuple[Grant, ...] = (*tuple(Role), *tuple(ActorKind))

RULES: Mapping[Can, tuple[Grant, ...]] = {
    Can.PUBLIC_READ: ANYONE,
    Can.DOOR_USE: ANYONE,
    Can.DOCUMENT_ASK: ANYONE,
    Can.DOCUMENT_OPEN: ANYONE,
    Can.LINK_OPEN: ANYONE,
    Can.OPERATE: ANYONE,
    Can.ACCOUNT_OWN: MEMBERS,
    Can.CASE_LIST: (*STAFF, *PANEL),
    Can.CASE_READ: (*STAFF, *PANEL),
    Can.CASE_HISTORY: (*MANAGERS, Role.CHAIR, *LEADS),
    Can.CASE_REFER: STAFF,
    Can.CASE_RECOMMEND: STAFF,
    Can.CASE_DECIDE: (Role.MANAGER, Role.CHAIR),
    Can.CASE_MOVE: (Role.MANAGER, Role.CHAIR),
    Can.CASE_NOTE: MANAGERS,
    Can.CASE_CLOSE: (Role.MANAGER, Role.CHAIR),
    Can.CASE_APPOINT: (Role.MANAGER, Role.CHAIR),
    Can.CASE_SCOPE: (*MANAGERS, Role.SUB_GROUP, Role.CHAIR),
    Can.CASE_EXTEND: (Role.MANAGER, Role.CHAIR),
    Can.CASE_HOLD: MANAGERS,
    Can.PERSON_READ: (*MANAGERS, *PANEL),
    Can.PERSON_WRITE: (*MANAGERS, *LEADS),
    Can.REQUEST_MAKE: MANAGERS,
    Can.CONTRIBUTION_READ: (*MANAGERS, *PANEL),
    Can.CHRONOLOGY_NAMES: (*MANAGERS, *LEADS),
    Can.CHRONOLOGY_READ: (*MANAGERS, *PANEL),
    Can.CHRONOLOGY_WORK: (*MANAGERS, *LEADS),
    Can.CONTRIBUTION_MEND: (*MANAGERS, *LEADS),
    Can.REQUEST_ANSWER_LIST: (Role.LIAISON,),
    Can.CONTRIBUTION_GIVE: (Role.LIAISON,),
    Can.APART_RECORD: MANAGERS,
    Can.CONTACT_NOTE: (*MANAGERS, *LEADS),
    Can.DUTY_EXPLAIN: (Role.MANAGER, Role.CHAIR),
    Can.DUTY_READ: (*MANAGERS, Role.CHAIR, *LEADS),
    Can.FAMILY_READ: (*MANAGERS, *LEADS),
    Can.FAMILY_INVITE: MANAGERS,
    Can.FAMILY_TELL: MANAGERS,
    Can.PREFERENCE_RECORD: MANAGERS,
    Can.MEETING_ARRANGE: (*MANAGERS, *LEADS),
    Can.MEETING_OWN: (ActorKind.FAMILY,),
    Can.QUESTION_ASK: (*MANAGERS, *LEADS),
    Can.QUESTION_OWN: (ActorKind.FAMILY,),
    Can.VIEWS_NOTE: (*MANAGERS, *LEADS),
    Can.VIEWS_READ: (*MANAGERS, *LEADS),
    Can.VIEWS_GIVE: (ActorKind.FAMILY,),
    Can.DRAFT_READ: (*MANAGERS, Role.CHAIR, *PANEL),
    Can.DRAFT_WRITE: (*MANAGERS, *LEADS),
    Can.DRAFT_CLEAR: (*MANAGERS, *LEADS),
    Can.DRAFT_APPROVE: (Role.MANAGER, Role.CHAIR),
    Can.REPORT_PUBLISH: (Role.MANAGER,),
    Can.REPORT_KEEP_BACK: (Role.MANAGER, Role.CHAIR),
    Can.DOCUMENT_ANSWER: MANAGERS,
    Can.DRAFT_SHARE: (*MANAGERS, *LEADS),
    Can.DISCLOSURE_READ: (*MANAGERS, Role.CHAIR, *LEADS),
    Can.DISCLOSURE_WRITE: MANAGERS,
    Can.RECOMMENDATION_READ: (*STAFF, *PANEL),
    Can.RECOMMENDATION_WRITE: (*MANAGERS, *LEADS),
    Can.RECOMMENDATION_ADOPT: (Role.MANAGER, Role.CHAIR),
    Can.PROGRESS_RECORD: MANAGERS,
    Can.PROGRESS_GIVE: (Role.LIAISON,),
    Can.LEARNING_READ: (*STAFF, *PANEL),
    Can.LEARNING_WRITE: (*MANAGERS, *LEADS),
    Can.AGENCY_MANAGE: MANAGERS,
    Can.BOARD_DETAILS: (Role.MANAGER,),
    Can.MEMBER_MANAGE: MANAGERS,
    Can.NOTICE_MANAGE: MANAGERS,
    Can.BOARD_MAILBOX: ANYONE,
}

# Whose account somebody may open and end, by the role that the account is for. Nobody gives more
# than they have: managers are made and ended by managers alone.
MAY_GIVE: Mapping[Grant, tuple[Role, ...]] = {
    Role.MANAGER: tuple(Role),
    Role.ADMINISTRATOR: tuple(role for role in Role if role is not Role.MANAGER),
    ActorKind.SYSTEM: tuple(Role),
}
