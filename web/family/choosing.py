"""How they take part, what is safe, who helps, and what helps to read: one short page each."""

from typing import Any

from flask import g, request, url_for
from sqlalchemy import select

from domain.access.permissions import Permission
from domain.errors import NotFound
from domain.family.preferences.queries import preferences_of
from domain.family.preferences.topics import Topic
from domain.family.preferring import prefer
from domain.family.relatives import Relative
from domain.wording import N_, say
from web.guard import SAFE, needs
from web.hypermedia import attempt, done, page
from web.preferences.forms import FORMS
from web.preferences.words import SHORT, TITLES

STATES = (N_("Saved"),)  # what the tags of their list say


def topic_from_url(topic: str) -> Topic:
    try:
        return Topic(topic)
    except ValueError as error:
        raise NotFound from error


@needs(Permission.VIEWS_GIVE, subject=topic_from_url)
def choice(topic: Topic) -> Any:
    form = FORMS[topic]()
    relative = own_relative()
    if attempt(form, lambda: prefer(g.session, g.actor, relative, form.wish())).ok:
        return done(
            url_for("family.start"), said=say("That is saved. You can change it at any time.")
        )
    said = preferences_of(g.session, relative.id).get(topic)
    if request.method in SAFE:
        form.show(said, **_known(topic, relative))
    return page("family/choice.html", form=form, topic=topic.value, title=TITLES[topic], said=said)


def own_relative() -> Relative:
    """The one relative that the wall lets this session see."""
    wanted = select(Relative).where(Relative.id == g.invitation.relative_id)
    return g.session.scalars(wanted).one()  # type: ignore[no-any-return]


def _known(topic: Topic, relative: Relative) -> dict[str, str]:
    """Whether they want news may have been agreed with somebody before."""
    if topic is not Topic.PART:
        return {}
    return {"news": "yes" if relative.wants_news else "no"}


def what_you_can_say() -> list[dict[str, Any]]:
    """The list on their start page."""
    said = preferences_of(g.session, g.invitation.relative_id)
    return [
        {
            "title": words,
            "href": url_for("family.choice", topic=topic.value),
            "tag": "saved" if topic in said else "",
        }
        for topic, words in SHORT.items()
    ]
