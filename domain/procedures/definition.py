"""One edition of one board's procedure: the typed whole."""

import hashlib
import json
from collections.abc import Mapping

from pydantic import Field

from domain.procedures.basis import Frozen, Rule, Said, Stated, Text, YesNo
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
    Beyond,
    Certainty,
    ClockKey,
    Death,
    DocumentKey,
    Harm,
    JointWorking,
    LimbKind,
    RecipientKey,
    Term,
)


class Limb(Rule):
    """One way that a case can meet the criteria for a review."""

    key: Text
    """Its name within this procedure; decisions record it."""
    text: Text
    """The limb as one plain sentence."""
    kind: LimbKind
    """Whether a review must follow, or may."""
    death: Death
    """The qualifier on death, or none if the limb is not about death."""
    harm: Harm
    """The qualifier on harm, or none if the limb is not about harm."""
    certainty: Certainty
    """How sure anyone need be of abuse or neglect."""
    joint_working: JointWorking
    """The condition on joint working."""
    open_discretion: bool = Field(strict=True)
    """Whether it leaves other circumstances open."""
    ambiguity: str
    """Where the words can be read two ways, both readings; empty otherwise."""
    readings: tuple[Text, ...] = ()
    """Each way of reading it, as one sentence; a decision records which was taken."""


class Guidance(Rule):
    """The national guidance that the procedure cites."""

    title: Text
    chapter: Said
    address: Said


class Nature(Rule):
    """What the review says of itself."""

    not_to_blame: YesNo
    not_a_criminal_investigation: YesNo
    separate_from_police_and_coroner: YesNo


class Purpose(Rule):
    """What the review is for."""

    limbs: tuple[Text, ...]


class Subject(Rule):
    """Whom the review looks at besides the child."""

    beyond: tuple[Beyond, ...]


class Procedure(Frozen):
    """How one board runs its reviews. Every rule is stated, or its silence is."""

    key: Text
    """The edition's name: its file's."""
    version: Text
    """The leaflet's or manual's own version or date."""
    title: Text
    """What the procedure is called on pages."""
    document: Text
    """The document that the board's rules are taken from."""
    extends: Text
    """The national edition beneath it."""
    effective_from: MaybeDay
    """The first day it applies, or not stated."""
    effective_until: MaybeDay
    """The last day it applies, or not stated."""
    effective_note: str
    """How those days are known."""
    terms: Mapping[Term, Text]
    guidance: Stated[Guidance]
    nature: Stated[Nature]
    purpose: Stated[Purpose]
    subject: Stated[Subject]
    criteria: tuple[Limb, ...] = Field(min_length=1)
    bodies: Bodies
    roles: Roles
    panel: Stated[Panel]
    report_author: Stated[Body]
    agency_duty: Stated[AgencyDuty]
    family_contact: Stated[FamilyContact]
    views: Stated[Views]
    support: Stated[Support]
    children_views: Stated[Provision]
    other_formats: Stated[Provision]
    clocks: Mapping[ClockKey, Stated[Clock]]
    extension: Stated[Extension]
    holds: Holds
    documents: Mapping[DocumentKey, Stated[Document]]
    anonymity: Stated[Anonymity]
    family_copy: Stated[FamilyCopy]
    family_notice: Stated[FamilyNotice]
    family_meeting: Stated[FamilyMeeting]
    family_outcome: Stated[FamilyOutcome]
    recipients: Mapping[RecipientKey, Stated[Recipient]]
    confidentiality: Stated[Confidentiality]
    recommendations: Stated[Recommendations]
    practitioners: Stated[Practitioners]
    availability: Stated[Availability]

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
