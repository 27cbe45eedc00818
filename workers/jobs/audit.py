"""Linking what was recorded into each board's chain."""

from domain.audit.chain import link_new_events
from workers.context import Context
from workers.jobs.each_board import each_board


def link() -> int:
    return each_board(_link_board)


def _link_board(context: Context, slug: str) -> int:
    with context.at_board(slug) as session:
        return link_new_events(session)
