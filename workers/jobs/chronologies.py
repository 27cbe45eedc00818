"""Reading chronologies that came: each alone, in a process of its own, kept whole or not at all."""

from functools import partial
from uuid import UUID

import structlog

from domain.access.identity import system
from domain.chronologies.kept.apart import read_apart
from domain.chronologies.kept.reading_in import (
    Given,
    alone_with,
    begin,
    keep,
    note_progress,
    refuse,
    waiting_to_be_read,
)
from domain.chronologies.reading import bounds
from domain.chronologies.reading.bounds import Unreadable
from domain.faults import fault
from domain.requests.chronologies import period_asked
from workers.context import Context, here
from workers.jobs.each_board import each_board

AT_ONCE = 5
READ = system("chronologies.read")

log = structlog.get_logger(__name__)


def read(board: str, chronology_id: str) -> str:
    """Read one. Raises `UnknownBoard` or `NotFound` rather than guess."""
    outcome = _read(here(), board, UUID(chronology_id))
    log.info("chronology.looked_at", board=board, chronology=chronology_id, outcome=outcome)
    return outcome


def sweep() -> int:
    """Read what no nudge reached, and what was left by a worker that was killed."""
    return each_board(_sweep_board)


def _sweep_board(context: Context, slug: str) -> int:
    with context.at_board(slug) as session:
        waiting = waiting_to_be_read(session, AT_ONCE)
    return sum(_read(context, slug, each) == "ready" for each in waiting)


def _read(context: Context, slug: str, chronology_id: UUID) -> str:
    with context.at_board(slug) as held:
        if not alone_with(held, chronology_id):
            return "in_hand"
        with context.at_board(slug) as session:
            given = begin(session, context.files, chronology_id, period_asked)
        return _outcome(context, slug, chronology_id, given) if given else "not_waiting"


def _outcome(context: Context, slug: str, chronology_id: UUID, given: Given) -> str:
    try:
        _keep(context, slug, chronology_id, given)
    except Unreadable as refused:
        because = refused.message
    except Exception as error:  # noqa: BLE001 - said to a person, who can ask for another reading
        log.error("chronology.failed", board=slug, **fault(error))  # noqa: TRY400 - a message may quote a row
        because = bounds.NOT_HERE
    else:
        return "ready"
    with context.at_board(slug) as session:
        refuse(session, READ, chronology_id, because)
    return "unreadable"


def _keep(context: Context, slug: str, chronology_id: UUID, given: Given) -> None:
    def progress(done: int, in_all: int = 0) -> None:
        with context.at_board(slug) as session:
            note_progress(session, chronology_id, done, in_all)

    with read_apart(given.content, given.wanted, progress) as lines:
        in_all = lines.head.entries + lines.head.queries + lines.head.asides

        with context.at_board(slug) as session:
            keep(session, READ, chronology_id, lines, partial(progress, in_all=in_all))
