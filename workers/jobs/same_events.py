"""Looking for entries of several agencies that tell of one event."""

from uuid import UUID

import structlog

from domain.chronologies.kept.same.looking import Failure, begin, due_cases, end, turn
from domain.chronologies.kept.same.storing import Gathered, gather, store
from domain.chronologies.same_events.suggesting import suggest
from workers.context import Context, here
from workers.jobs.each_board import each_board

# So many take about half a minute and half a gigabyte.
MOST = 100_000
A_SWEEP = 3

log = structlog.get_logger(__name__)


def look(board: str, case_id: str) -> int:
    """Look in one case, if somebody still waits for it. Returns how many there are to decide."""
    return _look(here(), board, UUID(case_id))


def sweep() -> int:
    """Look where a nudge did not reach, or a worker was stopped half-way."""
    return each_board(_sweep_board)


def _sweep_board(context: Context, slug: str) -> int:
    with context.at_board(slug) as session:
        waiting = due_cases(session, A_SWEEP)
    return sum(_look(context, slug, case_id) for case_id in waiting)


def _look(context: Context, slug: str, case_id: UUID) -> int:
    with context.at_board(slug) as session:
        if not begin(session, case_id):
            return 0
    try:
        return _search(context, slug, case_id)
    except Exception:
        with context.at_board(slug) as session:
            end(session, case_id, entries=0, failed=Failure.BROKEN)
        raise


def _search(context: Context, slug: str, case_id: UUID) -> int:
    """Nothing is locked while it searches: people go on deciding."""
    with context.at_board(slug) as session:
        gathered = gather(session, case_id, MOST)
    if len(gathered.ids) > MOST:
        return _too_many(context, slug, case_id, gathered)
    found = suggest(gathered.entries)
    with context.at_board(slug) as session:
        turn(session, case_id)
        count = store(session, case_id, gathered, found)
        end(session, case_id, entries=len(gathered.ids))
    log.info("same_events.looked", board=slug, case=str(case_id), count=count)
    return count


def _too_many(context: Context, slug: str, case_id: UUID, gathered: Gathered) -> int:
    with context.at_board(slug) as session:
        end(session, case_id, entries=len(gathered.ids), failed=Failure.MANY)
    return 0
