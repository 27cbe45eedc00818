"""Key practice episodes: the list, one of them, and naming and changing them."""

from typing import Any
from uuid import UUID

from flask import g, request, url_for

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.chronologies.kept.episodes import (
    Episode,
    change_episode,
    end_episode,
    episode_by_id,
    how_many_entries,
    make_episode,
)
from domain.chronologies.kept.filters import Filter
from web.cases.chronology.asking import asking_of
from web.cases.chronology.forms import EndForm, EpisodeForm
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

READ, WORK = Permission.CHRONOLOGY_READ, Permission.CHRONOLOGY_WORK
BOTH = ("GET", "POST")


def episode_from_url(reference: str, episode_id: UUID) -> Episode:
    return episode_by_id(g.session, case_from_url(reference).id, episode_id)


@needs(READ, subject=case_from_url)
def episodes(case: Case) -> Any:
    note_read(case, "chronology")
    return case_page(
        "cases/chronology/episodes.html",
        case=case,
        asking=asking_of(case),
        entries=how_many_entries(g.session, case.id),
    )


@needs(WORK, subject=case_from_url)
def new_episode(case: Case) -> Any:
    form = EpisodeForm()
    tried = attempt(form, lambda: make_episode(g.session, g.actor, case, told=form.told()))
    if tried.ok:
        return _to(tried.value, "The episode is on the list.")
    return case_page("cases/chronology/episode_form.html", case=case, form=form, episode=None)


@needs(READ, subject=episode_from_url)
def episode(one: Episode) -> Any:
    note_read(g.case, "chronology")
    return _shown(one, EndForm(formdata=None))


@needs(WORK, subject=episode_from_url)
def change_one(one: Episode) -> Any:
    note_read(g.case, "chronology")
    form = EpisodeForm(obj=one)
    if attempt(form, lambda: change_episode(g.session, g.actor, one, told=form.told())):
        return _to(one, "The episode is changed.")
    return case_page("cases/chronology/episode_form.html", case=g.case, form=form, episode=one)


@needs(WORK, subject=episode_from_url)
def end_one(one: Episode) -> Any:
    form = EndForm()
    if attempt(form, lambda: end_episode(g.session, g.actor, one)):
        said = "The episode is taken off the list."
        return done(url_for(".episodes", reference=g.case.reference), said=said)
    return _shown(one, form)


def _shown(one: Episode, form: EndForm) -> Any:
    codes = Filter.asked(request.args).codes
    asking = asking_of(g.case, Filter(episode=one.id, codes=codes))
    return case_page(
        "cases/chronology/episode.html", case=g.case, form=form, episode=one, asking=asking
    )


def _to(one: Episode, said: str) -> Any:
    return done(url_for(".episode", reference=g.case.reference, episode_id=one.id), said=said)


AT = "/episodes/<uuid:episode_id>"
PAGES = (
    ("/episodes", episodes, ("GET",)),
    ("/episodes/new", new_episode, BOTH),
    (AT, episode, ("GET",)),
    (f"{AT}/change", change_one, BOTH),
    (f"{AT}/end", end_one, ("POST",)),
)
