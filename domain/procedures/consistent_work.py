"""Contradictions in who does the work, when, and what makes it wait."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from domain.procedures.basis import NotStated, Silence, is_stated
from domain.procedures.clock_words import PUBLISHED
from domain.procedures.definition import Limb, Procedure
from domain.procedures.naming import documents, roles
from domain.procedures.timing import Clock, Hold
from domain.procedures.vocabulary import (
    CaseEvent,
    ClockKey,
    Death,
    Harm,
    HoldUntil,
    LimbKind,
    ProceedingKind,
)

Fault = tuple[str, str]
# The order in which a case meets its days. Those of one rank may come in any order.
RANK = {
    CaseEvent.TRIGGERING_EVENT: 0,
    CaseEvent.INCIDENT_KNOWN: 1,
    CaseEvent.NOTIFICATION_SENT: 1,
    CaseEvent.REFERRAL: 1,
    CaseEvent.RAPID_REVIEW_COMPLETED: 2,
    CaseEvent.DECISION: 3,
    CaseEvent.REVIEW_COMPLETED: 4,
    CaseEvent.OVERVIEW_REPORT_PUBLISHED: 5,
    CaseEvent.EXECUTIVE_SUMMARY_PUBLISHED: 5,
}


def limbs_can_be_met(procedure: Procedure) -> Iterator[Fault]:
    seen: set[str] = set()
    for number, limb in enumerate(procedure.criteria, 1):
        if limb.key in seen:
            yield f"criteria.{number}.key", f"“{limb.key}” is another limb's name. Give its own."
        seen.add(limb.key)
        for field, right in _limb(limb):
            yield f"criteria.{number}.{field}", right


def _limb(limb: Limb) -> Iterator[Fault]:
    if limb.open_discretion and limb.kind is LimbKind.MANDATORY:
        yield "kind", "“Other circumstances” are for a person to weigh: this must be discretionary."
    if limb.death is Death.NONE and limb.harm is Harm.NONE and not limb.open_discretion:
        yield (
            "death",
            "This limb is about neither death nor harm, so no case can meet it. Name one.",
        )


def people_in_order(procedure: Procedure) -> Iterator[Fault]:
    for role in roles(procedure):
        if not isinstance(role.maximum, Silence) and role.maximum < role.minimum:
            yield f"roles.{role.key}.maximum", "This is less than the minimum."
    for one, other in combinations(roles(procedure), 2):
        if _same(one.title, other.title):
            yield f"roles.{other.key}.title", f"“{other.title}” is {one.key}'s title too."


def panel_once(procedure: Procedure) -> Iterator[Fault]:
    rule = procedure.panel
    if not is_stated(rule):
        return
    for agency in rule.sometimes:
        if any(_same(agency, usual) for usual in rule.usual):
            yield "panel.sometimes", f"“{agency}” sits usually, so it cannot sit only sometimes."


def clocks_can_run(procedure: Procedure) -> Iterator[Fault]:
    if ClockKey.REVIEW not in procedure.clocks:
        yield "clocks.review", "This is missing. Give it, or write { stated = false }."
    for key, clock in procedure.clocks.items():
        if is_stated(clock):
            for field, right in _clock(procedure, key, clock):
                yield f"clocks.{key}.{field}", right


def _clock(procedure: Procedure, key: ClockKey, clock: Clock) -> Iterator[Fault]:
    if clock.minimum > clock.maximum:
        yield "minimum", f"This is more than the maximum, {clock.maximum}."
    start = None if isinstance(clock.start, Silence) else clock.start
    for field, event in (("start", start), ("end", clock.end)):
        if event in PUBLISHED and PUBLISHED[event] not in documents(procedure):
            yield field, f"This can never happen: {_unmade(procedure, PUBLISHED[event])}."
    if start and (start is clock.end or RANK[start] > RANK[clock.end]):
        yield "start", f"“{start}” does not come before “{clock.end}”, which stops this clock."
    if key is ClockKey.REVIEW and RANK[clock.end] <= RANK[CaseEvent.DECISION]:
        yield "end", "The review's clock cannot stop before there is a review."


def _unmade(procedure: Procedure, key: str) -> str:
    made = ", ".join(documents(procedure)) or "none"
    return f"the procedure does not produce {key} (it produces {made})"


def holds_can_end(procedure: Procedure) -> Iterator[Fault]:
    yield from _holds("holds.views", procedure.holds.views)
    yield from _holds("holds.publication", procedure.holds.publication)


def _holds(group: str, holds: Sequence[Hold | NotStated]) -> Iterator[Fault]:
    if len(holds) > 1 and not all(is_stated(hold) for hold in holds):
        yield group, "This says both that it is stated and that it is not. Keep one of them."
    seen: set[ProceedingKind] = set()
    for number, hold in enumerate(holds, 1):
        if is_stated(hold):
            for field, right in _hold(hold, seen):
                yield f"{group}.{number}.{field}", right
            seen |= set(hold.kinds)


def _hold(hold: Hold, seen: set[ProceedingKind]) -> Iterator[Fault]:
    if not hold.kinds:
        yield "kinds", "Name at least one kind of proceeding, or write that it is not stated."
    if hold.until is HoldUntil.END_OF_TRIAL and ProceedingKind.CRIMINAL not in hold.kinds:
        yield "until", "Only criminal proceedings have a trial. Add “criminal” to kinds."
    for kind in hold.kinds:
        if kind in seen:
            yield "kinds", f"“{kind}” is in an earlier rule too. Name each kind once."


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
