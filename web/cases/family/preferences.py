"""How a relative takes part and is reached, and writing down what they say by phone."""

from typing import Any
from uuid import UUID

from flask import g, request

from domain.access.permissions import Permission
from domain.delivery.names import member_names
from domain.errors import NotFound
from domain.family.preferences.queries import history, preferences_of
from domain.family.preferences.topics import Topic
from domain.family.preferring import prefer
from domain.family.relatives import Relative
from domain.notices.rerouting import kept_back
from web.cases.family.one import One
from web.cases.family.said import lines
from web.cases.family.subject import family_url, relative_from_url
from web.cases.subject import case_page, note_read
from web.guard import SAFE, needs
from web.hypermedia import attempt, done
from web.preferences.forms import told_form
from web.preferences.words import NAMES


def topic_from_url(reference: str, relative: UUID, topic: str) -> Relative:
    found = relative_from_url(reference, relative)
    try:
        g.topic = Topic(topic)
    except ValueError as error:
        raise NotFound from error
    return found


def said_of(one: One) -> list[tuple[str, str]]:
    """For the relative's own page: what they said, in a line for each topic."""
    said = preferences_of(one.session, one.relative.id)
    return [
        (NAMES[topic], "\n".join(f"{asked}: {given}" for asked, given in lines(said.get(topic))))
        for topic in Topic
        if topic in said
    ]


@needs(Permission.FAMILY_READ, subject=relative_from_url)
def preferences(relative: Relative) -> Any:
    note_read(g.case, "family")
    said = preferences_of(g.session, relative.id)
    return case_page(
        "cases/family/preferences.html",
        case=g.case,
        relative=relative,
        topics=[
            (topic.value, NAMES[topic], said.get(topic), lines(said.get(topic))) for topic in Topic
        ],
        waiting=kept_back(g.session, relative.id),
    )


@needs(Permission.PREFERENCE_RECORD, subject=topic_from_url)
def preference(relative: Relative) -> Any:
    """The relative's own questions, with the day on which they answered them to somebody."""
    note_read(g.case, "family")
    form = told_form(g.topic)
    if attempt(form, lambda: _keep(relative, form)).ok:
        return done(family_url("preferences", relative), said="What they said is recorded.")
    before = history(g.session, relative.id, g.topic)
    if request.method in SAFE:
        known = {"news": "yes" if relative.wants_news else "no"} if g.topic is Topic.PART else {}
        form.show(before[0] if before else None, **known)
    return case_page(
        "cases/family/preference.html",
        case=g.case,
        relative=relative,
        form=form,
        name=NAMES[g.topic],
        before=[(each, lines(each)) for each in before],
        names=member_names(g.session, {each.member_id for each in before if each.member_id}),
    )


def _keep(relative: Relative, form: Any) -> Any:
    return prefer(g.session, g.actor, relative, form.wish(), told_on=form.told_on.data)
