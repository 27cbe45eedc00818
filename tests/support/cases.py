"""Cases for tests, made through the real actions."""

from datetime import date, timedelta
from uuid import UUID

from domain import clock
from domain.agencies.models import Agency
from domain.cases.case import Case
from domain.cases.referral import Child, refer
from domain.requests.request import Request, RequestKind, ask
from tests.cast import Cast


def referred_case(cast: Cast, board: str = "northshire", name: str = "Tansy Thistlewood") -> str:
    """A case just referred. Returns its reference."""
    with cast.session(board, "manager") as session:
        case = refer(
            session,
            cast.actor(board, "manager"),
            children=[Child(name, date(2021, 5, 4))],
            event_on=date(2026, 2, 2),
            referred_on=date(2026, 2, 9),
            harm="died",
            outline="What the referrer knew on the day.",
        )
        return case.reference


def asked_agency(
    cast: Cast, reference: str, kind: str = "health", board: str = "northshire"
) -> UUID:
    """A request to one of the cast's agencies, due in two weeks. Returns its id."""
    with cast.session(board, "manager") as session:
        request: Request = ask(
            session,
            cast.actor(board, "manager"),
            session.query(Case).filter_by(reference=reference).one(),
            agency=session.get_one(Agency, (board, cast.agency(board, kind))),
            kind=RequestKind.CHRONOLOGY,
            asks="Everything from 2021 on.",
            due_on=clock.today() + timedelta(days=14),
        )
        return request.id
