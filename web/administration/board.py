"""How the board is reached and how it looks: what its file says, and what it has changed itself."""

from typing import Any

from flask import Blueprint, g, make_response, request, url_for

from domain.access.permissions import Permission
from domain.boards.details import change_colour, change_contact, version_now, versions
from domain.cases.candidates import names_of
from domain.errors import Invalid, NotFound
from tenants.board import Board
from tenants.brand import pairs, theme_css
from tenants.colours import fault_of
from tenants.details import contact_of, typed_of
from tenants.errors import BoardError
from web.administration.forms import ColourForm, ContactForm, DefaultForm
from web.administration.presenters import changes
from web.board import board_of_host, the_board
from web.details import forget_details, fresh_board
from web.guard import SAFE, needs
from web.hypermedia import attempt, done, page

board = Blueprint("board", __name__, url_prefix="/board")
PREVIEW = ".app-preview"
HERE = "administration.board.show"


@board.get("")
@needs(Permission.BOARD_DETAILS)
def show() -> Any:
    now = _now()
    found = versions(g.session)
    names = names_of(g.session, [row.member_id for row in found])
    return page(
        "administration/board.html",
        now=now,
        file=_file(),
        pairs=pairs(now.colour),
        changes=changes(found, names),
    )


@board.route("/contacts", methods=["GET", "POST"])
@needs(Permission.BOARD_DETAILS)
def contacts() -> Any:
    seen = str(version_now(g.session))
    known = typed_of(_now().contact) if request.method in SAFE else {}
    form = ContactForm(data={**known, "seen": seen})
    tried = attempt(form, lambda: _change_contact(form))
    if tried.ok:
        return _changed("The contacts are changed.")
    form.seen.data = seen
    return page("administration/board_contacts.html", form=form)


@board.route("/colour", methods=["GET", "POST"])
@needs(Permission.BOARD_DETAILS)
def colour() -> Any:
    """Looked at by GET, which changes nothing, and saved by POST."""
    asked = (request.args.get("colour") or _now().colour).strip().lower()
    seen = str(version_now(g.session))
    form = ColourForm(data={"colour": asked if request.method in SAFE else None, "seen": seen})
    tried = attempt(form, lambda: _change_colour(form))
    if tried.ok:
        return _changed("The colour is changed.")
    form.seen.data = seen
    shown = str(form.colour.data or "")
    fault = fault_of(shown)
    return page(
        "administration/board_colour.html",
        form=form,
        colour=shown,
        fault=fault,
        pairs=() if fault else pairs(shown),
    )


@board.get("/colour/<string:digits>.css")
@needs(Permission.BOARD_DETAILS)
def preview(digits: str) -> Any:
    """The board's stylesheet in another colour, for one part of the page."""
    if fault_of(f"#{digits}"):
        raise NotFound
    response = make_response(theme_css(f"#{digits}", PREVIEW))
    response.mimetype = "text/css"
    return response


@board.route("/<string:what>/default", methods=["GET", "POST"])
@needs(Permission.BOARD_DETAILS)
def default(what: str) -> Any:
    """Back to what the file says, once somebody has seen what that is."""
    if what not in GOES_BACK:
        raise NotFound
    seen = str(version_now(g.session))
    form = DefaultForm(data={"seen": seen})
    tried = attempt(form, lambda: _go_back(form, what))
    if tried.ok:
        return _changed("What the board’s file says stands again.")
    form.seen.data = seen
    return page("administration/board_default.html", form=form, what=what, file=_file())


def _file() -> Board:
    found = board_of_host(request.host)
    assert found is not None  # noqa: S101 - this host has led here
    return found


def _now() -> Board:
    return fresh_board(g.session, _file())


def _changed(said: str) -> Any:
    forget_details(the_board().slug)
    return done(url_for(HERE), said=said)


def _change_contact(form: ContactForm) -> Any:
    typed = form.typed_contact()
    try:
        contact_of(_file(), typed)
    except BoardError as error:
        raise Invalid(error.message, field=error.key.split(".")[0]) from error
    return change_contact(g.session, g.actor, contact=typed, seen=form.seen_version())


def _change_colour(form: ColourForm) -> Any:
    fault = fault_of(form.colour.data or "")
    if fault:
        raise Invalid(fault, field="colour")
    chosen = form.colour.data
    return change_colour(g.session, g.actor, colour=chosen, seen=form.seen_version())


def _go_back(form: DefaultForm, what: str) -> Any:
    return GOES_BACK[what](form.seen_version())


def _plain_colour(seen: int) -> Any:
    return change_colour(g.session, g.actor, colour=None, seen=seen)


def _plain_contact(seen: int) -> Any:
    return change_contact(g.session, g.actor, contact=None, seen=seen)


GOES_BACK = {"colour": _plain_colour, "contacts": _plain_contact}
