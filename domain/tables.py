"""Every table, imported once, for the migrations, the start-up check and the tests."""

from domain.agencies.models import Agency
from domain.audit.models import Event, EventLink
from domain.base import Base
from domain.boards.details import BoardDetails
from domain.boards.models import Board
from domain.boards.once import Submission
from domain.cases.appointed import Appointment
from domain.cases.case import Case
from domain.cases.closure import ClosingExplanation, Closure
from domain.cases.decision import Decision
from domain.cases.extension import Extension
from domain.cases.landmark import Landmark
from domain.cases.proceedings import Hold, Proceeding
from domain.cases.proposal import Proposal
from domain.cases.referral import Referral
from domain.cases.scope import LineOfEnquiry, Scope, ScopedAgency
from domain.cases.telling import Told
from domain.chronologies.kept.episodes import Episode, EpisodeEntry
from domain.chronologies.kept.marking import EntryFlag, EntryLine
from domain.chronologies.kept.models import (
    Chronology,
    ChronologyEntry,
    ChronologyQuery,
    SameEvent,
    SameEventEntry,
    SameEventSearch,
    SameEventStep,
)
from domain.chronologies.kept.notes import EntryAnswer, EntryNote
from domain.chronologies.kept.searching import ChronologySearch
from domain.chronologies.versions.models import (
    ChronologyExport,
    ChronologyVersion,
    DraftBasis,
)
from domain.contributions.drafting import SectionDraft
from domain.contributions.parts import SentSection, SignOff
from domain.disclosures.models import Disclosure
from domain.family.after.models import HowItWas
from domain.family.apart import KeptApart
from domain.family.asked.models import AskedQuestion
from domain.family.attached.models import Attachment
from domain.family.contacts import ContactMade
from domain.family.copies import AdvanceNotice, FamilyCopy
from domain.family.hold_news import HoldTold
from domain.family.invitations import Invitation
from domain.family.meetings.models import (
    Meeting,
    MeetingAttendee,
    MeetingOffer,
    MeetingStep,
    MeetingTime,
)
from domain.family.meetings.notes import MeetingCheck, MeetingNote
from domain.family.noted.models import NotedView
from domain.family.outcomes import OutcomeTold
from domain.family.particulars import Particulars
from domain.family.preferences.models import Preference
from domain.family.relatives import Relative, Route
from domain.family.responses import Answer, Response
from domain.family.shown.models import SharedComment, SharedText
from domain.family.signed import DutyExplanation
from domain.family.uninvited import NotInvited
from domain.files.models import StoredFile
from domain.giving.models import DocumentRequest
from domain.leaflets.translations import LeafletTranslation
from domain.learning.events import Attendance, LearningEvent
from domain.letters.models import Letter, LetterTemplate
from domain.members.models import Member, MemberToken, SignOut
from domain.moving.models import EditionMove
from domain.moving.telling import PromisesTold
from domain.notices.models import Notice
from domain.people.kinship import Kinship
from domain.people.person import Alias, Person
from domain.procedures.models import Edition
from domain.publication.models import (
    Explanation,
    Listing,
    NonPublication,
    Publication,
    Sending,
    Withdrawal,
)
from domain.publishing.sharing import DraftSharing
from domain.recommendations.progress import BoardProgress, ProgressReport
from domain.recommendations.recommendation import Recommendation
from domain.reports.approval import Approval
from domain.reports.checking import Check
from domain.reports.clearance import Clearance
from domain.reports.drafts import Draft, Report
from domain.reports.findings import Finding
from domain.requests.contribution import Contribution
from domain.requests.escalation import Escalation
from domain.requests.mending import Mending
from domain.requests.messages import Message
from domain.requests.more_time import MoreTime
from domain.requests.receipt import Acknowledgement
from domain.requests.request import Request
from domain.requests.securing import Securing
from domain.sealing.models import BoardKey, CaseKey
from domain.voices.models import ViewConsent, ViewUse

__all__ = [
    "Acknowledgement",
    "AdvanceNotice",
    "Agency",
    "Alias",
    "Answer",
    "Appointment",
    "Approval",
    "AskedQuestion",
    "Attachment",
    "Attendance",
    "Base",
    "Board",
    "BoardDetails",
    "BoardKey",
    "BoardProgress",
    "Case",
    "CaseKey",
    "Check",
    "Chronology",
    "ChronologyEntry",
    "ChronologyExport",
    "ChronologyQuery",
    "ChronologySearch",
    "ChronologyVersion",
    "Clearance",
    "ClosingExplanation",
    "Closure",
    "ContactMade",
    "Contribution",
    "Decision",
    "Disclosure",
    "DocumentRequest",
    "Draft",
    "DraftBasis",
    "DraftSharing",
    "DutyExplanation",
    "Edition",
    "EditionMove",
    "EntryAnswer",
    "EntryFlag",
    "EntryLine",
    "EntryNote",
    "Episode",
    "EpisodeEntry",
    "Escalation",
    "Event",
    "EventLink",
    "Explanation",
    "Extension",
    "FamilyCopy",
    "Finding",
    "Hold",
    "HoldTold",
    "HowItWas",
    "Invitation",
    "KeptApart",
    "Kinship",
    "Landmark",
    "LeafletTranslation",
    "LearningEvent",
    "Letter",
    "LetterTemplate",
    "LineOfEnquiry",
    "Listing",
    "Meeting",
    "MeetingAttendee",
    "MeetingCheck",
    "MeetingNote",
    "MeetingOffer",
    "MeetingStep",
    "MeetingTime",
    "Member",
    "MemberToken",
    "Mending",
    "Message",
    "MoreTime",
    "NonPublication",
    "NotInvited",
    "NotedView",
    "Notice",
    "OutcomeTold",
    "Particulars",
    "Person",
    "Preference",
    "Proceeding",
    "ProgressReport",
    "PromisesTold",
    "Proposal",
    "Publication",
    "Recommendation",
    "Referral",
    "Relative",
    "Report",
    "Request",
    "Response",
    "Route",
    "SameEvent",
    "SameEventEntry",
    "SameEventSearch",
    "SameEventStep",
    "Scope",
    "ScopedAgency",
    "SectionDraft",
    "Securing",
    "Sending",
    "SentSection",
    "SharedComment",
    "SharedText",
    "SignOff",
    "SignOut",
    "StoredFile",
    "Submission",
    "Told",
    "ViewConsent",
    "ViewUse",
    "Withdrawal",
]
