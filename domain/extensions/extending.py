"""Extending a clock, with a reason, and telling the family where the procedure says so."""

from datetime import date

from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.cases.extension import Extension
from domain.cases.facts import facts_of
from domain.cases.running import clocks_of
from domain.errors import Invalid, NotFound, Refused
from domain.family.queries import reach, relatives_to_tell
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_of
from domain.procedures.rules import ClockState, Duty, day_words, extension_duty
from domain.procedures.vocabulary import ClockKey
from domain.turns import take_turn

UNSAID = "Not stated in the board's procedure whether this time may be extended."


def extend(
    session: Session,
    actor: Actor,
    case: Case,
    *,
    clock_key: str,
    until: date,
    reason: str,
    tell_family: bool = False,
    family_reason: str | None = None,
) -> Extension:
    take_turn(session, f"case/{case.id}")
    procedure = procedure_of(session, case)
    state = clock_to_extend(session, case, procedure, clock_key)
    _check_later(state, until)
    duty = duty_for(procedure, clock_key)
    telling = _check_family(duty, tell_family=tell_family, family_reason=family_reason)
    extension = Extension(case_id=case.id, clock_key=clock_key, until=until, member_id=actor.id)
    extension.reason = reason
    extension.family_reason = family_reason if telling else None
    session.add(extension)
    event = record(session, actor, Action.EXTENSION_MADE, extension, clock=clock_key)
    if telling:
        for relative in relatives_to_tell(session, case.id):
            tell(
                session,
                NoticeKind.EXTENSION_TOLD,
                event,
                reach(relative),
                case_id=case.id,
                extension=str(extension.id),
            )
    return extension


def clock_to_extend(
    session: Session, case: Case, procedure: Procedure, clock_key: str
) -> ClockState:
    """The clock as it stands today. Raises `NotFound`, or `Refused` where it has stopped."""
    found = (it for it in clocks_of(procedure, facts_of(session, case)) if it.key == clock_key)
    state = next(found, None)
    if state is None:
        raise NotFound
    if state.ended_on:
        raise Refused("This clock has stopped, so there is nothing to extend.")
    return state


def duty_for(procedure: Procedure, clock_key: str) -> Duty:
    """What the procedure says of extending this clock: its rule speaks of the review alone."""
    if clock_key == ClockKey.REVIEW:
        return extension_duty(procedure)
    return Duty(None, None, None, UNSAID, procedure.document, stated=False)


def _check_later(state: ClockState, until: date) -> None:
    if state.due_on and until <= state.due_on:
        raise Invalid(
            f"The new date must be later than {day_words(state.due_on)}, when it is due now.",
            field="until",
        )


def _check_family(duty: Duty, *, tell_family: bool, family_reason: str | None) -> bool:
    """Whether the family is told: always where the procedure promises it."""
    if duty.permitted is False:
        raise Refused(
            "The board's procedure does not let the time be extended.",
            rule=duty.sentence,
            source=duty.source,
        )
    telling = duty.tell_family is True or tell_family
    if telling and not (family_reason or "").strip():
        raise Refused(
            "Write the words that the family will read.",
            field="family_reason",
            rule=duty.sentence,
            source=duty.source,
        )
    return telling
