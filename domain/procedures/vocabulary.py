"""The closed words of a procedure.

A board that needs another word gets it here, for every board, with tests.
"""

from enum import StrEnum


class Standing(StrEnum):
    """How firmly a rule binds: law or a promise; good practice; advice."""

    REQUIRED = "required"
    EXPECTED = "expected"
    ADVISORY = "advisory"


class LimbKind(StrEnum):
    MANDATORY = "mandatory"
    DISCRETIONARY = "discretionary"


class Death(StrEnum):
    """What a limb says of a child's death."""

    NONE = "none"
    DIED = "died"
    DIED_UNEXPECTEDLY = "died_unexpectedly"


class Harm(StrEnum):
    """What a limb says of harm to a child who lived."""

    NONE = "none"
    SERIOUSLY = "seriously_harmed"
    SERIOUSLY_OR_PERMANENTLY = "seriously_or_permanently_harmed"


class Certainty(StrEnum):
    """How sure anyone need be of abuse or neglect."""

    NONE = "none"
    THOUGHT_A_FACTOR = "thought_a_factor"
    MAY_BE_SUSPECTED = "may_be_suspected"
    SUSPECTED = "suspected"
    SUSPECTED_OR_CONFIRMED = "suspected_or_confirmed"
    KNOWN_OR_SUSPECTED = "known_or_suspected"


class JointWorking(StrEnum):
    """Whether concern about joint working counts, and how."""

    NOT_ASKED = "not_asked"
    FURTHER_CONDITION = "further_condition"
    ALTERNATIVE = "alternative"


class Beyond(StrEnum):
    """Who else, besides the child, the review may look at."""

    OTHER_CHILDREN = "other_children"
    OTHER_ADULTS = "other_adults"
    FAMILY = "family"


class RoleKey(StrEnum):
    LEAD = "lead"
    PANEL_CHAIR = "panel_chair"
    PANEL_MEMBER = "panel_member"


class BodyKey(StrEnum):
    """The acts of a review that some person or body answers for."""

    RECOMMENDS = "recommends"
    DECIDES = "decides"
    SCOPES = "scopes"
    OVERSEES = "oversees"
    APPROVES = "approves"


class Independence(StrEnum):
    """A statement that someone appointed must be able to sign."""

    OF_BOARD = "of_board"
    OF_ORGANISATIONS = "of_organisations"
    EXPERT = "expert"


class Carrier(StrEnum):
    """Who may carry contact with a relative."""

    LEAD = "lead"
    PANEL_CHAIR = "panel_chair"
    PANEL_MEMBER = "panel_member"
    PERSONAL_CONTACT = "personal_contact"
    PRACTITIONER = "practitioner"
    MANAGER = "manager"


class WhoStarts(StrEnum):
    BOARD = "board"
    FAMILY = "family"


class ProceedingKind(StrEnum):
    CRIMINAL = "criminal"
    CORONIAL = "coronial"
    FAMILY_COURT = "family_court"
    POLICE_INVESTIGATION = "police_investigation"


class HoldOn(StrEnum):
    VIEWS = "views"
    PUBLICATION = "publication"


class HoldUntil(StrEnum):
    END_OF_PROCEEDINGS = "end_of_proceedings"
    END_OF_TRIAL = "end_of_trial"


class ClockKey(StrEnum):
    REVIEW = "review"
    DECISION = "decision"
    NOTIFICATION = "notification"
    RAPID_REVIEW = "rapid_review"


class CaseEvent(StrEnum):
    """The days that clocks start and end on."""

    TRIGGERING_EVENT = "triggering_event"
    INCIDENT_KNOWN = "incident_known"
    REFERRAL = "referral"
    NOTIFICATION_SENT = "notification_sent"
    RAPID_REVIEW_COMPLETED = "rapid_review_completed"
    DECISION = "decision"
    REVIEW_COMPLETED = "review_completed"
    OVERVIEW_REPORT_PUBLISHED = "overview_report_published"
    EXECUTIVE_SUMMARY_PUBLISHED = "executive_summary_published"


class Firmness(StrEnum):
    """How a leaflet puts its time limit or promise."""

    USUALLY = "usually"
    AIM = "aim"
    SHOULD = "should"
    MUST = "must"


class Unit(StrEnum):
    MONTHS = "months"
    DAYS = "days"
    WORKING_DAYS = "working_days"


class DocumentKey(StrEnum):
    OVERVIEW_REPORT = "overview_report"
    EXECUTIVE_SUMMARY = "executive_summary"
    BOARD_RESPONSE = "board_response"
    LEARNING_BRIEFING = "learning_briefing"


class Publish(StrEnum):
    """How a document's publication is put."""

    SHOULD = "should"
    MUST = "must"
    IN_FULL = "in_full"
    IS_PUBLISHED = "is_published"
    AVAILABLE = "available"


class Venue(StrEnum):
    WEBSITE = "website"
    ON_REQUEST = "on_request"


class Exempt(StrEnum):
    """The reasons a procedure gives for not publishing."""

    GOOD_REASONS = "good_reasons"
    WELFARE_OF_CHILDREN_CONCERNED = "welfare_of_children_concerned"
    HARM_TO_OTHER_CHILDREN = "harm_to_other_children"


class AnonymityStandard(StrEnum):
    SUITABLE = "suitable"
    FULL = "full"


class Protects(StrEnum):
    CHILDREN = "children"
    FAMILY_MEMBERS = "family_members"
    OTHERS = "others"


class CopyWhen(StrEnum):
    BEFORE_RELEASE = "before_release"
    ON_COMPLETION = "on_completion"


class CopyIf(StrEnum):
    GIVEN = "given"
    WHERE_POSSIBLE = "where_possible"
    IF_WISHED = "if_wished"


class Meets(StrEnum):
    CAN = "can"
    WILL = "will"
    USUALLY = "usually"


class Gives(StrEnum):
    """What an agency is asked for."""

    DETAILS_OF_SERVICES = "details_of_services"
    WRITTEN_INFORMATION = "written_information"
    CHRONOLOGY = "chronology"


class RecipientKey(StrEnum):
    OFSTED = "ofsted"
    CORONER = "coroner"
    DEPARTMENT = "department"
    NATIONAL_PANEL = "national_panel"


class TargetKind(StrEnum):
    """Whom a recommendation may be made to."""

    AGENCY = "agency"
    ALL_AGENCIES = "all_agencies"
    BOARD = "board"


class Attribute(StrEnum):
    """What each recommendation must carry."""

    INTENDED_OUTCOME = "intended_outcome"
    TIMESCALE = "timescale"


class Spread(StrEnum):
    """How learning is passed on."""

    FEEDBACK_TO_THOSE_INVOLVED = "feedback_to_those_involved"
    MULTI_AGENCY_ENGAGEMENT = "multi_agency_engagement"
    AWARENESS_BRIEFINGS = "awareness_briefings"
    NEWSLETTERS = "newsletters"
    TRAINING = "training"
    LOCAL_FRAMEWORK = "local_framework"


class Audience(StrEnum):
    PARENTS_AND_CARERS = "parents-and-carers"
    PARENTS = "parents"
    FAMILIES = "families"
    PROFESSIONALS = "professionals"
    CHILDREN = "children"


class Term(StrEnum):
    """The board's own words for things that pages speak of."""

    REVIEW = "review"
    REVIEW_PLURAL = "review_plural"
    REVIEW_SHORT = "review_short"
    PANEL = "panel"
    FAMILY = "family"


class StepKey(StrEnum):
    """The steps of a review, in order."""

    REFERRAL = "referral"
    DECISION = "decision"
    APPOINTMENT = "appointment"
    SCOPE = "scope"
    REQUESTS = "requests"
    FAMILY = "family"
    REPORT = "report"
    ANONYMITY = "anonymity"
    APPROVAL = "approval"
    FAMILY_COPY = "family_copy"
    PUBLICATION = "publication"
