"""What is owed to each relative of a case, and how it stands today."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.cases.candidates import names_of
from domain.cases.case import Case
from domain.cases.facts import facts_of
from domain.cases.position import CaseFacts
from domain.cases.proceedings import Hold
from domain.cases.queries import open_holds
from domain.cases.running import clocks_of
from domain.clock import day_of
from domain.family.copies import AdvanceNotice
from domain.family.done import done_for
from domain.family.owed import approved_drafts
from domain.family.preferences.ways import quiet_relatives
from domain.family.queries import relatives_of
from domain.family.relatives import Relative
from domain.family.signed import explanations_of
from domain.family.uninvited import uninvited_in
from domain.procedures.clock_words import day_words
from domain.procedures.definition import Procedure
from domain.procedures.duties.facts import CaseSide, Person, Signed
from domain.procedures.duties.states import FamilyDuty, duties_to
from domain.procedures.duties.vocabulary import DutyKey
from domain.procedures.editions import procedure_of
from domain.procedures.rules import clock_state, main_document, on_day
from domain.procedures.vocabulary import ClockKey

Owed = Mapping[UUID, tuple[FamilyDuty, ...]]


def duties_of(session: Session, case: Case, document: str = "") -> Owed:
    """Every duty to every relative, by relative, in a fixed number of statements."""
    return duties_to_these(session, case, relatives_of(session, case.id), document)


def duties_of_one(session: Session, case: Case, relative: Relative) -> tuple[FamilyDuty, ...]:
    return duties_to_these(session, case, [relative])[relative.id]


def duties_to_these(
    session: Session, case: Case, relatives: Sequence[Relative], document: str = ""
) -> Owed:
    if not relatives:
        return {}
    today = clock.today()
    side = case_side(session, case)
    procedure = on_day(procedure_of(session, case), today, side.decided_on)
    people = _people(session, case, relatives)
    return {
        relative.id: duties_to(procedure, side, people[relative.id], today, document)
        for relative in relatives
    }


def case_side(session: Session, case: Case) -> CaseSide:
    """What is the same for every relative."""
    procedure, facts = procedure_of(session, case), facts_of(session, case)
    holds = open_holds(session, case.id, "views")
    main = main_document(procedure)
    extended = [it for it in facts.extensions if it.clock == ClockKey.REVIEW]
    return CaseSide(
        decided_on=facts.dates.decided_on,
        due_on=_due_on(procedure, facts),
        finished_on=facts.dates.completed_on or facts.dates.approved.get(main),
        extended_on=extended[-1].decided_on if extended else None,
        known_until=_known_until(procedure, facts),
        held_on=_held_on(holds[0]) if holds else None,
        hold_quiet=bool(holds and holds[0].quiet),
        look_again_on=holds[0].look_again_on if holds else None,
        drafted=main in facts.drafted,
        approved=facts.approved,
        published=facts.dates.published,
        planned=_planned(session, case),
        ended=bool(facts.dates.published) or facts.closed_on is not None,
    )


def _held_on(hold: Hold) -> date:
    """Since when they wait as they do now: whoever waits longer is told anew."""
    return day_of(hold.prolonged_at) if hold.prolonged_at else hold.placed_on


def _due_on(procedure: Procedure, facts: CaseFacts) -> date | None:
    found = (it for it in clocks_of(procedure, facts) if it.key is ClockKey.REVIEW)
    return next((it.due_on for it in found), None)


def _known_until(procedure: Procedure, facts: CaseFacts) -> date | None:
    """The day that stood before the time was last extended."""
    mine = [it for it in facts.extensions if it.clock == ClockKey.REVIEW][:-1]
    clocks = clock_state(procedure, facts.dates, tuple(mine), clock.today())
    return next((it.due_on for it in clocks if it.key is ClockKey.REVIEW), None)


def _planned(session: Session, case: Case) -> dict[str, date]:
    """The day of each document that the family was last told."""
    kinds = {draft.id: draft.kind for draft in approved_drafts(session, case.id)}
    rows = session.execute(
        select(AdvanceNotice.draft_id, AdvanceNotice.publish_on)
        .where(AdvanceNotice.draft_id.in_(kinds))
        .order_by(AdvanceNotice.made_at, AdvanceNotice.id)
    )
    return {kinds[draft_id]: on for draft_id, on in rows}


def _people(session: Session, case: Case, relatives: Sequence[Relative]) -> dict[UUID, Person]:
    done, rows = done_for(session, case), explanations_of(session, case.id)
    quiet = quiet_relatives(session, case.id)
    names = names_of(session, {row.member_id for row in rows})
    signed: dict[UUID, dict[tuple[str, str], Signed]] = {}
    for row in rows:
        place = (row.duty, row.document)
        word = Signed(day_of(row.made_at), row.reason, names.get(row.member_id, ""))
        signed.setdefault(row.relative_id, {})[place] = word
    for relative_id, word in _uninvited(session, case).items():
        signed.setdefault(relative_id, {})[DutyKey.INVITED.value, ""] = word
    return {
        it.id: Person(
            it.wants_news,
            day_of(it.made_at),
            tuple(done.get(it.id, ())),
            signed.get(it.id, {}),
            it.id in quiet,
        )
        for it in relatives
    }


def _uninvited(session: Session, case: Case) -> dict[UUID, Signed]:
    """Why they are not asked, until the day on which that is looked at again."""
    return {
        relative_id: Signed(
            row.decided_on,
            f"Not invited: {row.reason} Looked at again on {day_words(row.look_again_on)}.",
            row.decided_by,
        )
        for relative_id, row in uninvited_in(session, case.id).items()
        if not row.is_due
    }
