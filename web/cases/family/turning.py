"""Turning the pages of what stands of one relative, twenty at a time."""

from collections.abc import Callable
from typing import Any

from flask import request, url_for

from web.cases.register import page_asked

A_PAGE = 20


def place_asked() -> tuple[int, int]:
    """The number of the page that is asked for, and how many rows come before it."""
    number = page_asked()
    return number, (number - 1) * A_PAGE


def turning(total: int) -> dict[str, Any]:
    """What the pager at the foot of a list needs."""
    return {
        "number": place_asked()[0],
        "pages": max(1, -(-total // A_PAGE)),
        "to_page": _to_page(),
    }


def _to_page() -> Callable[[int], str]:
    endpoint, parts = str(request.endpoint), dict(request.view_args or {})
    return lambda page: url_for(endpoint, **parts, page=page)
