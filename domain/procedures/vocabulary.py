"""The closed words of a procedure.

A board that needs another word gets it here, for every board, with tests. Every word says what it
means, and after "From:" where it was met: in the leaflets, each by its readers and its year
(parents and carers 2011, parents undated, families 2013, families 2015, professionals 2017), in
Working Together (WT) of a year, in the law, in the made-up example, or in our own design.
"""

from enum import StrEnum


class Standing(StrEnum):
    """How firmly a rule binds. From: ours."""

    REQUIRED = "required"
    """The law, or a plain statement of what is or will be done. From: all leaflets; WT 2010."""
    EXPECTED = "expected"
    """Good practice, an aim, or guidance that was seen only in part. From: WT 2018; ours."""
    ADVISORY = "advisory"
    """Advice, an instance, or general knowledge that nobody has checked. From: WT 2010; ours."""


class LimbKind(StrEnum):
    """Whether meeting a limb obliges. From: all leaflets."""

    MANDATORY = "mandatory"
    """A review must follow. From: all leaflets."""
    DISCRETIONARY = "discretionary"
    """A review may follow. From: parents and carers 2011; families 2013; families 2015; WT 2010."""


class Death(StrEnum):
    """What a limb says of a child's death. From: all leaflets."""

    NONE = "none"
    """The limb is not about a death. From: parents and carers 2011; families 2013."""
    DIED = "died"
    """A child has died. From: parents and carers 2011; families 2013; families 2015."""
    DIED_UNEXPECTEDLY = "died_unexpectedly"
    """A child has died unexpectedly. From: parents undated."""
    DIED_IN_CUSTODY = "died_in_custody"
    """A child has died while the state held them: in custody or a secure home, detained under
    the Mental Health Act, or deprived of liberty at 16 or 17. From: WT 2015."""


class Harm(StrEnum):
    """What a limb says of harm to a child who lived. From: all leaflets."""

    NONE = "none"
    """The limb is not about harm. From: parents and carers 2011; families 2013."""
    SERIOUSLY = "seriously_harmed"
    """Seriously harmed. From: parents undated; families 2015; professionals 2017; law."""
    SERIOUSLY_OR_PERMANENTLY = "seriously_or_permanently_harmed"
    """Seriously or permanently harmed. From: parents and carers 2011; families 2013."""
    LIFE_THREATENING_OR_LASTING = "life_threatening_or_lasting"
    """A life-threatening injury, or serious and permanent impairment. From: WT 2010."""


class Certainty(StrEnum):
    """How sure anyone need be of abuse or neglect. From: all leaflets."""

    NONE = "none"
    """The limb does not ask. From: families 2015."""
    THOUGHT_A_FACTOR = "thought_a_factor"
    """Thought to have been a factor. From: parents and carers 2011; families 2013."""
    MAY_BE_SUSPECTED = "may_be_suspected"
    """May be suspected. From: parents undated."""
    SUSPECTED = "suspected"
    """Suspected. From: professionals 2017."""
    SUSPECTED_OR_CONFIRMED = "suspected_or_confirmed"
    """Suspected or confirmed. From: families 2015."""
    KNOWN_OR_SUSPECTED = "known_or_suspected"
    """Known or suspected. From: law; WT 2010; example."""


class JointWorking(StrEnum):
    """Whether concern about joint working counts, and how. From: all leaflets."""

    NOT_ASKED = "not_asked"
    """The limb does not ask. From: families 2015."""
    FURTHER_CONDITION = "further_condition"
    """It must be there too. From: parents and carers 2011; families 2013; professionals 2017."""
    ALTERNATIVE = "alternative"
    """It counts instead of abuse or neglect. From: parents undated."""
    PRESUMED = "presumed"
    """It is taken to be there unless there is definite evidence that it is not. From: WT 2015."""


class HarmMeans(StrEnum):
    """What counts as serious harm. From: WT 2015."""

    LIFE_THREATENING_INJURY = "life_threatening_injury"
    """An injury that could have killed. From: WT 2015."""
    LASTING_IMPAIRMENT = "lasting_impairment"
    """Serious or likely long-term impairment of mental health or of development. From: WT 2015."""
    IMPAIRED_PHYSICAL_HEALTH = "impaired_physical_health"
    """Serious or likely long-term impairment of physical health. From: WT 2018."""


class Beyond(StrEnum):
    """Who else, besides the child, the review may look at. From: all leaflets."""

    OTHER_CHILDREN = "other_children"
    """Other children in the immediate family. From: parents and carers 2011; families 2015."""
    OTHER_ADULTS = "other_adults"
    """Adults in the immediate family. From: families 2013."""
    FAMILY = "family"
    """The family, as one. From: parents undated; professionals 2017."""


class Asks(StrEnum):
    """What a review asks of the work that was done. From: all leaflets."""

    WHAT_WAS_DONE = "what_was_done"
    """What was done. From: parents and carers 2011; families 2013; families 2015."""
    LESSONS = "lessons"
    """What can be learned. From: parents and carers 2011; families 2013; families 2015."""
    CHANGES = "changes"
    """What may need to change. From: parents and carers 2011; families 2013; families 2015."""
    STANDARDS_MET = "standards_met"
    """Whether expected standards of work were met. From: parents undated."""
    POLICY_FOLLOWED = "policy_followed"
    """Whether organisations' policy and procedures were followed. From: parents undated."""
    DECISIONS = "decisions"
    """Which decisions were made. From: parents undated."""
    SERVICES = "services"
    """Which services were offered or provided. From: parents undated."""
    ACTIONS = "actions"
    """Which actions were taken, or not taken. From: parents undated."""
    INEQUALITY = "inequality"
    """Whether racism or other inequality played a part. From: WT 2023."""


class RoleKey(StrEnum):
    """The places in a review to which people are appointed. From: all leaflets."""

    LEAD = "lead"
    """Whoever leads the review, under whichever title. From: all leaflets."""
    PANEL_CHAIR = "panel_chair"
    """Whoever chairs the panel, where that is a second person. From: professionals 2017."""
    PANEL_MEMBER = "panel_member"
    """Whoever sits on the panel. From: all leaflets."""


class BodyKey(StrEnum):
    """The acts of a review that some person or body answers for. From: all leaflets."""

    RECOMMENDS = "recommends"
    """Says whether there should be a review. From: parents and carers 2011."""
    DECIDES = "decides"
    """Decides that there will be one. No leaflet names it. From: WT 2010; WT 2018."""
    SCOPES = "scopes"
    """Settles what it looks at. From: parents and carers 2011; parents undated."""
    OVERSEES = "oversees"
    """Watches over reviews. From: parents and carers 2011; WT 2018."""
    APPROVES = "approves"
    """Approves the finished report. From: professionals 2017."""


class Independence(StrEnum):
    """A statement that someone appointed must be able to sign. From: all leaflets."""

    OF_BOARD = "of_board"
    """Independent of the board. From: professionals 2017; WT 2013."""
    OF_ORGANISATIONS = "of_organisations"
    """Independent of every organisation in the case. From: professionals 2017; WT 2013."""
    EXPERT = "expert"
    """An independent expert in child protection. From: parents and carers 2011; families 2013."""


class Carrier(StrEnum):
    """Who may carry contact with a relative. From: all leaflets."""

    LEAD = "lead"
    """Whoever leads the review. From: parents undated; families 2013; families 2015."""
    PANEL_CHAIR = "panel_chair"
    """Whoever chairs the panel. From: professionals 2017."""
    PANEL_MEMBER = "panel_member"
    """Somebody who sits on the panel. From: families 2015."""
    PERSONAL_CONTACT = "personal_contact"
    """The family's own contact. From: families 2013."""
    PRACTITIONER = "practitioner"
    """A practitioner who is in touch with the family already. From: professionals 2017."""
    MANAGER = "manager"
    """The board's manager. From: parents undated."""


class WhoStarts(StrEnum):
    """Who makes the first move between family and review. From: all leaflets."""

    BOARD = "board"
    """The board's side gets in touch. From: families 2013; professionals 2017."""
    FAMILY = "family"
    """The family gets in touch, if it wishes to. From: parents undated."""


class ProceedingKind(StrEnum):
    """What may run beside a review. From: families 2013; families 2015."""

    CRIMINAL = "criminal"
    """Criminal proceedings, up to the end of a trial. From: families 2013."""
    CORONIAL = "coronial"
    """A coroner's investigation or inquest. From: families 2013."""
    FAMILY_COURT = "family_court"
    """Proceedings about children in the family court. From: example."""
    POLICE_INVESTIGATION = "police_investigation"
    """The police looking into it, before any charge. From: families 2015."""


class HoldOn(StrEnum):
    """What has to wait: two different things. From: families 2013."""

    VIEWS = "views"
    """Taking the family's views. From: families 2013; families 2015."""
    PUBLICATION = "publication"
    """Publishing. From: families 2013."""


class HoldUntil(StrEnum):
    """When a hold ends. From: families 2013."""

    END_OF_PROCEEDINGS = "end_of_proceedings"
    """When the proceedings are over. From: example."""
    END_OF_TRIAL = "end_of_trial"
    """When the trial is over. From: families 2013."""


class ClockKey(StrEnum):
    """The time limits of a review. From: all leaflets; WT 2010; WT 2018."""

    REVIEW = "review"
    """The whole review. From: parents and carers 2011; families 2013; families 2015."""
    DECISION = "decision"
    """Deciding whether there will be one. From: WT 2010."""
    NOTIFICATION = "notification"
    """Telling those who must hear of an incident. From: WT 2015; WT 2018."""
    RAPID_REVIEW = "rapid_review"
    """The first quick look after an incident. From: WT 2018."""


class CaseEvent(StrEnum):
    """The days that clocks start and end on. From: all leaflets."""

    TRIGGERING_EVENT = "triggering_event"
    """The event that led to the review. From: parents and carers 2011; families 2013."""
    INCIDENT_KNOWN = "incident_known"
    """The council coming to know of the incident. From: WT 2015; WT 2018."""
    REFERRAL = "referral"
    """The case reaching the board. From: WT 2010."""
    NOTIFICATION_SENT = "notification_sent"
    """Word of the incident going out. From: WT 2015; WT 2018."""
    RAPID_REVIEW_COMPLETED = "rapid_review_completed"
    """The rapid review being finished. From: WT 2018."""
    DECISION = "decision"
    """The decision to start a review. From: professionals 2017."""
    REVIEW_COMPLETED = "review_completed"
    """The review being finished. From: families 2015; professionals 2017."""
    OVERVIEW_REPORT_PUBLISHED = "overview_report_published"
    """The overview report coming out. From: families 2013."""
    EXECUTIVE_SUMMARY_PUBLISHED = "executive_summary_published"
    """The executive summary coming out. From: parents and carers 2011."""


class Firmness(StrEnum):
    """How a leaflet puts its time limit. From: all leaflets."""

    USUALLY = "usually"
    """What it usually takes. From: parents and carers 2011; families 2013."""
    AIM = "aim"
    """What is aimed for. From: families 2015."""
    SHOULD = "should"
    """What it should take. From: professionals 2017."""
    MUST = "must"
    """What it must take. From: WT 2018."""
    RELAXED = "relaxed"
    """A limit that did not hold for a while, with no other in its place. From: WT 2018."""


class Unit(StrEnum):
    """What time is counted in. From: all leaflets."""

    MONTHS = "months"
    """Calendar months. From: all leaflets."""
    DAYS = "days"
    """Days, weekends too. From: WT 2013."""
    WORKING_DAYS = "working_days"
    """Monday to Friday, without England's bank holidays. From: WT 2015; WT 2018."""


class DocumentKey(StrEnum):
    """The documents that a review may publish. From: all leaflets."""

    OVERVIEW_REPORT = "overview_report"
    """The full report, under whichever title. From: parents and carers 2011; families 2013."""
    EXECUTIVE_SUMMARY = "executive_summary"
    """The short one. From: parents and carers 2011; professionals 2017."""
    BOARD_RESPONSE = "board_response"
    """What the board will do about it. From: WT 2015."""
    LEARNING_BRIEFING = "learning_briefing"
    """What staff can take from it. From: example."""


class Publish(StrEnum):
    """How a document's publication is put. From: all leaflets."""

    SHOULD = "should"
    """It should be published. From: parents and carers 2011."""
    MUST = "must"
    """It has to be published. From: families 2013."""
    IN_FULL = "in_full"
    """It is published in full. From: families 2015."""
    IS_PUBLISHED = "is_published"
    """It is published, said as a fact. From: professionals 2017."""
    AVAILABLE = "available"
    """It is there for whoever asks. From: parents and carers 2011."""


class Venue(StrEnum):
    """Where a published document can be had. From: all leaflets."""

    WEBSITE = "website"
    """On the board's website. From: families 2013; professionals 2017."""
    ON_REQUEST = "on_request"
    """From a person, by whoever asks. From: parents and carers 2011."""


class Exempt(StrEnum):
    """The reasons a procedure gives for not publishing. From: all leaflets."""

    GOOD_REASONS = "good_reasons"
    """Good reasons, left open. From: parents and carers 2011."""
    WELFARE_OF_CHILDREN_CONCERNED = "welfare_of_children_concerned"
    """The welfare of children directly affected. From: parents and carers 2011; WT 2010."""
    HARM_TO_OTHER_CHILDREN = "harm_to_other_children"
    """Harm to other children. From: families 2015."""


class AnonymityStandard(StrEnum):
    """How far identities are hidden. From: all leaflets."""

    SUITABLE = "suitable"
    """Suitably anonymised. From: families 2015."""
    FULL = "full"
    """Fully anonymised. From: families 2013; professionals 2017."""


class Protects(StrEnum):
    """Whose identity is hidden, where that is said. From: families 2015."""

    CHILDREN = "children"
    """Children. From: families 2015."""
    FAMILY_MEMBERS = "family_members"
    """Members of the family. From: families 2015."""
    OTHERS = "others"
    """Anyone else. From: families 2015."""


class CopyWhen(StrEnum):
    """When the family has its copy. From: all leaflets."""

    BEFORE_RELEASE = "before_release"
    """Before the wider public. From: parents and carers 2011."""
    ON_COMPLETION = "on_completion"
    """When the review is finished; nothing is said of publication. From: professionals 2017."""


class CopyIf(StrEnum):
    """How the family's copy is promised. From: all leaflets."""

    GIVEN = "given"
    """Outright. From: parents and carers 2011; professionals 2017."""
    WHERE_POSSIBLE = "where_possible"
    """Wherever possible. From: families 2015."""
    IF_WISHED = "if_wished"
    """If the family wishes. From: families 2013."""


class Meets(StrEnum):
    """How a meeting about the findings is promised. From: all leaflets."""

    CAN = "can"
    """It can be had. From: parents and carers 2011; parents undated."""
    WILL = "will"
    """It will be held. From: families 2015; professionals 2017."""
    USUALLY = "usually"
    """It is usually held. From: families 2013."""


class Gives(StrEnum):
    """What an agency is asked for. From: all leaflets."""

    DETAILS_OF_SERVICES = "details_of_services"
    """Full details of services given. From: parents and carers 2011; families 2013."""
    WRITTEN_INFORMATION = "written_information"
    """Information in writing. From: professionals 2017."""
    CHRONOLOGY = "chronology"
    """A chronology. From: professionals 2017."""


class Attends(StrEnum):
    """How staff are to come to something. From: professionals 2017."""

    MAY = "may"
    """They may be asked to. From: professionals 2017."""
    SHOULD = "should"
    """They should. From: professionals 2017."""


class RecipientKey(StrEnum):
    """Bodies that hear of a review, or get its documents. From: all leaflets; WT 2010."""

    OFSTED = "ofsted"
    """The inspectorate. From: parents and carers 2011; WT 2010."""
    CORONER = "coroner"
    """The coroner. From: families 2013."""
    DEPARTMENT = "department"
    """The Secretary of State and the department. From: WT 2015; WT 2018."""
    NATIONAL_PANEL = "national_panel"
    """The national panel of the time. From: WT 2013; WT 2018."""
    BOARD = "board"
    """The board itself, or the partners in its place. From: WT 2015; WT 2018."""


class Outcome(StrEnum):
    """Which decision a notice is about. From: WT 2013."""

    REVIEW = "review"
    """That there will be a review. From: WT 2013."""
    NO_REVIEW = "no_review"
    """That there will be none. From: WT 2013."""
    EITHER = "either"
    """Whichever it is. From: WT 2015; WT 2018."""


class TargetKind(StrEnum):
    """Whom a recommendation may be made to. From: parents undated."""

    AGENCY = "agency"
    """One agency. From: parents undated."""
    ALL_AGENCIES = "all_agencies"
    """Every agency of the board. From: parents undated."""
    BOARD = "board"
    """The board itself. From: parents undated."""


class Attribute(StrEnum):
    """What each recommendation must carry. From: parents undated."""

    INTENDED_OUTCOME = "intended_outcome"
    """What should come of it. From: parents undated."""
    TIMESCALE = "timescale"
    """By when. From: parents undated."""


class Spread(StrEnum):
    """How learning is passed on. From: parents undated; professionals 2017."""

    FEEDBACK_TO_THOSE_INVOLVED = "feedback_to_those_involved"
    """Telling those who were involved. From: parents undated."""
    MULTI_AGENCY_ENGAGEMENT = "multi_agency_engagement"
    """Bringing agencies together. From: parents undated."""
    AWARENESS_BRIEFINGS = "awareness_briefings"
    """Short briefings. From: parents undated."""
    NEWSLETTERS = "newsletters"
    """Newsletters. From: parents undated."""
    TRAINING = "training"
    """Training. From: parents undated."""
    LOCAL_FRAMEWORK = "local_framework"
    """The board's learning and improvement framework. From: professionals 2017."""


class LearningKind(StrEnum):
    """What is held so that people learn. From: parents undated; professionals 2017."""

    PRACTITIONER_EVENT = "practitioner_event"
    """Staff and managers meet to establish the facts. From: professionals 2017."""
    DEBRIEF = "debrief"
    """Staff come together once the discussions are over. From: professionals 2017."""
    FEEDBACK = "feedback"
    """Those who were involved are told. From: parents undated."""
    MULTI_AGENCY = "multi_agency"
    """People of several agencies learn together. From: parents undated."""
    BRIEFING = "briefing"
    """A short briefing. From: parents undated."""
    NEWSLETTER = "newsletter"
    """A newsletter. From: parents undated."""
    TRAINING = "training"
    """Training. From: parents undated."""


class Audience(StrEnum):
    """Whom a leaflet is for; part of what it is. From: all leaflets."""

    PARENTS_AND_CARERS = "parents-and-carers"
    """Parents and carers. From: parents and carers 2011."""
    PARENTS = "parents"
    """Parents. From: parents undated."""
    FAMILIES = "families"
    """Families. From: families 2013; families 2015."""
    PROFESSIONALS = "professionals"
    """Professionals. From: professionals 2017."""
    CHILDREN = "children"
    """Children and young people. From: ours."""


class CountedFrom(StrEnum):
    """Which day settles whether an override holds. From: ours; WT 2010."""

    ACT = "act"
    """The day on which the thing is done. From: ours; WT 2010."""
    START = "start"
    """The day on which the review was decided upon. From: WT 2010; WT 2018."""


class Term(StrEnum):
    """The board's own words for things that pages speak of. From: all leaflets."""

    REVIEW = "review"
    """A review. From: all leaflets; WT 2018."""
    REVIEW_PLURAL = "review_plural"
    """Several of them. From: all leaflets."""
    REVIEW_SHORT = "review_short"
    """Its abbreviation. From: all leaflets."""
    PANEL = "panel"
    """The panel that does the work. From: all leaflets."""
    FAMILY = "family"
    """The child's people. From: all leaflets."""


class StepKey(StrEnum):
    """The steps of a review, in order. From: ours."""

    REFERRAL = "referral"
    """Somebody brings the case. From: ours."""
    NOTIFICATION = "notification"
    """Sending the notification of the incident. From: WT 2018."""
    RAPID_REVIEW = "rapid_review"
    """The rapid review, where there is one. From: WT 2018."""
    DECISION = "decision"
    """Whether there will be a review. From: ours; all leaflets."""
    APPOINTMENT = "appointment"
    """Who leads, and who sits on the panel. From: all leaflets."""
    SCOPE = "scope"
    """What it looks at. From: parents and carers 2011; parents undated."""
    REQUESTS = "requests"
    """Asking the agencies. From: all leaflets."""
    FAMILY = "family"
    """The family's part. From: all leaflets."""
    REPORT = "report"
    """Writing. From: all leaflets."""
    ANONYMITY = "anonymity"
    """Seeing that nobody can be identified. From: families 2013; families 2015."""
    APPROVAL = "approval"
    """Approving the report. From: professionals 2017."""
    FAMILY_COPY = "family_copy"
    """The family reads it. From: parents and carers 2011; families 2015."""
    PUBLICATION = "publication"
    """It comes out. From: all leaflets."""
    RECOMMENDATIONS = "recommendations"
    """What is recommended is adopted and carried out. From: parents undated."""
    LEARNING = "learning"
    """People learn from it. From: parents undated; professionals 2017."""
    CLOSING = "closing"
    """The case is over. From: ours."""
