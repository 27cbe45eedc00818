"""Placing a hold, by a stated rule or by a person, and lifting it."""

from datetime import date

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.cases.proceedings import Hold, Proceeding
from domain.errors import Conflict, Invalid
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_of
from domain.procedures.rules import HoldRule, hold_applies, hold_by_person
from domain.procedures.vocabulary import HoldOn
from domain.turns import hold_row


def place_hold(
    session: Session,
    actor: Actor,
    case: Case,
    *,
    on: str,
    reason: str,
    look_again_on: date,
    proceeding: Proceeding | None = None,
    quiet: bool = False,
) -> Hold:
    """`quiet`: the family may not be told of it."""
    if on not in set(HoldOn):
        raise Invalid("Choose what has to wait.", field="on")
    _check_ahead(look_again_on)
    _check_going_on(case, proceeding)
    rule = rule_for(procedure_of(session, case), on, proceeding)
    hold = Hold(
        case_id=case.id,
        blocks=on,
        proceeding_id=proceeding.id if proceeding else None,
        rule=rule.sentence,
        source=rule.source,
        placed_on=clock.today(),
        look_again_on=look_again_on,
        quiet=quiet,
    )
    hold.reason = reason
    session.add(hold)
    record(session, actor, Action.HOLD_PLACED, hold, on=on)
    return hold


def prolong_hold(
    session: Session, actor: Actor, hold: Hold, *, look_again_on: date, reason: str
) -> Hold:
    """Look at it again later than was said."""
    hold_row(session, hold)
    if hold.lifted_at is not None:
        raise Conflict("This hold has already been lifted.")
    _check_ahead(look_again_on)
    if look_again_on <= hold.look_again_on:
        raise Invalid("The new date must be later than the one that stands.", field="look_again_on")
    hold.look_again_on, hold.prolonged_at = look_again_on, clock.now()
    hold.prolonged_because = reason
    record(session, actor, Action.HOLD_PROLONGED, hold, on=hold.blocks)
    return hold


def _check_ahead(look_again_on: date) -> None:
    if look_again_on <= clock.today():
        raise Invalid("The date to look again must be in the future.", field="look_again_on")


def rule_for(procedure: Procedure, on: str, proceeding: Proceeding | None) -> HoldRule:
    """The stated rule that the proceeding triggers, or the one that lets a person decide."""
    stated = hold_applies(procedure, on, proceeding.kind) if proceeding else None
    return stated or hold_by_person(procedure, on)


def lift_hold(session: Session, actor: Actor, hold: Hold, *, reason: str) -> Hold:
    hold_row(session, hold)
    if hold.lifted_at is not None:
        raise Conflict("This hold has already been lifted.")
    hold.lifted_at = clock.now()
    hold.lifted_because = reason
    record(session, actor, Action.HOLD_LIFTED, hold, on=hold.blocks)
    return hold


def _check_going_on(case: Case, proceeding: Proceeding | None) -> None:
    if proceeding is None:
        return
    if proceeding.case_id != case.id:
        raise Invalid("Choose one of the proceedings of this case.", field="proceeding")
    if proceeding.ended_on is not None:
        raise Invalid("Those proceedings have ended.", field="proceeding")
