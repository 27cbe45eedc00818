"""What agencies send, and the integrated chronology made of it."""

from datetime import date
from uuid import UUID

from sqlalchemy import select

from domain.agencies.models import Agency
from domain.chronologies.kept.models import Chronology, ChronologyQuery, State
from domain.chronologies.kept.spoken import Spoken
from domain.chronologies.kept.taking import take_in, take_out
from domain.chronologies.kept.typing import type_entry
from domain.chronologies.reading.doubts import Doubt
from domain.chronologies.reading.outcome import Queried
from domain.files.models import StoredFile
from domain.files.store import keep_file
from domain.requests.request import Request
from tests.support.cases import asked_agency, referred_case
from tests.support.chronologies import a_chronology, an_entry
from tests.web.every_form.on_cases import case_at
from tests.web.every_form.stage import AGAIN, GONE, Shown, Stage, form


def given(stage: Stage, state: State = State.READY) -> tuple[str, UUID]:
    """A case to which one agency's chronology came."""
    reference = referred_case(stage.cast)
    with stage.at() as (session, actor):
        row = a_chronology(
            session,
            case_at(session, reference),
            session.get_one(Agency, ("northshire", stage.cast.agency("northshire", "health"))),
            an_entry(date(2024, 3, 2), "A visit at home."),
            member=actor.id,
            state=state,
        )
        return reference, row.id


def files_of(reference: str, row: UUID) -> str:
    return f"/cases/{reference}/chronology/files/{row}"


@form("cases.chronology.bring_in")
def taking_in(stage: Stage) -> Shown:
    reference, row = given(stage)

    def taken() -> None:
        with stage.at() as (session, actor):
            take_in(session, actor, session.get_one(Chronology, ("northshire", row)))

    where = f"{files_of(reference, row)}/take-in"
    return Shown(where, other="administrator", meanwhile={"somebody took it in": taken})


@form("cases.chronology.bring_out")
def taking_out(stage: Stage) -> Shown:
    reference, row = given(stage, State.TAKEN_IN)

    def taken() -> None:
        with stage.at() as (session, actor):
            one = session.get_one(Chronology, ("northshire", row))
            take_out(session, actor, one, because="It came twice.")

    return Shown(
        f"{files_of(reference, row)}/take-out",
        {"because": "A newer one will come."},
        other="administrator",
        meanwhile={"somebody took it out": taken},
    )


def queried(stage: Stage, *, shown: bool = True) -> tuple[str, str, UUID]:
    """One that holds a row in doubt, at its two addresses: the board's and the agency's."""
    reference = referred_case(stage.cast)
    asked = asked_agency(stage.cast, reference)
    entry = an_entry(date(2024, 3, 2), "A visit at home.")
    doubt = Queried(entry.ref, Doubt.FROM_ABOVE, entry=entry, taken=True, text=entry.text)
    with stage.at() as (session, actor):
        row = a_chronology(
            session,
            case_at(session, reference),
            session.get_one(Agency, ("northshire", stage.cast.agency("northshire", "health"))),
            entry,
            member=actor.id,
            state=State.READY,
            queried=(doubt,),
        )
        named = {"name": "a.csv", "media_type": "text/csv"}
        file = StoredFile(case_id=row.case_id, agency_id=row.agency_id, **named)
        keep_file(session, stage.runtime.files, file, b"Date,Event\n02/03/2024,A visit.\n")
        row.request_id, row.file_id, row.day_order_shown = asked, file.id, shown
        return files_of(reference, row.id), f"/requests/{asked}/chronology/{row.id}", row.id


def a_row(stage: Stage, row: UUID) -> UUID:
    with stage.at() as (session, _):
        return session.scalars(
            select(ChronologyQuery.id).where(ChronologyQuery.chronology_id == row)
        ).one()


MEANT = {"date": "3 March 2024", "text": "A visit at home, with nobody in."}


@form("cases.chronology.row", after=AGAIN)
def mending(stage: Stage) -> Shown:
    where, _, row = queried(stage)
    found = a_row(stage, row)

    return Shown(f"{where}/rows/{found}", MEANT, other="administrator")


@form("requests.chronology.row", after=AGAIN)
def mending_ones_own(stage: Stage) -> Shown:
    _, where, row = queried(stage)

    def taken() -> None:
        with stage.at() as (session, actor):
            one = session.get_one(Chronology, ("northshire", row))
            take_in(session, actor, one)

    return Shown(
        f"{where}/rows/{a_row(stage, row)}",
        MEANT,
        who="liaison",
        other="liaison",
        meanwhile={"the board took it in": taken},
    )


@form("cases.chronology.accept_all", may_be_empty=True)
def accepting(stage: Stage) -> Shown:
    where, _, _ = queried(stage)
    return Shown(where, action="/accept/", other="administrator")


@form("requests.chronology.accept_all", may_be_empty=True)
def accepting_ones_own(stage: Stage) -> Shown:
    _, where, _ = queried(stage)
    return Shown(where, action="/accept/", who="liaison", other="liaison")


@form("cases.chronology.again")
def reading_again(stage: Stage) -> Shown:
    where, _, _ = queried(stage, shown=False)
    return Shown(where, {"day_order": "month-first"}, action="/again", other="administrator")


@form("requests.chronology.again")
def reading_ones_own_again(stage: Stage) -> Shown:
    _, where, _ = queried(stage, shown=False)
    typed = {"day_order": "month-first"}
    return Shown(where, typed, action="/again", who="liaison", other="liaison")


@form("cases.chronology.new_file", after=AGAIN)
def bringing(stage: Stage) -> Shown:
    reference = referred_case(stage.cast)
    typed = {
        "agency": str(stage.cast.agency("northshire", "health")),
        "file": (b"Date,Event\n02/03/2024,A visit.\n", "chronology.csv"),
    }
    return Shown(f"/cases/{reference}/chronology/files/new", typed, other="administrator")


TYPED = {"date": "3 March 2024", "text": "A visit at home.", "child_seen": "yes"}


@form("requests.typing.entry", after=AGAIN)
def typing(stage: Stage) -> Shown:
    asked = asked_agency(stage.cast, referred_case(stage.cast))
    return Shown(f"/requests/{asked}/type", TYPED, who="liaison", other="liaison")


@form("requests.typing.send", after=GONE)
def sending_what_was_typed(stage: Stage) -> Shown:
    reference = referred_case(stage.cast)
    asked = asked_agency(stage.cast, reference)
    with stage.at(who="liaison") as (session, actor):
        case_id = session.get_one(Request, ("northshire", asked)).case_id
        said = Spoken("3 March 2024", "A visit at home.")
        type_entry(session, actor, case_id=case_id, request_id=asked, said=said)
    return Shown(f"/requests/{asked}/type/send", who="liaison", other="liaison")
