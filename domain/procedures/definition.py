"""One edition of one board's procedure: the typed whole."""

import hashlib
import json
from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from domain.procedures.basis import Frozen, Rule, Said, Silence, Stated, Text, YesNo
from domain.procedures.notifying import DecisionNotice, Notification
from domain.procedures.output import (
    Anonymity,
    Availability,
    Confidentiality,
    Document,
    FamilyCopy,
    FamilyMeeting,
    FamilyNotice,
    FamilyOutcome,
    MaybeDay,
    Practitioners,
    Recipient,
    Recommendations,
)
from domain.procedures.overrides import Override
from domain.procedures.people import (
    AgencyDuty,
    Bodies,
    Body,
    FamilyContact,
    Panel,
    Provision,
    Roles,
    Support,
    Views,
)
from domain.procedures.timing import Clock, Extension, Holds
from domain.procedures.vocabulary import (
    Asks,
    Audience,
    Beyond,
    Certainty,
    ClockKey,
    Death,
    DocumentKey,
    Harm,
    HarmMeans,
    JointWorking,
    LimbKind,
    Outcome,
    RecipientKey,
    Term,
)


class Limb(Rule):
    """One way that a case can meet the criteria for a review. From: all leaflets."""

    key: Text
    """Its name within this procedure; decisions record it. From: ours."""
    text: Text
    """The limb as one plain sentence. From: all leaflets."""
    kind: LimbKind
    """Whether a review must follow, or may. From: all leaflets."""
    death: Death
    """The qualifier on death, or none if the limb is not about death. From: all leaflets."""
    harm: Harm
    """The qualifier on harm, or none if the limb is not about harm. From: all leaflets."""
    certainty: Certainty
    """How sure anyone need be of abuse or neglect. From: all leaflets."""
    joint_working: JointWorking
    """The condition on joint working. From: all leaflets."""
    open_discretion: bool = Field(strict=True)
    """Whether it leaves other circumstances open. From: families 2015."""
    ambiguity: str
    """Where the words can be read two ways, both readings; empty otherwise. From: parents
    undated."""
    readings: tuple[Text, ...] = ()
    """Each way of reading it, as one sentence; a decision records which was taken. From: parents
    undated."""


class SeriousHarm(Rule):
    """What counts as serious harm. From: WT 2015; WT 2018."""

    means: tuple[HarmMeans, ...]
    """Harm that counts. From: WT 2015; WT 2018."""
    exhaustive: YesNo
    """Whether nothing else counts. From: WT 2015."""
    recovery_excludes: YesNo
    """Whether a child who recovers is taken not to have been seriously harmed. From: WT 2015."""


class Guidance(Rule):
    """The national guidance that the procedure cites. From: all leaflets."""

    title: Said
    """What is cited; not stated where guidance is cited and not named. From: all leaflets."""
    chapter: Said
    """The chapter. From: families 2013; families 2015."""
    address: Said
    """Where it is to be found. From: parents and carers 2011; families 2013."""


class Nature(Rule):
    """What the review says of itself. From: all leaflets."""

    not_to_blame: YesNo
    """Not to blame, but to learn. From: parents and carers 2011; families 2013; families 2015."""
    not_a_criminal_investigation: YesNo
    """Not a criminal investigation. From: parents and carers 2011; families 2013."""
    not_a_public_enquiry: YesNo
    """Not a public enquiry. From: parents and carers 2011; families 2013; families 2015."""
    separate_from_police_and_coroner: YesNo
    """Apart from whatever police or coroner look into. From: parents undated; professionals
    2017."""


class Purpose(Rule):
    """What the review is for. From: all leaflets."""

    limbs: tuple[Text, ...]
    """Each purpose. From: parents undated, whose three are like those of WT 2010."""


class Subject(Rule):
    """Whom the review looks at besides the child. From: all leaflets."""

    beyond: tuple[Beyond, ...]
    """Who else. From: all leaflets."""


class Considers(Rule):
    """What the review, or its panel, asks of the work that was done. From: all leaflets."""

    asks: tuple[Asks, ...]
    """Each question. From: all leaflets."""


class Procedure(Frozen):
    """How one board runs its reviews. Every rule is stated, or its silence is. From: ours."""

    key: Text
    """The edition's name: its file's. From: ours."""
    version: Text
    """The leaflet's or manual's own version or date. From: parents and carers 2011."""
    title: Text
    """What the procedure is called on pages. From: all leaflets."""
    document: Text
    """The document that the board's rules are taken from. From: all leaflets."""
    audience: Annotated[Silence | Audience, Field(union_mode="left_to_right")]
    """Whom that document was written for. From: all leaflets."""
    extends: Text
    """The national edition beneath it. From: ours."""
    effective_from: MaybeDay
    """The first day it applies, or not stated. From: parents and carers 2011."""
    effective_until: MaybeDay
    """The last day it applies, or not stated. From: ours."""
    effective_note: str
    """How those days are known. From: ours."""
    terms: Mapping[Term, Text]
    """The board's own words. From: all leaflets."""
    guidance: Stated[Guidance]
    """The national guidance that it cites. From: all leaflets."""
    nature: Stated[Nature]
    """What a review is not. From: all leaflets."""
    purpose: Stated[Purpose]
    """What a review is for. From: all leaflets."""
    subject: Stated[Subject]
    """Whom it looks at besides the child. From: all leaflets."""
    considers: Stated[Considers]
    """What it asks of the work that was done. From: all leaflets."""
    criteria: tuple[Limb, ...] = Field(min_length=1)
    """The ways to meet the criteria. From: all leaflets."""
    serious_harm: Stated[SeriousHarm]
    """What counts as serious harm. From: WT 2015."""
    notification: Stated[Notification]
    """Who is told of an incident, by whom. From: WT 2010; WT 2015; WT 2018."""
    decision_notices: Mapping[Outcome, Stated[DecisionNotice]]
    """Who is told what was decided. From: WT 2013."""
    bodies: Bodies
    """Who recommends, decides, scopes, oversees and approves. From: all leaflets."""
    roles: Roles
    """Who leads, chairs and sits. From: all leaflets."""
    panel: Stated[Panel]
    """The agencies on the panel. From: all leaflets."""
    report_author: Stated[Body]
    """Who writes the report. From: parents and carers 2011; families 2015; WT 2010."""
    agency_duty: Stated[AgencyDuty]
    """What an agency gives. From: all leaflets."""
    family_contact: Stated[FamilyContact]
    """How family and review reach each other. From: all leaflets."""
    views: Stated[Views]
    """The family's chance to give views. From: all leaflets."""
    support: Stated[Support]
    """Help to take part. From: parents and carers 2011; families 2013; families 2015."""
    children_views: Stated[Provision]
    """Hearing children. From: parents and carers 2011; families 2013; WT 2013."""
    other_formats: Stated[Provision]
    """Having it in another format. From: families 2015."""
    clocks: Mapping[ClockKey, Stated[Clock]]
    """Time limits. From: all leaflets; WT 2010; WT 2018."""
    extension: Stated[Extension]
    """What happens when it takes longer. From: families 2015; professionals 2017."""
    holds: Holds
    """What waits for other proceedings. From: families 2013; families 2015."""
    documents: Mapping[DocumentKey, Stated[Document]]
    """What is written and published. From: all leaflets."""
    anonymity: Stated[Anonymity]
    """How far identities are hidden. From: families 2013; families 2015; professionals 2017."""
    family_copy: Stated[FamilyCopy]
    """The family's copy. From: all leaflets."""
    family_notice: Stated[FamilyNotice]
    """Telling the family before publication. From: families 2015."""
    family_meeting: Stated[FamilyMeeting]
    """Going through it with the family. From: all leaflets."""
    family_outcome: Stated[FamilyOutcome]
    """Telling the family how it ended. From: parents undated; professionals 2017."""
    recipients: Mapping[RecipientKey, Stated[Recipient]]
    """Who else gets a document. From: parents and carers 2011; families 2013; WT 2013."""
    confidentiality: Stated[Confidentiality]
    """Who may see reports while the review runs. From: families 2013."""
    recommendations: Stated[Recommendations]
    """What is asked of recommendations. From: all leaflets."""
    practitioners: Stated[Practitioners]
    """How staff take part, and how learning spreads. From: parents undated; professionals 2017."""
    availability: Stated[Availability]
    """How long what is published can be read. From: WT 2013."""
    overrides: tuple[Override, ...] = ()
    """Rules that are otherwise between two days. From: WT 2010; WT 2018."""

    def canonical(self) -> str:
        """JSON that is the same for the same rules, for storing and comparing."""
        return json.dumps(self.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)

    @property
    def is_national(self) -> bool:
        """Whether these are the rules of the guidance itself, with no board's laid over them."""
        return self.extends == self.key

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.canonical().encode()).hexdigest()
