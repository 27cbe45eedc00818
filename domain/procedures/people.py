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
    """A person or body that answers for one act of the review."""

    title: Text
    """The board's own name for it."""
    made_of: Said
    """Who sits on it, in the board's words."""


class Bodies(Frozen):
    """Who recommends, decides, scopes, oversees and approves."""

    recommends: Stated[Body]
    """Who recommends whether there should be a review."""
    decides: Stated[Body]
    """Who decides that there will be one."""
    scopes: Stated[Body]
    """Who settles what the review looks at, and over what time."""
    oversees: Stated[Body]
    """Who watches over reviews."""
    approves: Stated[Body]
    """Who approves the finished report or adopts what it recommends."""


class Role(Rule):
    """A place that a person is appointed to."""

    key: RoleKey
    """Which role of the closed set this is."""
    title: Text
    """The board's own title for it."""
    minimum: Count
    """The fewest people who hold it."""
    maximum: Annotated[Silence | Count, Field(union_mode="left_to_right")]
    """The most people who hold it, or not stated."""
    independence: tuple[Independence, ...]
    """The statements of independence that the holder must sign; none if none are stated."""
    may_send_representative: YesNo
    """Whether someone else may stand in."""


class Roles(Frozen):
    """The roles that people are appointed to."""

    lead: Stated[Role]
    """Who leads the review."""
    panel_chair: Stated[Role]
    """Who chairs the panel, where that is a second person."""
    panel_member: Stated[Role]
    """Who sits on the panel."""


class Panel(Rule):
    """The agencies on a panel."""

    usual: tuple[Text, ...]
    """Agencies that usually sit."""
    sometimes: tuple[Text, ...]
    """Agencies that sit in some reviews."""
    others_may_be_asked: YesNo
    """Whether others may be asked to attend or to inform."""


class AgencyDuty(Rule):
    """What each agency gives to the review."""

    gives: tuple[Gives, ...]
    """What it is asked for."""
    over: Said
    """The stretch of time that it covers."""


class FamilyContact(Rule):
    """How the family and the review reach each other."""

    who_starts: WhoStarts
    """Who makes the first move."""
    contact: Said
    """Who on the board's side meets or speaks with the family."""
    through: Said
    """Whoever carries the contact, if it goes through someone else."""
    invited: tuple[Text, ...]
    """Who counts as family here."""
    carried_by: tuple[Carrier, ...] = ()
    """The routes that this comes down to; none if none is stated."""


class Views(Rule):
    """The family's chance to give views."""

    certainty: Text
    """How the chance is put, for instance "will" or "wherever possible"."""
    nothing_required: YesNo
    """Whether the family is told that they need not do anything."""
    may: tuple[Text, ...]
    """What they may do."""


class Support(Rule):
    """Help for the family to take part."""

    given_by: Said
    """Who gives it."""


class Provision(Rule):
    """Something that the procedure says is, or is not, done."""

    provided: YesNo
    """Whether it is done."""
    detail: Said
    """How, or for whom."""
