"""Freezing chronologies, making files of them to take away, and clearing those away again."""

from uuid import UUID

import structlog
from sqlalchemy.orm import Session

from domain.access.identity import system
from domain.chronologies.versions.exporting import write_out
from domain.chronologies.versions.freezing import put_together
from domain.chronologies.versions.gathering import Progress
from domain.chronologies.versions.jobs import Made, begin, due, go_on
from domain.chronologies.versions.models import ChronologyExport, ChronologyVersion, Making
from domain.chronologies.versions.sweeping import sweep_exports
from domain.errors import Invalid
from domain.faults import fault
from domain.tenancy import place_of
from workers.context import Context, here
from workers.jobs.each_board import each_board

A_SWEEP = 5
SWEPT = 200
FREEZER, EXPORTER = system("versions.freeze"), system("versions.export")
SWEEPER = system("versions.sweep")

log = structlog.get_logger(__name__)


def freeze(board: str, version_id: str) -> bool:
    """Put one version together. False where there is nothing left to do."""
    return _make(here(), board, ChronologyVersion, UUID(version_id))


def export(board: str, export_id: str) -> bool:
    """Make one file to take away. False where there is nothing left to do."""
    return _make(here(), board, ChronologyExport, UUID(export_id))


def sweep() -> int:
    """Make what no nudge reached or what was cut off, and clear away what has lain its week."""
    return each_board(_sweep_board)


def _sweep_board(context: Context, slug: str) -> int:
    done = _rest(context, slug, ChronologyVersion) + _rest(context, slug, ChronologyExport)
    with context.at_board(slug) as session:
        return done + sweep_exports(session, SWEEPER, context.files, SWEPT)


def _rest(context: Context, slug: str, model: type[Made]) -> int:
    with context.at_board(slug) as session:
        waiting = due(session, model, A_SWEEP)
    return sum(_make(context, slug, model, row_id) for row_id in waiting)


def _make(context: Context, slug: str, model: type[Made], row_id: UUID) -> bool:
    with context.at_board(slug) as session:
        if not begin(session, model, row_id):
            return False
    try:
        with context.at_board(slug) as session:
            row = session.get_one(model, (place_of(session).board, row_id))
            _work(context, session, row, _progress(context, slug, model, row_id))
    except Invalid as error:
        _fail(context, slug, model, row_id, "many", error)
    except Exception as error:
        _fail(context, slug, model, row_id, "broken", error)
        raise
    log.info("chronology.made", board=slug, kind=model.__tablename__, row=str(row_id))
    return True


def _work(
    context: Context,
    session: Session,
    row: ChronologyVersion | ChronologyExport,
    progress: Progress,
) -> None:
    if isinstance(row, ChronologyVersion):
        put_together(session, FREEZER, context.files, row, progress)
        return
    board = context.board(place_of(session).board)
    write_out(session, EXPORTER, context.files, row, board_name=board.name, progress=progress)


def _progress(context: Context, slug: str, model: type[Made], row_id: UUID) -> Progress:
    """Kept in a session of its own, so that it is seen while the work goes on."""

    def told(done: int, in_all: int) -> None:
        with context.at_board(slug) as session:
            go_on(session, model, row_id, done, in_all)

    return told


def _fail(
    context: Context, slug: str, model: type[Made], row_id: UUID, why: str, error: Exception
) -> None:
    log.error("chronology.not_made", board=slug, row=str(row_id), **fault(error))
    with context.at_board(slug) as session:
        row = session.get_one(model, (place_of(session).board, row_id))
        row.state = Making.FAILED.value
        if isinstance(row, ChronologyExport):
            row.failed = why
