"""What is owed to a relative, in rows of plain words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import g, url_for

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.procedures.duties.states import DutyState, FamilyDuty
from domain.procedures.duties.vocabulary import Bond, DutyKey
from web.cases.family.one import One
from web.look import day

CHANGED = "They have not been told what changed when the case was moved."
# Where each is met: the page's endpoint, and what it takes to open it.
MET_AT = {
    DutyKey.INVITED: ("invitation", Permission.FAMILY_INVITE),
    DutyKey.COPY: ("copy", Permission.FAMILY_TELL),
    DutyKey.NOTICE: ("date", Permission.FAMILY_TELL),
    DutyKey.OUTCOME: ("outcome", Permission.FAMILY_TELL),
}
ANY_CONTACT = ("contacted", Permission.CONTACT_NOTE)
BONDS = {
    Bond.PROMISED: "Promised",
    Bond.EXPECTED: "Promised, with room left",
    Bond.OWN: "Kept for every family",
    Bond.GOOD_PRACTICE: "Not promised by our procedure",
}
TAGS = {
    DutyState.MET: ("Met", "green"),
    DutyState.SET_ASIDE: ("Set aside", "blue"),
    DutyState.LATE: ("Late", "red"),
    DutyState.DUE: ("Due", "yellow"),
    DutyState.NOT_YET: ("Not yet", "grey"),
    DutyState.NOT_CALLED_FOR: ("Not called for", "grey"),
}


@dataclass(frozen=True)
class DutyRow:
    """One duty, as it is drawn: `href` is where it is met, for whoever may."""

    duty: FamilyDuty
    tag: tuple[str, str]
    bond: str
    words: str
    href: str = ""
    may_explain: bool = False


def duties(one: One) -> dict[str, Any]:
    at = {"reference": one.case.reference, "relative": one.relative.id}
    return {"rows": [row_of(duty, at) for duty in one.duties], "changed": one.changed and CHANGED}


def row_of(duty: FamilyDuty, at: dict[str, Any]) -> DutyRow:
    """Good practice that nobody has kept is not late, and not owed: it is only not promised."""
    tag = TAGS[duty.state]
    if duty.is_due and not duty.rule.binds:
        tag = ("Good practice", "grey")
    explains = duty.is_open and permits(g.actor, Permission.DUTY_EXPLAIN)
    return DutyRow(duty, tag, BONDS[duty.rule.bond], words_of(duty), _href(duty, at), explains)


def _href(duty: FamilyDuty, at: dict[str, Any]) -> str:
    endpoint, permission = MET_AT.get(duty.rule.key, ANY_CONTACT)
    if not duty.is_due or not permits(g.actor, permission):
        return ""
    place = dict(at) | ({"about": duty.rule.key.value} if endpoint == "contacted" else {})
    return url_for(f"cases.family.{endpoint}", **place)


def words_of(duty: FamilyDuty) -> str:
    """How it stands, with its day where there is one."""
    if duty.state is DutyState.MET:
        return f"On {day(duty.on)}: {duty.words}."
    if duty.signed:
        return f"{duty.words} (signed by {duty.signed.by} on {day(duty.signed.on)})"
    by = f"Due by {day(duty.due_on)}." if duty.due_on else ""
    return " ".join(part for part in (duty.words, by if duty.is_owed else "") if part)


def due_words(duty: FamilyDuty) -> str:
    by = f", by {day(duty.due_on)}" if duty.due_on else ""
    return f"{duty.rule.name}{by}."


def next_first(duties: Sequence[FamilyDuty]) -> list[FamilyDuty]:
    """What is late, then what has the nearest day, then the rest as a family meets them."""
    return sorted(duties, key=_pressing)


def _pressing(duty: FamilyDuty) -> tuple[bool, bool, str]:
    on = duty.due_on.isoformat() if duty.due_on else ""
    return duty.state is not DutyState.LATE, not on, on
