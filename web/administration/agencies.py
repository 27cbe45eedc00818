"""The agencies that the board can ask for information."""

from typing import Any

from flask import Blueprint, g, request, url_for

from domain.access.permissions import Permission
from domain.agencies.adding import add_agency
from domain.agencies.kinds import kind_label, kind_of
from domain.agencies.queries import agencies_page
from web.administration.forms import AddAgencyForm
from web.guard import needs
from web.hypermedia import attempt, done, page

agencies = Blueprint("agencies", __name__, url_prefix="/agencies")


@agencies.get("")
@needs(Permission.AGENCY_MANAGE)
def index() -> Any:
    found = agencies_page(g.session, request.args.get("page", 1, type=int))
    return page(
        "administration/agencies.html", found=found, kind_label=kind_label, page_href=_page_href
    )


@agencies.route("/add", methods=["GET", "POST"])
@needs(Permission.AGENCY_MANAGE)
def add() -> Any:
    form = AddAgencyForm()
    tried = attempt(form, lambda: _add(form))
    if tried.ok:
        return done(url_for(".index"), said="The agency is added.")
    return page("administration/add_agency.html", form=form)


def _page_href(number: int) -> str:
    return url_for("administration.agencies.index", page=number)


def _add(form: AddAgencyForm) -> Any:
    kind = kind_of(str(form.kind.data))
    return add_agency(g.session, g.actor, name=form.name.data or "", kind=kind)
