"""What is there in a case, counted in a fixed number of statements however many cases there are.

The counts are plain SQL: the nouns counted here depend on cases, so cases cannot import them.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Row, TextClause, bindparam, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session
from sqlalchemy.types import Uuid

from domain import clock
from domain.cases.case import Case
from domain.cases.criteria import NO_REVIEW
from domain.cases.position import CaseFacts, HoldFact
from domain.procedures.definition import Procedure
from domain.procedures.rules import CaseDates, ClockState, ExtensionFact, clock_state
from domain.procedures.vocabulary import DocumentKey

__all__ = ["CaseFacts", "case_dates", "clocks_of", "facts_of", "facts_of_cases", "running"]

Rows = Sequence[Row[Any]]


def _for_cases(words: str) -> TextClause:
    return text(words).bindparams(bindparam("cases", type_=ARRAY(Uuid())))


COUNTS = _for_cases("""
    select c.id, r.event_on, r.referred_on, d.decided_on, d.outcome,
      (select coalesce(max(s.version), 0) from scope s where s.case_id = c.id) as scope_version,
      (select count(*) from request q where q.case_id = c.id
        and q.withdrawn_at is null) as requests,
      (select count(distinct q.id) from request q join contribution g on g.request_id = q.id
        where q.case_id = c.id and q.withdrawn_at is null) as answered,
      (select min(q.due_on) from request q where q.case_id = c.id and q.withdrawn_at is null
        and not exists (select from contribution g where g.request_id = q.id)) as requests_due_on,
      (select count(*) from relative l where l.case_id = c.id
        and l.ended_at is null) as relatives,
      (select count(distinct i.relative_id) from invitation i join relative l
        on l.id = i.relative_id and l.ended_at is null where i.case_id = c.id) as invited,
      (select count(*) from response v join relative l on l.id = v.relative_id
        and l.ended_at is null where v.case_id = c.id and v.sent_at is not null) as responses,
      (select count(distinct f.relative_id) from family_copy f join relative l
        on l.id = f.relative_id and l.ended_at is null where f.case_id = c.id) as copies
    from "case" c
    left join referral r on r.case_id = c.id
    left join decision d on d.case_id = c.id
    where c.id = any(:cases) order by c.id
""")

# Of each report its latest draft alone: a new version has to be cleared and approved anew.
REPORTS = _for_cases("""
    select r.case_id, r.kind, w.id is not null as drafted, k.id is not null as cleared,
      a.approved_on, p.published_on, p.standing
    from report r
    left join lateral (select d.id from draft d where d.report_id = r.id
      order by d.version desc limit 1) w on true
    left join clearance k on k.draft_id = w.id
    left join approval a on a.draft_id = w.id
    left join lateral (select min(p.published_at) as published_on,
        bool_or(not exists (select from withdrawal x where x.publication_id = p.id)) as standing
      from publication p where p.report_id = r.id) p on true
    where r.case_id = any(:cases) order by r.case_id, r.kind
""")

# One statement for three kinds of rows, since each statement costs more than the rows it brings.
MARKS = _for_cases("""
    select case_id, 'appointment' as kind, role_key as key, null::date as until, made_at,
      made_at as first, id
      from appointment where case_id = any(:cases) and ended_at is null
    union all
    select case_id, 'hold', blocks, look_again_on, made_at, look_again_on, id
      from hold where case_id = any(:cases) and lifted_at is null
    union all
    select case_id, 'extension', clock_key, until, made_at, made_at, id
      from extension where case_id = any(:cases)
    order by case_id, kind, first, id
""")


def facts_of(session: Session, case: Case) -> CaseFacts:
    return facts_of_cases(session, [case.id])[case.id]


def case_dates(session: Session, case: Case) -> CaseDates:
    return facts_of(session, case).dates


def facts_of_cases(session: Session, case_ids: Iterable[UUID]) -> dict[UUID, CaseFacts]:
    """The facts of each, in three statements."""
    ids = list(case_ids)
    reports = _by_case(session.execute(REPORTS, {"cases": ids}).all())
    marks = _marks(session, ids)
    counts = session.execute(COUNTS, {"cases": ids}).all()
    return {
        row.id: CaseFacts(
            dates=_dates(row, reports[row.id]),
            outcome=row.outcome,
            appointed=marks[row.id].appointed,
            scope_version=row.scope_version,
            requests=row.requests,
            answered=row.answered,
            requests_due_on=row.requests_due_on,
            relatives=row.relatives,
            invited=row.invited,
            responses=row.responses,
            copies=row.copies,
            drafted=_kinds(reports[row.id], "drafted"),
            cleared=_kinds(reports[row.id], "cleared"),
            approved=_kinds(reports[row.id], "approved_on"),
            published=_kinds(reports[row.id], "standing"),
            holds=tuple(marks[row.id].holds),
            extensions=tuple(marks[row.id].extensions),
        )
        for row in counts
    }


def clocks_of(procedure: Procedure, facts: CaseFacts) -> tuple[ClockState, ...]:
    """Every clock as it stands today."""
    return clock_state(procedure, facts.dates, facts.extensions, clock.today())


def running(procedure: Procedure, facts: CaseFacts) -> list[ClockState]:
    """Those that run towards a date, the nearest first. None does once there is no review."""
    if facts.outcome == NO_REVIEW:
        return []
    going = [it for it in clocks_of(procedure, facts) if it.due_on and it.ended_on is None]
    return sorted(going, key=lambda it: (it.due_on or clock.today(), it.key))


def _by_case(rows: Rows) -> dict[UUID, list[Row[Any]]]:
    found: dict[UUID, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        found[row.case_id].append(row)
    return found


def _kinds(reports: Rows, that_is: str) -> frozenset[str]:
    return frozenset(row.kind for row in reports if getattr(row, that_is))


def _dates(row: Row[Any], reports: Rows) -> CaseDates:
    finished = (it.approved_on for it in reports if it.kind == DocumentKey.OVERVIEW_REPORT.value)
    return CaseDates(
        event_on=row.event_on,
        referred_on=row.referred_on,
        decided_on=row.decided_on,
        completed_on=next(finished, None),
        published={
            it.kind: it.published_on.astimezone(clock.LONDON).date()
            for it in reports
            if it.published_on
        },
    )


@dataclass
class _Marks:
    """What stands in one case, each in the order in which it matters."""

    appointed: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    holds: list[HoldFact] = field(default_factory=list)
    extensions: list[ExtensionFact] = field(default_factory=list)

    def add(self, row: Row[Any]) -> None:
        if row.kind == "appointment":
            self.appointed[row.key] += 1
        elif row.kind == "hold":
            self.holds.append(HoldFact(row.key, row.until))
        else:
            day = row.made_at.astimezone(clock.LONDON).date()
            self.extensions.append(ExtensionFact(row.key, day, row.until))


def _marks(session: Session, ids: list[UUID]) -> dict[UUID, _Marks]:
    found: dict[UUID, _Marks] = defaultdict(_Marks)
    for row in session.execute(MARKS, {"cases": ids}):
        found[row.case_id].add(row)
    return found
