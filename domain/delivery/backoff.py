"""How long to wait before trying again, and when to leave it to a person."""

from datetime import timedelta

MINUTES = (1, 5, 15, 60, 360, 360, 360)
MOST_ATTEMPTS = len(MINUTES) + 1


def wait_after(attempts: int) -> timedelta | None:
    """The wait after this many attempts, or None when there have been enough."""
    if attempts >= MOST_ATTEMPTS:
        return None
    return timedelta(minutes=MINUTES[attempts - 1])
