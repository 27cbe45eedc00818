"""Documents that are given to those who ask: the form for asking, and the link that answers it."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint

from web.asking.form import ask, thanks
from web.asking.reading import given, given_pdf

BOTH = ("GET", "POST")
PAGES: tuple[tuple[str, Callable[..., Any], tuple[str, ...]], ...] = (
    ("/ask/<string:slug>", ask, BOTH),
    ("/ask/<string:slug>/thanks", thanks, ("GET",)),
    ("/given/<string:token>", given, ("GET",)),
    ("/given/<string:token>/document.pdf", given_pdf, ("GET",)),
)

asking = Blueprint("asking", __name__)
for address, handler, methods in PAGES:
    asking.add_url_rule(address, view_func=handler, methods=methods)
