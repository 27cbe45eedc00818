"""Questions of the board about entries that an agency sent, and the agency's answers."""

from typing import Any
from uuid import UUID

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.chronologies.kept.notes import EntryNote, answer
from domain.chronologies.kept.queried import queries_on
from domain.errors import NotFound
from domain.requests.request import Request
from web.forms import Form, LongText, Submit
from web.guard import needs
from web.hypermedia import attempt, done, page
from web.requests.subject import request_from_url

entries = Blueprint("entries", __name__)


class EntryAnswerForm(Form):
    answer = LongText("Your answer", required="Write your answer", max_length=4_000, rows=6)
    send = Submit("Send the answer")


def asked_of_entries(asked: Request) -> dict[str, Any]:
    """What the page of a request shows of it."""
    return {"entry_queries": queries_on(g.session, asked.id)}


@entries.route("/<uuid:request_id>/entries/<uuid:note_id>", methods=["GET", "POST"])
@needs(Permission.CONTRIBUTION_GIVE)
def show(request_id: UUID, note_id: UUID) -> Any:
    asked = request_from_url(request_id)
    found = next((one for one in queries_on(g.session, asked.id) if one.note.id == note_id), None)
    if found is None:
        raise NotFound
    form = EntryAnswerForm()
    if attempt(form, lambda: _answer(found.note, form)):
        here = url_for("requests.own.show", request_id=asked.id)
        return done(here, said="Your answer has been sent to the board.")
    return page("requests/entry.html", form=form, asked=asked, one=found)


def _answer(note: EntryNote, form: EntryAnswerForm) -> Any:
    return answer(g.session, g.actor, note, said=form.answer.data)
