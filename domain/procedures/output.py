"""What comes out of a review: documents, who gets them, and what is done about them."""

from datetime import date
from typing import Annotated

from pydantic import Field

from domain.procedures.basis import Count, Frozen, Rule, Said, Silence, Text, YesNo
from domain.procedures.vocabulary import (
    AnonymityStandard,
    Attends,
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

MaybeDay = Annotated[
    Silence | Annotated[date, Field(strict=True)], Field(union_mode="left_to_right")
]
MaybeAttends = Annotated[Silence | Attends, Field(union_mode="left_to_right")]


class Document(Rule):
    """One document, and the rule for publishing it. From: all leaflets."""

    title: Text
    """What the board calls it. From: all leaflets."""
    holds: Said
    """What it sets out. From: parents and carers 2011; families 2013."""
    must_produce: YesNo
    """Whether the board says that it has to make it. From: parents and carers 2011; families
    2013."""
    publish: Annotated[Silence | Publish, Field(union_mode="left_to_right")]
    """How its publication is put. From: all leaflets."""
    exceptions: tuple[Exempt, ...]
    """Reasons given for not publishing; none if none are stated. From: parents and carers 2011;
    families 2015."""
    venue: Annotated[Silence | Venue, Field(union_mode="left_to_right")]
    """Where it is published. From: parents and carers 2011; families 2013; professionals 2017."""
    given_by: Said
    """Who gives it, where it is had on request. From: parents and carers 2011."""
    available_to: Said
    """Who may have it. From: parents and carers 2011; professionals 2017."""


class Anonymity(Rule):
    """How far a published document hides who people are. From: families 2013; families 2015."""

    standard: AnonymityStandard
    """Suitably or fully anonymised. From: families 2013; families 2015; professionals 2017."""
    protects: tuple[Protects, ...]
    """Whose identity is protected, where that is stated. From: families 2015."""
    no_identifying_details: YesNo
    """Whether personal or identifying details are ruled out in words. From: families 2013;
    professionals 2017."""


class FamilyCopy(Rule):
    """The family's own copy. From: all leaflets."""

    documents: tuple[DocumentKey, ...]
    """What they are given. From: parents and carers 2011; families 2013; families 2015."""
    given: CopyIf
    """Given outright, where possible, or if they wish. From: all leaflets."""
    when: Annotated[Silence | CopyWhen, Field(union_mode="left_to_right")]
    """When, beside publication. From: parents and carers 2011; professionals 2017."""
    redacted: YesNo
    """Whether their copy is redacted as well as anonymised. From: professionals 2017."""


class FamilyNotice(Rule):
    """Telling the family before anything is published. From: families 2015."""

    ahead: Annotated[Silence | Count, Field(union_mode="left_to_right")]
    """How far ahead. From: example."""
    unit: Annotated[Silence | Unit, Field(union_mode="left_to_right")]
    """The unit of that time. From: example."""


class FamilyMeeting(Rule):
    """A meeting that the family is offered. From: all leaflets."""

    certainty: Meets
    """Whether they can, will or usually do meet. From: all leaflets."""
    with_whom: Said
    """Who meets the family. From: all leaflets."""
    about: Text
    """What the meeting is about, for instance "what the report says". From: all leaflets."""


class FamilyOutcome(Rule):
    """Being told how the review ended. From: parents undated; professionals 2017."""

    told: tuple[Text, ...]
    """What the family is told. From: parents undated; professionals 2017."""


class LeadTime(Frozen):
    """How long before, or after. From: WT 2013."""

    value: Count
    """How many. From: WT 2013."""
    unit: Unit
    """Of what. From: WT 2013; WT 2018."""


MaybeTime = Annotated[Silence | LeadTime, Field(union_mode="left_to_right")]


class Recipient(Rule):
    """A body that a document goes to. From: parents and carers 2011; families 2013; WT 2013."""

    title: Text
    """The body's name. From: parents and carers 2011; families 2013."""
    documents: tuple[DocumentKey, ...]
    """What it is sent; none if that is not stated. From: parents and carers 2011."""
    purpose: Said
    """Why. From: parents and carers 2011; families 2013."""
    on_its_request: YesNo
    """Whether it is sent only when it asks. From: families 2013."""
    lead_time: MaybeTime
    """How long before publication. From: WT 2013; WT 2018."""
    in_force_from: MaybeDay
    """The first day of the duty. From: WT 2013; WT 2018."""
    in_force_until: MaybeDay
    """The last day of the duty. From: WT 2013."""


class Confidentiality(Rule):
    """Who may see reports while the review runs. From: families 2013."""

    may_see: tuple[Text, ...]
    """Those who may; nobody else does. From: families 2013."""


class Recommendations(Rule):
    """What the procedure asks of recommendations. From: all leaflets."""

    written_in: Said
    """The document that holds them. From: parents and carers 2011; families 2013."""
    targets: tuple[TargetKind, ...]
    """Whom they may be made to; none if not stated. From: parents undated."""
    attributes: tuple[Attribute, ...]
    """What each must carry; none if not stated. From: parents undated."""
    overseen_by: Said
    """Who sees to it that partners agree what to do about them. From: parents undated."""
    adoption: Said
    """Who adopts them, and what follows. From: parents undated."""
    progress: Said
    """Who hears how they are going. From: parents undated."""
    framework: Said
    """The board's own framework, under which they are put into practice. From: professionals
    2017."""


class Practitioners(Rule):
    """How staff take part, and how learning is passed on.

    From: parents undated; professionals 2017.
    """

    represented: Said
    """Whose voice the work itself must have. From: professionals 2017."""
    main_evidence: Said
    """What the review mainly goes by. From: professionals 2017."""
    events: YesNo
    """Whether there are events for those who worked with the child. From: professionals 2017."""
    events_attended: MaybeAttends
    """Whether they may or should come to them. From: professionals 2017."""
    events_for: Said
    """What those events are for. From: professionals 2017."""
    debrief: YesNo
    """Whether there is a de-briefing. From: professionals 2017."""
    debrief_attended: MaybeAttends
    """Whether they may or should come to it. From: professionals 2017."""
    without_blame: YesNo
    """Whether they take part without fear of blame. From: WT 2013."""
    spread: tuple[Spread, ...]
    """How learning is passed on; none if not stated. From: parents undated; professionals 2017."""


class Availability(Rule):
    """How long a published document can be read. From: WT 2013."""

    months: Count
    """At least this many calendar months. From: WT 2013."""
    afterwards: Said
    """What happens then. From: WT 2013."""
