"""Work on the integrated chronology."""

from datetime import date
from uuid import UUID

from sqlalchemy import select

from domain.agencies.models import Agency
from domain.cases.scope import Terms, set_scope
from domain.chronologies.kept.episodes import Told, make_episode
from domain.chronologies.kept.marking import flag_entry
from domain.chronologies.kept.models import ChronologyEntry
from domain.chronologies.kept.notes import query
from tests.domain.cases.acting import under_review
from tests.support.cases import asked_agency
from tests.support.chronologies import a_chronology, an_entry
from tests.web.every_form.on_cases import case_at
from tests.web.every_form.stage import AGAIN, GONE, Shown, Stage, form

EPISODE = {
    "name": "The first weeks at home",
    "first_day": date(2024, 3, 1),
    "last_day": date(2024, 4, 1),
    "matters": "Three agencies knew, and none told another.",
}


def entry_at(stage: Stage) -> tuple[str, UUID, UUID]:
    """A case, a request to an agency, and an entry of what that agency sent."""
    reference, _ = under_review(stage.cast)
    request = asked_agency(stage.cast, reference)
    with stage.at() as (session, actor):
        case = case_at(session, reference)
        agency = session.get_one(Agency, ("northshire", stage.cast.agency("northshire", "health")))
        entry = an_entry(date(2024, 3, 2), "A visit.")
        made = a_chronology(session, case, agency, entry, member=actor.id)
        of_it = select(ChronologyEntry.id).where(ChronologyEntry.chronology_id == made.id)
        return reference, request, session.scalars(of_it).one()


def page_of(reference: str, entry: UUID) -> str:
    return f"/cases/{reference}/chronology/entries/{entry}"


def episode_at(stage: Stage) -> tuple[str, UUID, UUID]:
    reference, _, entry = entry_at(stage)
    with stage.at() as (session, actor):
        told = Told(**EPISODE)
        made = make_episode(session, actor, case_at(session, reference), told=told)
        return reference, entry, made.id


def asked_at(stage: Stage) -> tuple[str, UUID, UUID]:
    reference, request, entry = entry_at(stage)
    with stage.at() as (session, actor):
        row = session.get_one(ChronologyEntry, ("northshire", entry))
        said = {"said": "Who was there?", "shown": "A visit."}
        return reference, request, query(session, actor, row, request_id=request, **said).id


@form("cases.chronology.look", after=AGAIN)
def looking_for_words(stage: Stage) -> Shown:
    reference, _, _ = entry_at(stage)
    return Shown(f"/cases/{reference}/chronology/find", {"words": "visit"})


@form("cases.chronology.flag")
def flagging(stage: Stage) -> Shown:
    reference, _, entry = entry_at(stage)
    return Shown(page_of(reference, entry), {"why": "Two times differ."}, action="/flag")


@form("cases.chronology.unflag")
def taking_a_flag_off(stage: Stage) -> Shown:
    reference, _, entry = entry_at(stage)
    with stage.at() as (session, actor):
        row = session.get_one(ChronologyEntry, ("northshire", entry))
        flag_entry(session, actor, row, why="Two times differ.")
    return Shown(page_of(reference, entry), action="/unflag")


@form("cases.chronology.lines", after=AGAIN, may_be_empty=True)
def putting_to_lines(stage: Stage) -> Shown:
    reference, _, entry = entry_at(stage)
    terms = Terms(date(2024, 1, 1), date(2026, 2, 2), "Interviews.", "To learn.", ("Who knew?",))
    with stage.at() as (session, actor):
        set_scope(session, actor, case_at(session, reference), after_version=0, terms=terms)
    return Shown(page_of(reference, entry), action="/lines")


@form("cases.chronology.into_episodes", after=AGAIN, may_be_empty=True)
def putting_to_episodes(stage: Stage) -> Shown:
    reference, entry, episode = episode_at(stage)
    return Shown(page_of(reference, entry), {"episodes": [str(episode)]}, action="/episodes")


@form("cases.chronology.add_comment", after=AGAIN)
def commenting(stage: Stage) -> Shown:
    reference, _, entry = entry_at(stage)
    return Shown(page_of(reference, entry), {"comment": "Compare the school."}, action="/comment")


@form("cases.chronology.ask", after=AGAIN)
def asking_an_agency(stage: Stage) -> Shown:
    reference, _, entry = entry_at(stage)
    return Shown(page_of(reference, entry), {"question": "Who was there?"}, action="/query")


@form("cases.chronology.withdraw_query")
def withdrawing_a_question(stage: Stage) -> Shown:
    reference, _, _ = asked_at(stage)
    return Shown(f"/cases/{reference}/chronology/queries", action="/withdraw")


@form("requests.entries.show", after=AGAIN)
def answering_a_question(stage: Stage) -> Shown:
    _, request, note = asked_at(stage)
    typed = {"answer": "The health visitor, and nobody else."}
    return Shown(f"/requests/{request}/entries/{note}", typed, who="liaison", other="liaison")


@form("cases.chronology.new_episode", after=AGAIN)
def naming_an_episode(stage: Stage) -> Shown:
    reference, _, _ = entry_at(stage)
    return Shown(f"/cases/{reference}/chronology/episodes/new", EPISODE)


@form("cases.chronology.change_one", after=AGAIN)
def changing_an_episode(stage: Stage) -> Shown:
    reference, _, episode = episode_at(stage)
    return Shown(f"/cases/{reference}/chronology/episodes/{episode}/change", {"name": "Spring"})


@form("cases.chronology.end_one", after=GONE)
def taking_an_episode_off(stage: Stage) -> Shown:
    reference, _, episode = episode_at(stage)
    return Shown(f"/cases/{reference}/chronology/episodes/{episode}", action="/end")
