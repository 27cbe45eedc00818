"""Work on the integrated chronology."""

from datetime import date
from uuid import UUID

from domain.agencies.models import Agency
from domain.cases.case import Case
from tests.support.cases import asked_agency, referred_case
from tests.support.chronologies import a_chronology, an_entry
from tests.web.every_form.stage import AGAIN, Shown, Stage, form


def entry_of(stage: Stage, kind: str = "health") -> tuple[str, UUID]:
    """A case with one entry of an agency that was asked for it."""
    reference = referred_case(stage.cast)
    asked_agency(stage.cast, reference, kind)
    with stage.at() as (session, actor):
        case = session.query(Case).filter_by(reference=reference).one()
        agency = session.get_one(Agency, ("northshire", stage.cast.agency("northshire", kind)))
        made = a_chronology(
            session, case, agency, an_entry(date(2024, 3, 2), "A visit."), member=actor.id
        )
        return f"/cases/{reference}/chronology", made.id


@form("cases.chronology.look", after=AGAIN)
def looking_for_words(stage: Stage) -> Shown:
    place, _ = entry_of(stage)
    return Shown(f"{place}/find", {"words": "visit"})
