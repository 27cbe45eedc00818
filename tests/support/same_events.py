"""Cases whose agencies tell of the same events, and the looking for them."""

from datetime import date, time

from sqlalchemy import select

from domain.agencies.models import Agency
from domain.cases.queries import case_by_reference
from domain.chronologies.kept.models import ChronologyEntry, SameEvent, Standing
from domain.chronologies.kept.same import looking, storing
from domain.chronologies.same_events.suggesting import suggest
from tests.support.cases import referred_case
from tests.support.chronologies import a_chronology, an_entry

DAY = date(2024, 3, 14)
BURN = "Attended the emergency department with a scald to the left forearm from a kettle."
# What three agencies wrote of one attendance; the police give another time.
TOLD = {
    "health": an_entry(DAY, BURN, time=time(21, 5), time_written="21:05"),
    "police": an_entry(
        DAY,
        "Called to the emergency department: child with a scald to the left forearm, said to be"
        " from a kettle.",
        time=time(23, 40),
        time_written="23:40",
    ),
    "childrens_services": an_entry(
        DAY, "Hospital telephoned: scald to left forearm, kettle. Strategy discussion agreed."
    ),
}
LATER = date(2024, 5, 20)
AND_LATER = {
    "health": an_entry(LATER, "Was not brought to the audiology appointment at Fernhill clinic."),
    "police": an_entry(LATER, "Burglary at the flat; no child present."),
    "childrens_services": an_entry(
        LATER, "Fernhill clinic telephoned: was not brought to the audiology appointment."
    ),
}
OTHERS = {
    "health": [an_entry(date(2023, 6, month), f"Health visitor called, number {month}.", row=month)
               for month in range(3, 9)],
    "police": [an_entry(date(2023, 9, month), f"Noise reported by a neighbour, log {month}.", row=month)
               for month in range(3, 9)],
    "childrens_services": [an_entry(date(2023, 11, month), f"Telephone call from the nursery, {month}.", row=month)
               for month in range(3, 9)],
}  # fmt: skip


def given(cast, reference, kind, *entries, **named):
    """One agency's chronology, taken in. Returns its id."""
    with cast.session() as session:
        return a_chronology(
            session,
            case_by_reference(session, reference),
            session.get_one(Agency, ("northshire", cast.agency("northshire", kind))),
            *entries,
            member=cast.member("northshire", "manager"),
            **named,
        ).id


def told_case(cast, *kinds, later=False):
    """A case in which agencies told of one attendance, and of other things."""
    reference = referred_case(cast)
    for kind in kinds or TOLD:
        more = [AND_LATER[kind]] if later else []
        given(cast, reference, kind, *OTHERS[kind], TOLD[kind], *more)
    return reference


def looked(cast, reference, board="northshire"):
    """As the job does it. Returns how many there are to decide."""
    with cast.session(board) as session:
        case_id = case_by_reference(session, reference).id
        looking.ask_to_look(session, case_id)
    with cast.system_session(board) as session:
        looking.begin(session, case_id)
        gathered = storing.gather(session, case_id, 1000)
        count = storing.store(session, case_id, gathered, suggest(gathered.entries))
        looking.end(session, case_id, entries=len(gathered.ids))
        return count


def events_in(session, standing=Standing.SUGGESTED):
    wanted = select(SameEvent).where(SameEvent.standing == standing)
    return session.scalars(wanted.order_by(SameEvent.first_day, SameEvent.id)).all()


def entry_ids(session, *texts, case_id=None):
    """By a part of their words."""
    rows = session.scalars(select(ChronologyEntry)).all()
    rows = [row for row in rows if case_id in {None, row.case_id}]
    return [row.id for text in texts for row in rows if text in row.told]
