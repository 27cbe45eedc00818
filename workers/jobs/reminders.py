"""Looking ahead to dates that are near, and back at those that have passed."""

from functools import partial

from domain.delivery import reminders
from workers.context import Context
from workers.jobs.each_board import each_board


def look_ahead() -> int:
    """Each kind by itself: what goes wrong with one must not keep the others from being written."""
    return sum(each_board(partial(_look_ahead, kind)) for kind in reminders.REMINDERS)


def _look_ahead(kind: reminders.Remind, context: Context, slug: str) -> int:
    with context.at_board(slug) as session:
        return reminders.look_ahead(session, [kind])
