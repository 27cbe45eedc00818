"""Who is told of an incident, and of what was decided about it."""

from domain.procedures.basis import Rule, Said
from domain.procedures.output import MaybeTime
from domain.procedures.vocabulary import RecipientKey


class Notification(Rule):
    """Telling others of an incident. From: WT 2010; WT 2015; WT 2018."""

    by: Said
    """Who tells. From: WT 2015; WT 2018."""
    tells: tuple[RecipientKey, ...]
    """Who is told. From: WT 2010; WT 2015; WT 2018."""
    passed_on_to: tuple[RecipientKey, ...]
    """Who hears of it from those who were told. From: WT 2018."""
    also: Said
    """Incidents that are told of though no review may follow. From: WT 2023."""


class DecisionNotice(Rule):
    """Telling others what was decided. From: WT 2013."""

    tells: tuple[RecipientKey, ...]
    """Who is told. From: WT 2013; WT 2015."""
    within: MaybeTime
    """How soon after the decision. From: WT 2013; WT 2015."""
    enclosing: Said
    """What goes with it. From: WT 2013."""
