"""What is there in a case, counted in a fixed number of statements however many cases there are."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.orm import Session

from domain import clock
from domain.cases.case import Case
from domain.cases.follow_up import FollowUp
from domain.cases.milestones import for_cases, kinds, marks_of, milestones, reports_of
from domain.cases.position import CaseFacts

COUNTS = for_cases("""
    select c.id, r.event_on, r.referred_on, d.decided_on, d.outcome, k.closed_on,
      coalesce(s.version, 0) as scope_version,
      coalesce(q.asked, 0) as requests, coalesce(q.answered, 0) as answered,
      q.due_on as requests_due_on, coalesce(q.late, 0) as late,
      coalesce(u.unsigned, 0) as unsigned, u.due_on as unsigned_due_on,
      coalesce(l.relatives, 0) as relatives, coalesce(l.invited, 0) as invited,
      coalesce(l.responses, 0) as responses, coalesce(l.copies, 0) as copies,
      coalesce(n.made, 0) as made, coalesce(n.decided, 0) as decided,
      coalesce(n.adopted, 0) as adopted, coalesce(n.done, 0) as carried_out,
      n.due_on as carry_out_by, e.held as learned, coalesce(e.planned, 0) as planned
    from "case" c
    left join referral r on r.case_id = c.id
    left join decision d on d.case_id = c.id
    left join closure k on k.case_id = c.id and k.reopened_at is null
    left join (select case_id, max(version) as version
      from scope where case_id = any(:cases) group by case_id) s on s.case_id = c.id
    left join (select q.case_id, count(*) as asked, count(*) filter (where g.given) as answered,
        min(q.due_on) filter (where not g.given) as due_on,
        count(*) filter (where not g.given and q.due_on < :today) as late
      from request q
      cross join lateral (select
        (select coalesce(max(g.version), 0) from contribution g where g.request_id = q.id) >
        (select coalesce(max(b.version), 0) from mending b where b.request_id = q.id)
        as given) g
      where q.case_id = any(:cases) and q.withdrawn_at is null
      group by q.case_id) q on q.case_id = c.id
    left join (select q.case_id, count(*) as unsigned, min(q.due_on) as due_on
      from request q
      cross join lateral (select g.id from contribution g
        where g.request_id = q.id order by g.version desc limit 1) g
      where q.case_id = any(:cases) and q.withdrawn_at is null and q.kind <> 'chronology'
        and not exists (select from sign_off s where s.contribution_id = g.id)
      group by q.case_id) u on u.case_id = c.id
    left join (select l.case_id, count(*) as relatives,
        count(*) filter (where exists
          (select from invitation i where i.relative_id = l.id)) as invited,
        count(*) filter (where exists (select from response v
          where v.relative_id = l.id and v.sent_at is not null)) as responses,
        count(*) filter (where exists
          (select from family_copy f where f.relative_id = l.id)) as copies
      from relative l
      where l.case_id = any(:cases) and l.ended_at is null
      group by l.case_id) l on l.case_id = c.id
    left join (select n.case_id, count(*) as made, count(n.decided_on) as decided,
        count(*) filter (where n.adopted) as adopted,
        count(*) filter (where n.adopted and w.waiting = 0) as done,
        min(n.due_on) filter (where n.adopted and w.waiting > 0) as due_on
      from recommendation n
      cross join lateral (select count(*) as waiting from
        (select n.agency_id as who where n.target_kind <> 'all_agencies'
          union all select a.id from agency a
          where n.target_kind = 'all_agencies' and a.ended_at is null) t
        where coalesce((select p.going from progress_report p
          where p.recommendation_id = n.id and p.agency_id is not distinct from t.who
          order by p.made_at desc, p.id desc limit 1), '') <> 'done') w
      where n.case_id = any(:cases) group by n.case_id) n on n.case_id = c.id
    left join (select case_id, array_agg(distinct kind) filter (where held_on is not null) as held,
        count(*) filter (where held_on is null and called_off_on is null) as planned
      from learning_event where case_id = any(:cases) group by case_id) e on e.case_id = c.id
    where c.id = any(:cases) order by c.id
""")


def facts_of(session: Session, case: Case) -> CaseFacts:
    return facts_of_cases(session, [case.id])[case.id]


def facts_of_cases(session: Session, case_ids: Iterable[UUID]) -> dict[UUID, CaseFacts]:
    """The facts of each, in three statements."""
    ids = list(case_ids)
    reports, marks = reports_of(session, ids), marks_of(session, ids)
    return {
        row.id: CaseFacts(
            **milestones(row, reports[row.id], marks[row.id]),
            appointed=marks[row.id].appointed,
            scope_version=row.scope_version,
            requests=row.requests,
            answered=row.answered,
            requests_due_on=row.requests_due_on,
            unsigned=row.unsigned,
            unsigned_due_on=row.unsigned_due_on,
            requests_late=row.late,
            relatives=row.relatives,
            invited=row.invited,
            responses=row.responses,
            copies=row.copies,
            after=_follow_up(row),
            drafted=kinds(reports[row.id], "drafted"),
            cleared=kinds(reports[row.id], "cleared"),
            approved=kinds(reports[row.id], "approved_on"),
            holds=tuple(marks[row.id].holds),
            kept_back=frozenset(marks[row.id].kept_back),
            told=marks[row.id].told,
            moves=marks[row.id].moves,
        )
        for row in session.execute(COUNTS, {"cases": ids, "today": clock.today()})
    }


def _follow_up(row: Row[Any]) -> FollowUp:
    return FollowUp(
        made=row.made,
        decided=row.decided,
        adopted=row.adopted,
        carried_out=row.carried_out,
        due_on=row.carry_out_by,
        learned=frozenset(row.learned or ()),
        planned=row.planned,
    )
