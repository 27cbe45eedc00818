"""What the procedure has each agency give. Pure."""

from dataclasses import dataclass

from domain.procedures import words
from domain.procedures.basis import Silence, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.vocabulary import Gives

GIVES = {
    Gives.DETAILS_OF_SERVICES: "full details of the services it gave",
    Gives.WRITTEN_INFORMATION: "information in writing",
    Gives.CHRONOLOGY: "a chronology",
}


@dataclass(frozen=True)
class Demand:
    """What is asked of each agency, and whether a chronology and a stretch of time belong to it."""

    chronology: bool
    period: bool
    sentence: str
    source: str


def agency_demand(procedure: Procedure) -> Demand | None:
    """What each agency is to give; None where the procedure does not say."""
    duty = procedure.agency_duty
    if not is_stated(duty):
        return None
    given = words.all_of(GIVES[each] for each in duty.gives)
    over = "" if isinstance(duty.over, Silence) else f", over {duty.over}"
    return Demand(
        chronology=Gives.CHRONOLOGY in duty.gives,
        period=not isinstance(duty.over, Silence),
        sentence=f"Each agency gives {given}{over}.",
        source=str(duty.source),
    )
