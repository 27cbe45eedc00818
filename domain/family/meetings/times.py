"""Days and times of day in England, as moments. Pure."""

from datetime import UTC, date, datetime, time

from domain.clock import LONDON
from domain.errors import Invalid

NO_SUCH_TIME = "The clocks go forward then, so there is no such time. Choose another."


def moment_of(day: date, at: time, field: str | None = None) -> datetime:
    """The moment in UTC. In the hour that comes twice in October, the first of the two."""
    local = datetime.combine(day, at, LONDON)
    moment = local.astimezone(UTC)
    if moment.astimezone(LONDON).time() != at:
        raise Invalid(NO_SUCH_TIME, field=field)
    return moment
