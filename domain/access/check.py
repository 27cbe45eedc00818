"""Asking the table."""

from domain.access.identity import Actor, Role
from domain.access.permissions import Permission
from domain.access.rules import MAY_GIVE, RULES


def permits(actor: Actor, permission: Permission) -> bool:
    """Whether the actor's role, or kind where they have none, may do this at all."""
    return (actor.role or actor.kind) in RULES[permission]


def may_give(actor: Actor, role: Role) -> bool:
    """Whether the actor may open and end accounts of this role."""
    return role in MAY_GIVE.get(actor.role or actor.kind, ())
