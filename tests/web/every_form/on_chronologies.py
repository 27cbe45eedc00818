"""What agencies send, and the integrated chronology made of it."""

from datetime import date
from uuid import UUID

from domain.agencies.models import Agency
from domain.chronologies.kept.models import Chronology, State
from domain.chronologies.kept.taking import take_in, take_out
from tests.support.cases import referred_case
from tests.support.chronologies import a_chronology, an_entry
from tests.web.every_form.on_cases import case_at
from tests.web.every_form.stage import Shown, Stage, form


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
