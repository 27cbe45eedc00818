"""The integrated chronology of a case: what agencies gave, read as one account."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint

from web.cases.chronology import (
    account,
    asked,
    composite,
    entry,
    episodes,
    events,
    files,
    spans,
    taking_away,
    versions,
)

BOTH = ("GET", "POST")
Page = tuple[str, Callable[..., Any], tuple[str, ...]]
PAGES: tuple[Page, ...] = (
    *account.PAGES,
    *asked.PAGES,
    *composite.PAGES,
    *entry.PAGES,
    *episodes.PAGES,
    *events.PAGES,
    *files.PAGES,
    *spans.PAGES,
    *taking_away.PAGES,
    *versions.PAGES,
)

chronology = Blueprint("chronology", __name__, url_prefix="/<string:reference>/chronology")
for address, handler, methods in PAGES:
    chronology.add_url_rule(address, view_func=handler, methods=methods)
