"""Asking for a document that the library lists and does not hold."""

from typing import Any

from flask import g, url_for

from domain.access.permissions import Permission
from domain.giving.asking import Offered, ask_for_document, offered_at
from domain.giving.keeping import KEPT_AFTER_ANSWER, LINK_LASTS
from web.asking.forms import AskForm
from web.guard import needs
from web.hypermedia import attempt, done, page
from web.library.shelves import slug_from_url
from web.limits import A_MINUTE, limiter

AN_HOUR = "30/hour"  # from one address, which may be a whole office


def offered_from_url(slug: str) -> Offered:
    return offered_at(g.session, slug_from_url(slug))


@limiter.limit(A_MINUTE, methods=["POST"])
@limiter.limit(AN_HOUR, methods=["POST"])
@needs(Permission.DOCUMENT_ASK, subject=offered_from_url)
def ask(offered: Offered) -> Any:
    form = AskForm()
    tried = attempt(form, lambda: ask_for_document(g.session, g.actor, offered, form.asked()))
    if tried.ok:
        return done(url_for("asking.thanks", slug=offered.slug))
    kept = KEPT_AFTER_ANSWER.days
    return page("asking/ask.html", form=form, offered=offered, kept=kept)


@needs(Permission.DOCUMENT_ASK, subject=offered_from_url)
def thanks(offered: Offered) -> Any:
    return page(
        "asking/thanks.html",
        offered=offered,
        kept=KEPT_AFTER_ANSWER.days,
        lasts=LINK_LASTS.days,
    )
