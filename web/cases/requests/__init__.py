"""Asking agencies, following what comes of it, and reading what they give: the board's side."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint

from web.cases.requests.asking import new
from web.cases.requests.chasing import decline, escalate, more_time, send_back
from web.cases.requests.index import index
from web.cases.requests.one import file, show, template, withdraw
from web.cases.requests.talking import questions, secured
from web.cases.requests.versions import versions

BOTH = ("GET", "POST")
ONE = "/<uuid:request_id>"
PAGES: tuple[tuple[str, Callable[..., Any], tuple[str, ...]], ...] = (
    ("", index, ("GET",)),
    ("/new", new, BOTH),
    (ONE, show, ("GET",)),
    (f"{ONE}/files/<uuid:file>", file, ("GET",)),
    (f"{ONE}/template/<string:made_for>", template, ("GET",)),
    (f"{ONE}/withdraw", withdraw, BOTH),
    (f"{ONE}/questions", questions, BOTH),
    (f"{ONE}/files-secured", secured, BOTH),
    (f"{ONE}/more-time", more_time, BOTH),
    (f"{ONE}/more-time/decline", decline, BOTH),
    (f"{ONE}/send-back", send_back, BOTH),
    (f"{ONE}/take-further", escalate, BOTH),
)

requests = Blueprint("requests", __name__, url_prefix="/<string:reference>/requests")
requests.register_blueprint(versions, url_prefix=f"{ONE}/versions/<int(max=9999):version>")
for address, handler, methods in PAGES:
    requests.add_url_rule(address, view_func=handler, methods=methods)
