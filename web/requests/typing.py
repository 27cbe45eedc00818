"""Typing entries by hand: one line at a time, with the keyboard alone."""

from typing import Any

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.chronologies.kept.models import ChronologyEntry
from domain.chronologies.kept.preview import FileRow
from domain.chronologies.kept.spoken import Spoken
from domain.chronologies.kept.typing import being_typed, send_typed, type_entry, typed_entries
from domain.errors import NotFound, Refused
from domain.requests.request import Request
from web.chronologies.forms import DATE, SEEN, TIME
from web.chronologies.shown import lines_of
from web.forms import Choice, Form, Submit, Text
from web.guard import needs
from web.hypermedia import attempt, done, page
from web.requests.subject import request_from_url

typing = Blueprint("typing", __name__, url_prefix="/<uuid:request_id>/type")
SHOWN = 50


class EntryForm(Form):
    date = Text("When was it?", hint=DATE, max_length=120, width="20", required="Enter when it was")
    time = Text("At what time?", hint=TIME, max_length=60, width="10")
    text = Text("What happened?", max_length=5_000, required="Write what happened")
    source = Text("Where is it recorded?", max_length=300)
    child_seen = Choice("Was the child seen?", SEEN, inline=True, mark_optional=False)
    voice = Text("What did the child say or show?", max_length=2_000)
    send = Submit("Save this entry")

    def said(self) -> Spoken:
        columns = {"source": self.source.data, "voice_of_the_child": self.voice.data}
        return Spoken(
            date=self.date.data or "",
            time=self.time.data or "",
            text=self.text.data or "",
            child_seen={"yes": True, "no": False}.get(self.child_seen.data or ""),
            columns={key: words for key, words in columns.items() if words},
        )


class SendForm(Form):
    send = Submit("Send these entries to the board")


@typing.route("", methods=["GET", "POST"])
@needs(Permission.CONTRIBUTION_GIVE, subject=request_from_url)
def entry(asked: Request) -> Any:
    form = EntryForm()
    if attempt(form, lambda: _type(asked, form)):
        here = url_for(".entry", request_id=asked.id)
        fresh = EntryForm(formdata=None)
        return done(here, "requests/type.html", "typing", **_shown(asked, fresh))
    return page("requests/type.html", "typing", **_shown(asked, form))


def _type(asked: Request, form: EntryForm) -> ChronologyEntry:
    if asked.withdrawn_at:
        raise Refused("The board has withdrawn this request, so it needs no answer.")
    return type_entry(
        g.session, g.actor, case_id=asked.case_id, request_id=asked.id, said=form.said()
    )


def _shown(asked: Request, form: Form) -> dict[str, Any]:
    row = being_typed(g.session, asked.id)
    entries = typed_entries(g.session, row, SHOWN) if row else []
    return {
        "asked": asked,
        "form": form,
        "row": row,
        "lines": lines_of([FileRow(at, [each], []) for at, each in enumerate(entries)]),
        "most": SHOWN,
    }


@typing.route("/send", methods=["GET", "POST"])
@needs(Permission.CONTRIBUTION_GIVE, subject=request_from_url)
def send(asked: Request) -> Any:
    form, row = SendForm(), being_typed(g.session, asked.id)
    if row is None:
        raise NotFound
    if attempt(form, lambda: send_typed(g.session, g.actor, row)):
        here = url_for("requests.own.show", request_id=asked.id)
        return done(here, said="Your entries have been sent to the board.")
    return page("requests/type_send.html", "send", asked=asked, row=row, form=form)
