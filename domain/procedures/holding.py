"""What makes the taking of views, or publication, wait."""

from dataclasses import dataclass

from domain.procedures import words
from domain.procedures.basis import NotStated, Silence, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.timing import Hold
from domain.procedures.vocabulary import HoldOn, ProceedingKind, Standing

WAITS = {
    HoldOn.VIEWS: "Taking views may have to wait",
    HoldOn.PUBLICATION: "Publication has to wait",
}


@dataclass(frozen=True)
class HoldRule:
    on: HoldOn
    kinds: tuple[ProceedingKind, ...]
    until: str
    affects: str
    sentence: str
    source: str
    standing: Standing | None
    stated: bool


def hold_rules(procedure: Procedure, on: str) -> tuple[HoldRule, ...]:
    """The stated rules, or the one that lets a person decide where none is stated."""
    where = HoldOn(on)
    stated = tuple(_stated(where, hold) for hold in _holds(procedure, where) if is_stated(hold))
    return stated or (hold_by_person(procedure, where),)


def hold_applies(procedure: Procedure, on: str, kind: str) -> HoldRule | None:
    """The stated rule that this kind of proceeding triggers, if there is one."""
    found = (r for r in hold_rules(procedure, on) if r.stated and ProceedingKind(kind) in r.kinds)
    return next(found, None)


def hold_by_person(procedure: Procedure, on: str) -> HoldRule:
    """A hold that someone places for a reason of their own; every board permits it."""
    where = HoldOn(on)
    silent = next((h for h in _holds(procedure, where) if isinstance(h, NotStated)), None)
    return HoldRule(
        on=where,
        kinds=tuple(ProceedingKind),
        until="until the person who placed it, or another, lifts it",
        affects="not stated",
        sentence=f"{words.SILENT}; placed by a person.",
        source=str(silent.source) if silent else procedure.document,
        standing=None,
        stated=False,
    )


def _holds(procedure: Procedure, on: HoldOn) -> tuple[Hold | NotStated, ...]:
    return procedure.holds.views if on is HoldOn.VIEWS else procedure.holds.publication


def _stated(on: HoldOn, hold: Hold) -> HoldRule:
    until = "" if isinstance(hold.until, Silence) else words.UNTIL[hold.until]
    because = words.one_of(words.PROCEEDING[kind] for kind in hold.kinds)
    tail = f" {until}" if until else ""
    whom = "" if hold.affects == Silence.NOT_STATED else f" This affects {hold.affects}."
    return HoldRule(
        on=on,
        kinds=hold.kinds,
        until=until or "not stated",
        affects=words.said(hold.affects),
        sentence=f"{WAITS[on]}{tail}, because of {because}.{whom}",
        source=str(hold.source),
        standing=hold.standing,
        stated=True,
    )
