"""Sending notices: one that was just written, and those that no nudge reached."""

import time
from uuid import UUID

import structlog

from domain.access.identity import system
from domain.delivery.deliver import Outcome
from domain.delivery.deliver import deliver as deliver_notice
from domain.delivery.safety import hold_unsafe
from domain.notices.queries import due_notices
from workers.context import Context, here
from workers.jobs.each_board import each_board

BATCH = 200
SECONDS = 100.0  # for all boards together, well within what a job may take
LEAST_SECONDS = 1.0
DELIVER, SWEEP = system("notices.deliver"), system("notices.sweep")

log = structlog.get_logger(__name__)


def deliver(board: str, notice_id: str) -> str:
    """Look at one notice. Raises `UnknownBoard` or `NotFound` rather than guess."""
    context = here()
    with context.at_board(board) as session:
        outcome = deliver_notice(session, DELIVER, UUID(notice_id), post=context.post(board))
    log.info("notice.looked_at", board=board, notice=notice_id, outcome=outcome.value)
    return outcome.value


def sweep() -> int:
    """Deliver what is due at every board: at most a batch at each, so that none waits long."""
    return each_board(_sweep_board)


def _sweep_board(context: Context, slug: str) -> int:
    post = context.post(slug)
    with context.at_board(slug) as session:
        hold_unsafe(session, SWEEP)
    with context.at_board(slug) as session:
        waiting = due_notices(session, post.senders.keys(), BATCH)
    share = max(LEAST_SECONDS, SECONDS / len(context.registry))
    deadline = time.monotonic() + share
    sent = 0
    for notice_id in waiting:
        if time.monotonic() > deadline:
            break
        with context.at_board(slug) as session:
            outcome = deliver_notice(session, SWEEP, notice_id, post=post)
        sent += outcome is Outcome.SENT
    return sent
