"""Linking what was recorded into each board's chain."""

from functools import partial

import structlog

from domain.audit.chain import head_of, link_new_events
from workers.context import Context
from workers.jobs.each_board import each_board

log = structlog.get_logger(__name__)


def link() -> int:
    """What was recorded just now."""
    return each_board(partial(_link_board, look_everywhere=False))


def link_left_behind() -> int:
    """What `link` cannot see: an event that was kept long after it was made."""
    return each_board(partial(_link_board, look_everywhere=True))


def _link_board(context: Context, slug: str, *, look_everywhere: bool) -> int:
    with context.at_board(slug) as session:
        count = link_new_events(session, look_everywhere=look_everywhere)
        head = head_of(session).hex()
    if count:
        # The log is kept elsewhere, so that a chain cut off at its end can be told.
        log.info("audit.linked", board=slug, count=count, head=head)
    return count
