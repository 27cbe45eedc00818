"""Which ways of reaching a relative are safe, and who is not to be asked: the rules, in one place.

Nothing that they have said is unsafe is ever used, whoever asks and whatever is to be sent.
"""

from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.orm import Session

from domain.clock import LONDON
from domain.family.preferences.models import Preference
from domain.family.preferences.queries import latest
from domain.family.preferences.topics import QUIET, Time, Topic, Way

WAYS = (Way.EMAIL, Way.TEXT, Way.LETTER, Way.PHONE)
# From the first minute to the last in which a message may come, on working days or at weekends.
HOURS = {
    Time.MORNINGS: (time(9), time(12)),
    Time.AFTERNOONS: (time(12), time(17)),
    Time.EVENINGS: (time(17), time(20)),
    Time.WEEKENDS: (time(10), time(18)),
}
FRIDAY = 4


def never_used(said: Preference | None) -> frozenset[Way]:
    """All that they did not call safe. Whoever has said nothing yet has ruled out nothing."""
    if said is None:
        return frozenset()
    return frozenset(way for way in WAYS if way.value not in said.picked("safe"))


def may_use(session: Session, relative_id: UUID, way: str) -> bool:
    """Whether a relative may be reached this way. Ask this of every message, letter and call."""
    return Way(way) not in never_used(latest(session, relative_id, Topic.REACHING))


def wants_quiet(session: Session, relative_id: UUID) -> bool:
    """Whether they asked not to be asked: not now, or not at all."""
    said = latest(session, relative_id, Topic.PART)
    return said is not None and bool(said.picked("ways") & QUIET)


def quiet_relatives(session: Session, case_id: UUID) -> frozenset[UUID]:
    """Those of a case who asked not to be asked."""
    rows = session.execute(
        select(Preference.relative_id, Preference.chosen)
        .where(Preference.case_id == case_id, Preference.topic == Topic.PART.value)
        .ext(distinct_on(Preference.relative_id))
        .order_by(Preference.relative_id, Preference.number.desc())
    )
    return frozenset(who for who, chosen in rows if set(chosen.get("ways", ())) & QUIET)


def next_safe_moment(said: Preference | None, now: datetime) -> datetime:
    """The first moment from now on at which a message may come. Letters come when they come."""
    times = said.picked("times") - {Time.ANY.value} if said else frozenset()
    if not times:
        return now
    local = now.astimezone(LONDON)
    spans = [span for ahead in range(8) for span in _spans(local.date(), ahead, times)]
    begun = [max(first, local) for first, last in spans if last > local]
    return min(begun, default=local).astimezone(now.tzinfo)


def _spans(today: date, ahead: int, times: frozenset[str]) -> list[tuple[datetime, datetime]]:
    on = today + timedelta(days=ahead)
    weekend = on.weekday() > FRIDAY
    return [
        (datetime.combine(on, first, LONDON), datetime.combine(on, last, LONDON))
        for key, (first, last) in HOURS.items()
        if key.value in times and (key is Time.WEEKENDS) is weekend
    ]
