"""What was written down of a talk: reading it, and saying whether it is right."""

from typing import Any
from uuid import UUID

from flask import g, url_for

from domain.access.permissions import Permission
from domain.family.noted.models import NotedView
from domain.family.noted.noting import check_view
from domain.family.noted.queries import noted_by_id
from domain.family.standing import holds_on_views
from domain.wording import say
from web.family.said_forms import CheckForm, noted_title
from web.guard import needs
from web.hypermedia import attempt, done, page


def noted_from_url(noted_id: UUID) -> NotedView:
    return noted_by_id(g.session, g.invitation.relative_id, noted_id)


@needs(Permission.VIEWS_GIVE, subject=noted_from_url)
def noted(view: NotedView) -> Any:
    form = CheckForm(data={"right": _right(view), "correction": view.correction})
    if attempt(form, lambda: _check(view, form)).ok:
        return done(url_for("family.said"), said=say("Thank you. We have what you said about it."))
    return page(
        "family/noted.html",
        form=form,
        view=view,
        titled=noted_title,
        holds=holds_on_views(g.session),
    )


def _right(view: NotedView) -> str | None:
    return None if view.agreed is None else "yes" if view.agreed else "no"


def _check(view: NotedView, form: CheckForm) -> NotedView:
    agreed = form.right.data == "yes"
    return check_view(g.session, g.actor, view, agreed=agreed, correction=form.correction.data)
