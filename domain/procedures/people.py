"""Who does what in a review, and under which title."""

from typing import Annotated

from pydantic import Field

from domain.procedures.basis import Count, Frozen, Rule, Said, Silence, Stated, Text, YesNo
from domain.procedures.vocabulary import (
    Carrier,
    Gives,
    Independence,
    RoleKey,
    WhoStarts,
)


class Body(Rule):
    """A person or body that answers for one act of the review. From: all leaflets."""

    title: Text
    """The board's own name for it. From: all leaflets."""
    made_of: Said
    """Who sits on it, in the board's words. From: parents and carers 2011; parents undated."""


class Bodies(Frozen):
    """Who recommends, decides, scopes, oversees and approves. From: all leaflets."""

    recommends: Stated[Body]
    """Who recommends whether there should be a review. From: parents and carers 2011."""
    decides: Stated[Body]
    """Who decides that there will be one. From: WT 2010; WT 2018."""
    scopes: Stated[Body]
    """Who settles what the review looks at, and over what time. From: parents and carers 2011;
    parents undated."""
    oversees: Stated[Body]
    """Who watches over reviews. From: parents and carers 2011; WT 2018."""
    approves: Stated[Body]
    """Who approves the finished report. From: professionals 2017."""


class Role(Rule):
    """A place that a person is appointed to. From: all leaflets."""

    key: RoleKey
    """Which role of the closed set this is. From: ours."""
    title: Text
    """The board's own title for it. From: all leaflets."""
    minimum: Count
    """The fewest people who hold it. From: professionals 2017."""
    maximum: Annotated[Silence | Count, Field(union_mode="left_to_right")]
    """The most people who hold it, or not stated. From: professionals 2017."""
    independence: tuple[Independence, ...]
    """The statements of independence that the holder must sign; none if none are stated.
    From: parents and carers 2011; families 2013; professionals 2017."""
    may_send_representative: YesNo
    """Whether someone else may stand in. From: parents undated."""


class Roles(Frozen):
    """The roles that people are appointed to. From: all leaflets."""

    lead: Stated[Role]
    """Who leads the review. From: all leaflets."""
    panel_chair: Stated[Role]
    """Who chairs the panel, where that is a second person. From: professionals 2017."""
    panel_member: Stated[Role]
    """Who sits on the panel. From: all leaflets."""


class Panel(Rule):
    """The agencies on a panel. From: all leaflets."""

    made_of: Said
    """What kind of people sit on it. From: parents undated; families 2015."""
    must_appoint: YesNo
    """Whether the board says that it has a duty to appoint one. From: families 2015."""
    usual: tuple[Text, ...]
    """Agencies that usually sit. From: parents and carers 2011; families 2013; families 2015."""
    sometimes: tuple[Text, ...]
    """Agencies that sit in some reviews. From: families 2013."""
    others_may_be_asked: YesNo
    """Whether others may be asked to attend or to inform. From: parents undated."""


class AgencyDuty(Rule):
    """What each agency gives to the review. From: all leaflets."""

    gives: tuple[Gives, ...]
    """What it is asked for. From: parents and carers 2011; professionals 2017."""
    over: Said
    """The stretch of time that it covers. From: parents and carers 2011; parents undated."""


class FamilyContact(Rule):
    """How the family and the review reach each other. From: all leaflets."""

    who_starts: WhoStarts
    """Who makes the first move. From: parents undated; professionals 2017."""
    contact: Said
    """Who on the board's side meets or speaks with the family. From: all leaflets."""
    through: Said
    """Whoever carries the contact, if it goes through someone else. From: parents undated;
    professionals 2017."""
    invited: tuple[Text, ...]
    """Who counts as family here. From: all leaflets."""
    carried_by: tuple[Carrier, ...] = ()
    """The routes that this comes down to; none if none is stated. From: all leaflets."""


class Views(Rule):
    """The family's chance to give views. From: all leaflets."""

    certainty: Text
    """How the chance is put, for instance "will" or "wherever possible". From: all leaflets."""
    nothing_required: YesNo
    """Whether the family is told that they need not do anything. From: parents and carers 2011;
    families 2013; families 2015."""
    may: tuple[Text, ...]
    """What they may do. From: all leaflets."""


class Support(Rule):
    """Help for the family to take part. From: parents and carers 2011; families 2013."""

    given_by: Said
    """Who gives it. From: parents and carers 2011; families 2015."""


class Provision(Rule):
    """Something that the procedure says is, or is not, done. From: all leaflets."""

    provided: YesNo
    """Whether it is done. From: parents and carers 2011; families 2013; families 2015."""
    detail: Said
    """How, or for whom. From: parents and carers 2011; families 2013; families 2015."""
