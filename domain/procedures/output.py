"""What comes out of a review: documents, who gets them, and what is done about them."""

from datetime import date
from typing import Annotated

from pydantic import Field

from domain.procedures.basis import Count, Frozen, Rule, Said, Silence, Text, YesNo
from domain.procedures.vocabulary import (
    AnonymityStandard,
    Attribute,
    CopyIf,
    CopyWhen,
    DocumentKey,
    Exempt,
    Meets,
    Protects,
    Publish,
    Spread,
    TargetKind,
    Unit,
    Venue,
)

MaybeDay = Annotated[Silence | date, Field(union_mode="left_to_right")]


class Document(Rule):
    """One document, and the rule for publishing it."""

    title: Text
    """What the board calls it."""
    holds: Said
    """What it sets out."""
    publish: Annotated[Silence | Publish, Field(union_mode="left_to_right")]
    """How its publication is put."""
    exceptions: tuple[Exempt, ...]
    """Reasons given for not publishing; none if none are stated."""
    venue: Annotated[Silence | Venue, Field(union_mode="left_to_right")]
    """Where it is published."""
    available_to: Said
    """Who may have it."""


class Anonymity(Rule):
    """How far a published document hides who people are."""

    standard: AnonymityStandard
    """Suitably or fully anonymised."""
    protects: tuple[Protects, ...]
    """Whose identity is protected, where that is stated."""
    no_identifying_details: YesNo
    """Whether personal or identifying details are ruled out in words."""


class FamilyCopy(Rule):
    """The family's own copy."""

    documents: tuple[DocumentKey, ...]
    """What they are given."""
    given: CopyIf
    """Given outright, where possible, or if they wish."""
    when: Annotated[Silence | CopyWhen, Field(union_mode="left_to_right")]
    """When, beside publication."""


class FamilyNotice(Rule):
    """Telling the family before anything is published."""

    ahead: Annotated[Silence | Count, Field(union_mode="left_to_right")]
    """How far ahead."""
    unit: Annotated[Silence | Unit, Field(union_mode="left_to_right")]
    """The unit of that time."""


class FamilyMeeting(Rule):
    """A meeting that the family is offered."""

    certainty: Meets
    """Whether they can, will or usually do meet."""
    with_whom: Said
    """Who meets the family."""
    about: Text
    """What the meeting is about, for instance "what the report says"."""


class FamilyOutcome(Rule):
    """Being told how the review ended."""

    told: tuple[Text, ...]
    """What the family is told."""


class LeadTime(Frozen):
    """How long before publication."""

    value: Count
    unit: Unit


class Recipient(Rule):
    """A body that a document goes to."""

    title: Text
    """The body's name."""
    documents: tuple[DocumentKey, ...]
    """What it is sent; none if that is not stated."""
    purpose: Said
    """Why."""
    on_its_request: YesNo
    """Whether it is sent only when it asks."""
    lead_time: Annotated[Silence | LeadTime, Field(union_mode="left_to_right")]
    """How long before publication."""
    in_force_from: MaybeDay
    """The first day of the duty."""
    in_force_until: MaybeDay
    """The last day of the duty."""


class Confidentiality(Rule):
    """Who may see reports while the review runs."""

    may_see: tuple[Text, ...]


class Recommendations(Rule):
    """What the procedure asks of recommendations."""

    written_in: Said
    """The document that holds them."""
    targets: tuple[TargetKind, ...]
    """Whom they may be made to; none if not stated."""
    attributes: tuple[Attribute, ...]
    """What each must carry; none if not stated."""
    adoption: Said
    """Who adopts them, and what follows."""
    progress: Said
    """Who hears how they are going."""


class Practitioners(Rule):
    """How staff take part, and how learning is passed on."""

    events: YesNo
    """Whether there are events for those who worked with the child."""
    debrief: YesNo
    """Whether they attend a de-briefing."""
    spread: tuple[Spread, ...]
    """How learning is passed on; none if not stated."""


class Availability(Rule):
    """How long a published document can be read."""

    months: Count
    """At least this many calendar months."""
    afterwards: Said
    """What happens then."""
