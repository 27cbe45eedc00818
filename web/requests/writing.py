"""Writing a report here: one section a page, saved as it goes, then looked through and sent."""

from typing import Any

from flask import Blueprint, g, request, url_for

from domain.access.permissions import Permission
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.contributions.drafting import drafts_of, save_section
from domain.contributions.parts import WRITTEN
from domain.contributions.queries import latest_of, sections_sent
from domain.contributions.sections import after, before, sections_of
from domain.contributions.sending import missing, saves_in, send_written
from domain.contributions.starting import can_start, start_from_word
from domain.requests.following import mendings
from domain.requests.request import Request
from web.guard import SAFE, keep, needs
from web.hypermedia import attempt, done, page, wants_fragment
from web.requests.forms import without_chronology
from web.requests.presenters import elsewhere, lines_of
from web.requests.report_forms import SendReportForm
from web.requests.section_forms import SectionForm, StartForm, number
from web.requests.subject import Place, place_from_url, report_from_url
from web.runtime import runtime

writing = Blueprint("writing", __name__, url_prefix="/<uuid:request_id>/report")


@writing.get("")
@needs(Permission.CONTRIBUTION_GIVE, subject=report_from_url)
def index(asked: Request) -> Any:
    record(g.session, g.actor, Action.REQUEST_READ, asked)
    keep()
    return _list(asked, StartForm())


@writing.post("/start")
@needs(Permission.CONTRIBUTION_GIVE, subject=report_from_url)
def start(asked: Request) -> Any:
    form = StartForm()
    if attempt(form, lambda: start_from_word(g.session, g.actor, asked)):
        here = url_for("requests.writing.index", request_id=asked.id)
        return done(here, said="The sections of your Word file are here to be changed.")
    return _list(asked, form)


def _list(asked: Request, form: StartForm) -> Any:
    can = asked.withdrawn_at is None and can_start(g.session, asked)
    return page("requests/report.html", form=form, can_start=can, **_so_far(asked))


@writing.route("/<string:section>", methods=["GET", "POST"])
@needs(Permission.CONTRIBUTION_GIVE, subject=place_from_url)
def section(at: Place) -> Any:
    form = SectionForm()
    form.ask(at.section)
    if attempt(form, lambda: _save(at, form)).ok and not wants_fragment():
        return done(_next(at, form))
    return _page(at, form)


def _save(at: Place, form: SectionForm) -> Any:
    return save_section(
        g.session,
        g.actor,
        at.asked,
        section=at.section.key,
        words=form.words.data or "",
        seen=form.seen(by_itself=wants_fragment()),
    )


def _next(at: Place, form: SectionForm) -> str:
    kind, key, here = at.asked.kind, at.section.key, at.asked.id
    if form.later.data:
        return url_for("requests.writing.index", request_id=here)
    if _checking():
        return url_for("requests.writing.check", request_id=here)
    onward = before(kind, key) if form.backwards.data else after(kind, key)
    if onward:
        return url_for("requests.writing.section", request_id=here, section=onward.key)
    last = "index" if form.backwards.data else "check"
    return url_for(f"requests.writing.{last}", request_id=here)


def _checking() -> bool:
    """Whether they change one section, and mean to see all of them again."""
    return request.args.get("then") == "check"


def _page(at: Place, form: SectionForm) -> Any:
    """A page that saves by itself leaves another's text alone: only a button goes over it."""
    draft = drafts_of(g.session, at.asked.id).get(at.section.key)
    theirs = elsewhere(form, draft)
    if request.method in SAFE:
        form.show(draft)
    elif not wants_fragment() or not form.errors:
        form.see(draft)
    every = sections_of(at.asked.kind)
    return page(
        "requests/section.html",
        "saved",
        form=form,
        asked=at.asked,
        section=at.section,
        number=every.index(at.section) + 1,
        total=len(every),
        then="check" if _checking() else None,
        draft=draft,
        theirs=theirs,
    )


@writing.route("/check", methods=["GET", "POST"])
@needs(Permission.CONTRIBUTION_GIVE, subject=report_from_url)
def check(asked: Request) -> Any:
    form = without_chronology(SendReportForm(), due=bool(asked.chronology_due))
    if attempt(form, lambda: _send(asked, form)):
        here = url_for("requests.own.show", request_id=asked.id)
        return done(here, said="Your report has been sent to the board.")
    shown = _so_far(asked)
    form.saves.data = str(saves_in(shown["drafts"]))
    return page("requests/check.html", form=form, **shown)


def _send(asked: Request, form: SendReportForm) -> Any:
    return send_written(
        g.session,
        g.actor,
        asked,
        sent=form.sent(runtime().files),
        seen=number(form.saves.data),
    )


def _so_far(asked: Request) -> dict[str, Any]:
    drafts = drafts_of(g.session, asked.id)
    latest = latest_of(g.session, asked.id)
    sent = sections_sent(g.session, latest.id) if latest else ()
    return {
        "asked": asked,
        "case": g.session.get_one(Case, (asked.board_id, asked.case_id)),
        "drafts": drafts,
        "latest": latest,
        "contributions": [latest] if latest else [],
        "mendings": mendings(g.session, asked.id),
        "lines": lines_of(
            asked.kind, drafts, {it.section: it.words for it in sent if it.source == WRITTEN}
        ),
        "missing": missing(asked.kind, drafts),
    }
