"""Contacts, and what the site says of itself."""

from typing import Any

from flask import Blueprint

from domain.access.permissions import Permission
from domain.giving.keeping import KEPT_AFTER_ANSWER
from web.board import the_board
from web.guard import needs
from web.hypermedia import page

notes = Blueprint("notes", __name__)


@notes.get("/contacts")
@needs(Permission.PUBLIC_READ)
def contacts() -> Any:
    the_board()
    return page("public/contacts.html")


@notes.get("/accessibility")
@needs(Permission.PUBLIC_READ)
def accessibility() -> Any:
    return page("public/accessibility.html")


@notes.get("/privacy")
@needs(Permission.PUBLIC_READ)
def privacy() -> Any:
    return page("public/privacy.html", kept=KEPT_AFTER_ANSWER.days)
