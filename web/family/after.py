"""How it was for a relative, on their side: asked once it is over, and never of need."""

from typing import Any

from flask import g, request, url_for

from domain.access.permissions import Permission
from domain.family.after.models import HowItWas
from domain.family.after.queries import is_over, own_words
from domain.family.after.verbs import save_how_it_was, send_how_it_was, take_back_how_it_was
from domain.wording import say
from web.family.after_forms import HowItWasForm
from web.forms.hidden import number_in
from web.guard import SAFE, needs
from web.hypermedia import attempt, done, page


@needs(Permission.VIEWS_GIVE)
def how_it_was() -> Any:
    form = HowItWasForm()
    form.ask(g.invitation.reader)
    if attempt(form, lambda: _act(form)).ok:
        later = form.later.data
        return done(url_for("family.start" if later else "family.how_it_was"))
    row = _own()
    if request.method in SAFE:
        form.show(row)
    elsewhere = _elsewhere(form, row)
    form.see(row)
    over = is_over(g.session, g.invitation.case_id)
    return page("family/how_it_was.html", form=form, row=row, over=over, elsewhere=elsewhere)


def _act(form: HowItWasForm) -> HowItWas:
    case_id = g.invitation.case_id
    if form.take_back.data:
        return take_back_how_it_was(g.session, g.actor, case_id)
    act = save_how_it_was if form.later.data else send_how_it_was
    return act(g.session, g.actor, case_id, form.said, seen=number_in(form.saves))


def _own() -> HowItWas | None:
    return own_words(g.session, g.invitation.relative_id)


def _elsewhere(form: HowItWasForm, row: HowItWas | None) -> list[str]:
    """What another window saved meanwhile, to be shown beside what was typed here."""
    if request.method in SAFE or row is None or row.saves == number_in(form.saves):
        return []
    return [words for key, words in row.written.items() if words and words != form.said[key]]


def how_it_was_task() -> list[dict[str, Any]]:
    """A line among the things that they can do, once it is over."""
    if not is_over(g.session, g.invitation.case_id):
        return []
    row = _own()
    tag: Any = ""
    if row is not None and any(row.written.values()):
        tag = "sent" if row.sent == row.written else "saved, not sent"
    task = {
        "title": say("Tell us how it was for you"),
        "hint": say("Three short questions, if you like."),
        "href": url_for("family.how_it_was"),
        "tag": tag,
    }
    return [task]
