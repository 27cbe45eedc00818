"""Chronologies in the database, without a file: for tests of what is done with them."""

from datetime import date

from domain.chronologies.entry import Entry
from domain.chronologies.kept.keeping import keep_reading
from domain.chronologies.kept.models import Chronology, Origin, State
from domain.chronologies.reading.outcome import Queried, Reading


def an_entry(day: date, text: str, *, row: int = 2, last: date | None = None, **named) -> Entry:
    told = {"ref": {"sheet": "Chronology", "row": row}, "file": "made.xlsx", "agency": ""}
    return Entry(
        date_from=day, date_to=last or day, text=text, **(told | {"precision": None} | named)
    )


def a_reading(*entries: Entry, queried: tuple[Queried, ...] = ()) -> Reading:
    return Reading("made.xlsx", "xlsx", (), entries, queried, ())


def a_chronology(
    session, case, agency, *entries, member, state=State.TAKEN_IN, request=None, queried=()
) -> Chronology:
    """One agency's entries, in the session of somebody of the board; taken in unless said."""
    chronology = Chronology(
        case_id=case.id,
        agency_id=agency.id if agency else None,
        request_id=request.id if request else None,
        origin=(Origin.FILE if agency else Origin.COMPOSITE).value,
        state=state.value,
        member_id=member,
    )
    session.add(chronology)
    session.flush()
    keep_reading(session, chronology, a_reading(*entries, queried=queried))
    session.flush()
    return chronology
