"""Walking every board: what goes wrong at one must not keep the others waiting."""

from collections.abc import Callable

import structlog

from domain.faults import fault
from workers.context import Context, here

log = structlog.get_logger(__name__)


def each_board(work: Callable[[Context, str], int]) -> int:
    """Call `work` for every board that there is, and return the sum of what it did."""
    context = here()
    done = 0
    for board in context.registry:
        try:
            done += work(context, board.slug)
        except Exception as error:  # noqa: BLE001 - said, and tried again at the next turn
            log.error("job.board_failed", board=board.slug, **fault(error))  # noqa: TRY400 - a message may quote a row
    return done
