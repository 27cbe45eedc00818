"""A small site that shows every layout and component, for tests to look at."""

from contextlib import nullcontext
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from flask import Blueprint, Flask, Response, g, request
from jinja2 import ChoiceLoader, DictLoader

import web
from domain.errors import Refused
from tests.web.sample_pages import PAGES
from web.forms import (
    Choice,
    Choices,
    Date,
    Email,
    File,
    Form,
    LongText,
    Option,
    Password,
    Phone,
    Select,
    Submit,
    Text,
    Whole,
)
from web.hypermedia import attempt, done, page
from web.look import install_look
from web.security import install_security

BOARD = SimpleNamespace(
    name="Harbour Vale Safeguarding Children Partnership",
    short_name="Harbour Vale",
    contact=SimpleNamespace(
        role="Partnership Business Manager",
        address=("Civic Hall", "Quay Street", "Harbour Vale", "HV1 1AA"),
        phone="01632 960 123",
        email="hello@harbour-vale.example",
        web="not stated",
        instead="not stated",
    ),
    contact_note="These contact details are from a leaflet of May 2011.",
)
CASE = SimpleNamespace(reference="HV-2026-003", code_name="Linden")
PARTS = ("Overview", "Decision", "People", "Family", "Requests", "Chronology", "Report", "History")
THEME = """:root{--board-font:system-ui,"Segoe UI",Arial,sans-serif;--govuk-brand-colour:#7a1f5c;
--govuk-link-colour:#7a1f5c;--govuk-link-hover-colour:#491337;
--govuk-surface-background-colour:#f8f4f7;--govuk-surface-border-colour:#7a1f5c;
--govuk-template-background-colour:#f8f4f7}
.govuk-generic-header{background:#7a1f5c;--govuk-text-colour:#fff;color:#fff}
.govuk-generic-header__homepage-link:link,.govuk-generic-header__homepage-link:visited{color:#fff}
.govuk-service-navigation__item--active{border-color:#7a1f5c}"""
MARK = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">
<circle cx="20" cy="20" r="18" fill="#7a1f5c"/></svg>"""


class EveryForm(Form):
    name = Text("Full name", required="Enter the name", hint="As they like to be called")
    email = Email("Email address")
    phone = Phone("Phone number")
    count = Whole("How many children live there?", most=20)
    on = Date("When did it end?", called="The date it ended", past=True, required="Enter the date")
    how = Choice(
        "How should we reach them?",
        [Option("letter", "By letter", "To the address they gave"), ("phone", "By phone")],
        required="Choose how to reach them",
    )
    needs = Choices(
        "What would help?", [("interpreter", "An interpreter"), ("large", "Large type")]
    )
    agency = Select("Which agency?", [("school", "A school"), ("police", "The police")])
    file = File("Chronology", accept=(".xlsx", ".csv"))
    account = LongText("What happened?", required="Say what happened", max_length=2000)
    secret = Password("Password", mark_optional=False)
    send = Submit("Save and continue")
    later = Submit("Save as draft", look="secondary")


class ReasonForm(Form):
    reason = LongText("Why is the case closing?", required="Say why the case is closing")
    send = Submit("Close the case")


site = Blueprint("site", __name__)


@site.route("/pages/<name>")
def show(name: str) -> Response:
    return page(f"{name}.html", **words())


@site.route("/form", methods=["GET", "POST"])
def every_form() -> Response:
    form = EveryForm()
    if attempt(form, refuse_if_asked(form)):
        return done("/pages/staff", said="It is saved.")
    return page("every_form.html", form=form, **words())


@site.route("/closure", methods=["GET", "POST"])
def closure() -> Response:
    form = ReasonForm()
    if attempt(form, refuse_if_asked(form)):
        again = ReasonForm(formdata=None)
        return done(
            "/closure", "closure.html", "closure", "count", said="Closed.", form=again, **words()
        )
    return page("closure.html", "closure", "count", form=form, **words())


@site.route("/family/errors/<int:code>")
@site.route("/errors/<int:code>")
def error(code: int) -> Response:
    typed = [("What happened?", "We were told on Monday.")] if request.args else []
    return page(f"errors/{code}.html", status=code, typed=typed)


@site.route("/theme.css")
def theme() -> Response:
    return Response(THEME, mimetype="text/css")


@site.route("/brand/mark.svg")
def mark() -> Response:
    return Response(MARK, mimetype="image/svg+xml")


def refuse_if_asked(form: Form) -> Any:
    def act() -> bool:
        asked = request.form.get("refuse")
        if asked is not None:
            raise Refused(
                "A hold on taking views stands until the trial has ended.",
                field=asked or None,
                rule="No views are taken while criminal proceedings go on.",
                source="Leaflet for families, May 2011, “When will it start?”",
            )
        return True

    return act


def words() -> dict[str, Any]:
    return {
        "case": CASE,
        "case_nav": [{"text": part, "href": "#", "current": part == "Family"} for part in PARTS],
        "rows": [
            ("Code name", "Linden", "/change"),
            ("Decided on", date(2026, 11, 20)),
            ("Decider", "not stated"),
        ],
        "tasks": [
            {"title": "Appoint a lead reviewer", "href": "/a", "tag": "done"},
            {"title": "Set the scope", "href": "/b", "tag": "overdue", "hint": "Was due yesterday"},
            {"title": "Request contributions", "tag": "not yet"},
        ],
        "events": [
            {
                "when": datetime(2026, 11, 20, 14, 5, tzinfo=UTC),
                "who": "Ada Obi",
                "what": "Hold placed",
            },
            {"when": date(2026, 11, 2), "who": None, "what": "Case referred by the hospital"},
        ],
        "page_address": lambda number: f"?page={number}",
    }


def sample_site(*, csrf: bool = True) -> Flask:
    app = Flask("web.sample", root_path=str(Path(web.__file__).parent))
    app.config.update(
        SECRET_KEY="for tests alone",
        TESTING=True,
        WTF_CSRF_ENABLED=csrf,
        WTF_CSRF_TIME_LIMIT=None,
        MAX_FORM_MEMORY_SIZE=20_000_000,
    )
    install_look(app)
    install_security(app)
    app.jinja_loader = ChoiceLoader([DictLoader(PAGES), app.jinja_loader])
    app.jinja_env.globals.update(board=BOARD, member=SimpleNamespace(name="Ada Obi"), demo=True)
    app.jinja_env.globals["may"] = lambda _permission: True
    app.before_request(lambda: setattr(g, "session", SimpleNamespace(begin_nested=nullcontext)))
    app.register_blueprint(site)
    return app
