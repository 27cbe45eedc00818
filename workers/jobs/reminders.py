"""Looking ahead to dates that are near, and back at those that have passed."""

from domain.delivery import reminders
from workers.context import Context
from workers.jobs.each_board import each_board


def look_ahead() -> int:
    return each_board(_look_ahead_at_board)


def _look_ahead_at_board(context: Context, slug: str) -> int:
    with context.at_board(slug) as session:
        return reminders.look_ahead(session)
