"""What is owed next in a case, the most pressing first. Pure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.cases.position import CaseFacts
from domain.procedures.rules import ClockState
from domain.procedures.vocabulary import HoldOn


class Owing(StrEnum):
    CLOCK = "clock"
    HOLD = "hold"
    REQUESTS = "requests"
    RECOMMENDATIONS = "recommendations"


WAITS = {HoldOn.VIEWS: "taking views", HoldOn.PUBLICATION: "publication"}


@dataclass(frozen=True)
class Owed:
    kind: Owing
    words: str
    on: date
    overdue: bool


def owed(clocks: list[ClockState], facts: CaseFacts, today: date) -> tuple[Owed, ...]:
    """Each dated thing that somebody has yet to do."""
    if facts.closed_on is not None:
        return ()
    found = [(Owing.CLOCK, f"{it.title} is due", it.due_on) for it in clocks if it.due_on]
    found += [
        (Owing.HOLD, f"Look again at the hold on {WAITS[HoldOn(hold.on)]}", hold.look_again_on)
        for hold in facts.holds
    ]
    if facts.requests_due_on:
        found.append((Owing.REQUESTS, _answers(facts), facts.requests_due_on))
    if facts.unsigned_due_on:
        found.append((Owing.REQUESTS, _sign_offs(facts), facts.unsigned_due_on))
    if facts.after.due_on:
        found.append((Owing.RECOMMENDATIONS, _progress(facts), facts.after.due_on))
    each = (Owed(kind, words, on, overdue=on < today) for kind, words, on in found)
    return tuple(sorted(each, key=lambda it: (it.on, it.kind, it.words)))


def _answers(facts: CaseFacts) -> str:
    waiting, late = facts.requests - facts.answered, facts.requests_late
    if waiting == 1:
        return "An answer from an agency is due"
    so_far = f" ({late} late)" if late else ""
    return f"{waiting} answers from agencies are due{so_far}, the first of them"


def _sign_offs(facts: CaseFacts) -> str:
    if facts.unsigned == 1:
        return "A report sent for a first look is still to be signed off by its agency"
    return (
        f"{facts.unsigned} reports are still to be signed off by their agencies, the first of them"
    )


def _progress(facts: CaseFacts) -> str:
    waiting = facts.after.adopted - facts.after.carried_out
    if waiting == 1:
        return "A recommendation is to be carried out"
    return f"{waiting} recommendations are to be carried out, the first of them"
