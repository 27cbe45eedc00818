"""A request to health, and those who act on it, for the tests of what comes after it is asked."""

from datetime import UTC, datetime

from domain import clock
from domain.requests.contribution import contribute
from domain.requests.queries import request_by_id
from domain.requests.request import Request

MANAGER, LIAISON, POLICE = "manager", "liaison", "police_liaison"


class Following:
    """`as_(who, verb, ...)` does one thing to the request, as that person."""

    def __init__(self, cast, request_id, store):
        self.cast, self.id, self.store = cast, request_id, store

    def as_(self, who, verb, **named):
        with self.cast.session("northshire", who) as session:
            return verb(
                session,
                self.cast.actor("northshire", who),
                request_by_id(session, self.id),
                **named,
            )

    def ask(self, query, who=MANAGER):
        """What a query says of the request."""
        with self.cast.session("northshire", who) as session:
            return query(session, request_by_id(session, self.id))

    def answer(self, body="We saw the child twice."):
        return self.as_(LIAISON, contribute, body=body, uploads=[], store=self.store)

    @property
    def due_on(self):
        return self.ask(lambda _, request: request.due_on)

    def due(self, day):
        with self.cast.session() as session:
            session.get_one(Request, ("northshire", self.id)).due_on = day


def on(day, hour=9):
    return clock.held(datetime(day.year, day.month, day.day, hour, tzinfo=UTC))
