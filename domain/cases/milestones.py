"""What cases have come past, read in a fixed number of statements however many cases there are.

The statements are plain SQL: the nouns named here depend on cases, so cases cannot import them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, TextClause, bindparam, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session
from sqlalchemy.types import Uuid

from domain import clock
from domain.cases.position import HoldFact
from domain.cases.stages import Milestones
from domain.procedures.rules import CaseDates, ExtensionFact

Rows = Sequence[Row[Any]]


def for_cases(words: str) -> TextClause:
    return text(words).bindparams(bindparam("cases", type_=ARRAY(Uuid())))


DATES = for_cases("""
    select c.id, r.event_on, r.referred_on, d.decided_on, d.outcome, k.closed_on
    from "case" c
    left join referral r on r.case_id = c.id
    left join decision d on d.case_id = c.id
    left join closure k on k.case_id = c.id and k.reopened_at is null
    where c.id = any(:cases) order by c.id
""")

# Of each report its latest draft alone: a new version has to be cleared and approved anew.
REPORTS = for_cases("""
    select r.case_id, r.kind, w.id is not null as drafted, k.id is not null as cleared,
      a.approved_on, p.published_on, p.standing
    from report r
    left join lateral (select d.id from draft d where d.report_id = r.id
      order by d.version desc limit 1) w on true
    left join clearance k on k.draft_id = w.id
    left join approval a on a.draft_id = w.id
    left join lateral (select min(p.published_at) as published_on, bool_or(x.id is null) as standing
      from publication p left join withdrawal x on x.publication_id = p.id
      where p.report_id = r.id) p on true
    where r.case_id = any(:cases) order by r.case_id, r.kind
""")

# One statement for several kinds of rows, since each statement costs more than the rows it brings.
MARKS = for_cases("""
    select case_id, 'appointment' as kind, role_key as key, null::date as until, made_at,
      made_at as first, id
      from appointment where case_id = any(:cases) and ended_at is null
    union all
    select case_id, 'hold', blocks, look_again_on, made_at, look_again_on, id
      from hold where case_id = any(:cases) and lifted_at is null
    union all
    select case_id, 'extension', clock_key, until, made_at, made_at, id
      from extension where case_id = any(:cases)
    union all
    select case_id, 'landmark', event, happened_on, made_at, made_at, id
      from landmark where case_id = any(:cases)
    union all
    select case_id, 'kept_back', document, null::date, made_at, made_at, id
      from non_publication
      where case_id = any(:cases) and undone_at is null and extent = 'none'
    union all
    select case_id, 'told', about || ' ' || recipient, told_on, made_at, made_at, id
      from telling where case_id = any(:cases)
    union all
    select case_id, 'moved', '', null::date, made_at, made_at, id
      from edition_move where case_id = any(:cases)
    order by case_id, kind, first, id
""")


@dataclass
class Marks:
    """What stands in one case, each in the order in which it matters."""

    appointed: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    holds: list[HoldFact] = field(default_factory=list)
    extensions: list[ExtensionFact] = field(default_factory=list)
    noted: dict[str, date] = field(default_factory=dict)
    kept_back: set[str] = field(default_factory=set)
    told: dict[tuple[str, str], date] = field(default_factory=dict)
    moves: int = 0

    def add(self, row: Row[Any]) -> None:
        _KINDS[row.kind](self, row)


def _told(marks: Marks, row: Row[Any]) -> None:
    about, _, recipient = row.key.partition(" ")
    marks.told[about, recipient] = row.until  # the latest comes last, and counts


def _extended(marks: Marks, row: Row[Any]) -> None:
    marks.extensions.append(ExtensionFact(row.key, clock.day_of(row.made_at), row.until))


def _appointed(marks: Marks, row: Row[Any]) -> None:
    marks.appointed[row.key] += 1


def _moved(marks: Marks, _row: Row[Any]) -> None:
    marks.moves += 1


_KINDS: dict[str, Callable[[Marks, Row[Any]], None]] = {
    "appointment": _appointed,
    "extension": _extended,
    "hold": lambda marks, row: marks.holds.append(HoldFact(row.key, row.until)),
    "kept_back": lambda marks, row: marks.kept_back.add(row.key),
    "landmark": lambda marks, row: marks.noted.update({row.key: row.until}),
    "moved": _moved,
    "told": _told,
}


def milestones_of_cases(session: Session, case_ids: Iterable[UUID]) -> dict[UUID, Milestones]:
    """What each has come past, and no counts: all that a list of cases needs."""
    ids = list(case_ids)
    reports, marks = reports_of(session, ids), marks_of(session, ids)
    return {
        row.id: Milestones(**milestones(row, reports[row.id], marks[row.id]))
        for row in session.execute(DATES, {"cases": ids})
    }


def milestones(row: Row[Any], reports: Rows, marks: Marks) -> dict[str, Any]:
    return {
        "dates": _dates(row, reports, marks),
        "outcome": row.outcome,
        "published": kinds(reports, "standing"),
        "extensions": tuple(marks.extensions),
        "closed_on": row.closed_on,
    }


def _dates(row: Row[Any], reports: Rows, marks: Marks) -> CaseDates:
    return CaseDates(
        event_on=row.event_on,
        referred_on=row.referred_on,
        decided_on=row.decided_on,
        approved={it.kind: it.approved_on for it in reports if it.approved_on},
        published={it.kind: clock.day_of(it.published_on) for it in reports if it.published_on},
        noted=marks.noted,
    )


def kinds(reports: Rows, that_is: str) -> frozenset[str]:
    return frozenset(row.kind for row in reports if getattr(row, that_is))


def reports_of(session: Session, ids: list[UUID]) -> dict[UUID, list[Row[Any]]]:
    found: dict[UUID, list[Row[Any]]] = defaultdict(list)
    for row in session.execute(REPORTS, {"cases": ids}):
        found[row.case_id].append(row)
    return found


def marks_of(session: Session, ids: list[UUID]) -> dict[UUID, Marks]:
    found: dict[UUID, Marks] = defaultdict(Marks)
    for row in session.execute(MARKS, {"cases": ids}):
        found[row.case_id].add(row)
    return found
