"""Removing requests for documents that were answered long enough ago."""

from domain.access.identity import system
from domain.giving.sweeping import remove_old_requests
from workers.context import Context
from workers.jobs.each_board import each_board

SWEEP = system("documents.sweep")


def sweep() -> int:
    return each_board(_sweep_board)


def _sweep_board(context: Context, slug: str) -> int:
    with context.at_board(slug) as session:
        return remove_old_requests(session, SWEEP)
