"""Asking the table."""

from domain.access.identity import Actor
from domain.access.permissions import Permission
from domain.access.rules import RULES


def permits(actor: Actor, permission: Permission) -> bool:
    """Whether the actor's role, or kind where they have none, may do this at all."""
    return (actor.role or actor.kind) in RULES[permission]
