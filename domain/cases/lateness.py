"""How many answers from agencies are late in each of many cases, in one statement.

Requests depend on cases, and so are named in plain SQL.
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from domain import clock
from domain.cases.milestones import for_cases

LATE = for_cases("""
    select q.case_id, count(*) as late from request q
    where q.case_id = any(:cases) and q.withdrawn_at is null and q.due_on < :today
      and (select coalesce(max(g.version), 0) from contribution g where g.request_id = q.id) =
        (select coalesce(max(b.version), 0) from mending b where b.request_id = q.id)
      and not exists (select from closure k
        where k.case_id = q.case_id and k.reopened_at is null)
    group by q.case_id order by q.case_id
""")


def late_answers(session: Session, case_ids: Sequence[UUID]) -> dict[UUID, int]:
    rows = session.execute(LATE, {"cases": list(case_ids), "today": clock.today()})
    return {row.case_id: row.late for row in rows}
