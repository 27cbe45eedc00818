"""Linking what was recorded into each board's chain."""

import structlog

from domain.audit.chain import head_of, link_new_events
from workers.context import Context
from workers.jobs.each_board import each_board

log = structlog.get_logger(__name__)


def link() -> int:
    return each_board(_link_board)


def _link_board(context: Context, slug: str) -> int:
    with context.at_board(slug) as session:
        count = link_new_events(session)
        head = head_of(session).hex()
    if count:
        # The log is kept elsewhere, so that a chain cut off at its end can be told.
        log.info("audit.linked", board=slug, count=count, head=head)
    return count
