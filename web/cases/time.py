"""The clocks of a case, and giving it more time."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.cases.candidates import names_of
from domain.cases.case import Case
from domain.cases.extension import Extension
from domain.cases.facts import facts_of
from domain.cases.landmark import landmarks_of
from domain.cases.queries import extensions_of
from domain.cases.running import clocks_of, standing_clocks
from domain.cases.telling import Means, duties_of, tellings_of
from domain.extensions.extending import clock_to_extend, duty_for, extend
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_of
from domain.procedures.landmarks import landmarks
from domain.procedures.rules import ClockState, extension_duty
from web.cases.forms.time import ExtendForm, extend_form
from web.cases.landmarks import landmarks as recording
from web.cases.subject import case_from_url, case_page, note_read
from web.cases.telling import STATE, telling
from web.guard import needs
from web.hypermedia import attempt, done

time = Blueprint("time", __name__, url_prefix="/<string:reference>/time")
time.register_blueprint(recording)
time.register_blueprint(telling)


@dataclass(frozen=True)
class CaseClock:
    """One clock of one case."""

    case: Case
    procedure: Procedure
    state: ClockState


def clock_from_url(reference: str, clock_key: str) -> CaseClock:
    case = case_from_url(reference)
    procedure = procedure_of(g.session, case)
    return CaseClock(case, procedure, clock_to_extend(g.session, case, procedure, clock_key))


def rows_of(clock: ClockState) -> list[tuple[str, Any]]:
    """A clock in rows of plain words: a range has two ends, and silence is said."""
    tail = [("Why", clock.sentence), ("Where it is written", clock.source)]
    if not clock.stated:
        return [("Time limit", "No time limit stated"), *tail]
    due = [("Due", clock.due_on)]
    if clock.is_range:
        due = [("Earliest", clock.earliest), ("Latest", clock.due_on)]
    going = "Still running" if clock.started_on or clock.due_on else None
    return [
        ("Started by", clock.start[:1].upper() + clock.start[1:]),
        ("Started on", clock.started_on),
        *due,
        ("Ended", clock.ended_on or going),
        *tail,
    ]


@time.get("")
@needs(Permission.CASE_READ, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "time")
    procedure, facts = procedure_of(g.session, case), facts_of(g.session, case)
    extensions = extensions_of(g.session, case.id)
    clocks, told = clocks_of(procedure, facts), tellings_of(g.session, case.id)
    return case_page(
        "cases/time.html",
        case=case,
        clocks=standing_clocks(procedure, facts),
        outcome=facts.outcome,
        rows_of=rows_of,
        days=landmarks(procedure),
        noted=landmarks_of(g.session, case.id),
        extensions=extensions,
        titles={clock.key.value: clock.title for clock in clocks},
        duties=duties_of(procedure, facts),
        told=told,
        means={it.value: it.label for it in Means},
        telling_states=STATE,
        names=names_of(
            g.session,
            [*(it.member_id for it in extensions), *(it.member_id for it in told.values())],
        ),
        duty=extension_duty(procedure),
    )


@time.route("/<string:clock_key>/extend", methods=["GET", "POST"], endpoint="extend")
@needs(Permission.CASE_EXTEND, subject=clock_from_url)
def new(clock: CaseClock) -> Any:
    note_read(clock.case, "time")
    duty = duty_for(clock.procedure, clock.state.key)
    form = extend_form(duty)
    tried = attempt(form, lambda: _extend(clock, form))
    if tried.ok:
        said = "The time is extended, and the family will be told."
        said = said if tried.value.family_reason_sealed else "The time is extended."
        return done(url_for(".index", reference=clock.case.reference), said=said)
    return case_page(
        "cases/extend.html", "extend", case=clock.case, form=form, clock=clock.state, duty=duty
    )


def _extend(clock: CaseClock, form: ExtendForm) -> Extension:
    return extend(
        g.session,
        g.actor,
        clock.case,
        clock_key=clock.state.key.value,
        until=form.until.data,
        reason=form.reason.data,
        tell_family=form.tells(),
        family_reason=form.family_reason.data,
    )
