"""What a role of the procedure asks of whoever takes it. Pure."""

from collections.abc import Sequence

from domain.access.identity import Role as Account
from domain.errors import Invalid, Refused
from domain.procedures.definition import Procedure
from domain.procedures.people import Role
from domain.procedures.rules import role_of
from domain.procedures.vocabulary import Independence, RoleKey

STATEMENTS = {
    Independence.OF_BOARD: "They are independent of the board.",
    Independence.OF_ORGANISATIONS: "They are independent of the organisations in this case.",
    Independence.EXPERT: "They are an independent expert in child protection.",
}
LEADS = (Account.REVIEWER, Account.PANEL_CHAIR)
ACCOUNTS = {
    RoleKey.LEAD: LEADS,
    RoleKey.PANEL_CHAIR: LEADS,
    RoleKey.PANEL_MEMBER: (*LEADS, Account.PANEL),
}


def members_for(role_key: str) -> tuple[Account, ...]:
    """The kinds of account that may hold a role."""
    return ACCOUNTS[RoleKey(role_key)]


def role_needed(procedure: Procedure, role_key: str) -> Role:
    if role_key not in set(RoleKey):
        raise Invalid("Choose one of the roles shown.", field="role")
    role = role_of(procedure, role_key)
    if role is None:
        raise Invalid("The board's procedure has no such role.", field="role")
    return role


def check_room(role: Role, held: int) -> None:
    """Raises `Refused` where as many as the procedure allows hold the role already."""
    if isinstance(role.maximum, int) and held >= role.maximum:
        raise Refused(
            f"The procedure has no more than {role.maximum} {role.title}. "
            "End the present appointment first.",
            field="role",
            rule=f"{role.title}: no more than {role.maximum}.",
            source=str(role.source),
        )


def number_words(role: Role) -> str:
    """How many hold it: one; one or more; from 3 to 12."""
    if role.maximum == role.minimum:
        return "One" if role.minimum == 1 else f"{role.minimum}"
    if isinstance(role.maximum, int):
        return f"From {role.minimum} to {role.maximum}"
    return f"{'One' if role.minimum == 1 else role.minimum} or more"


def may_be_represented(role: Role) -> bool:
    return role.may_send_representative is True


def check_representative(role: Role, representative: str | None) -> None:
    """Raises `Refused` where nobody may stand in, so far as the procedure says."""
    if representative and not may_be_represented(role):
        raise Refused(
            f"The procedure does not say that somebody may stand in for the {role.title}.",
            field="representative",
            rule=f"{role.title}: no representative is spoken of.",
            source=str(role.source),
        )


def check_declared(role: Role, declared: Sequence[str]) -> None:
    """Raises `Refused` where a statement of independence that the role asks for is not made."""
    missing = [statement for statement in role.independence if statement.value not in declared]
    if missing:
        raise Refused(
            f"The {role.title} must be able to say: {STATEMENTS[missing[0]]} "
            "Tick each statement that they have made.",
            field="declared",
            rule=" ".join(STATEMENTS[statement] for statement in role.independence),
            source=str(role.source),
        )
