"""Meetings with a relative, as the board arranges them and writes them down."""

from collections.abc import Callable
from typing import Any

from web.cases.family.meetings import arranging, notes

BOTH = ("GET", "POST")
ALL = "/<uuid:relative>/meetings"
ONE = f"{ALL}/<uuid:meeting>"
PAGES: tuple[tuple[str, Callable[..., Any], tuple[str, ...]], ...] = (
    (ALL, arranging.meetings, ("GET",)),
    (f"{ALL}/new", arranging.meeting_begin, BOTH),
    (f"{ALL}/noted", notes.meeting_noted, BOTH),
    (ONE, arranging.meeting, ("GET",)),
    (f"{ONE}/offer", arranging.meeting_offer, BOTH),
    (f"{ONE}/take-back/<uuid:time>", arranging.meeting_take_back, BOTH),
    (f"{ONE}/choice", arranging.meeting_choice, BOTH),
    (f"{ONE}/cancel", arranging.meeting_cancel, BOTH),
    (f"{ONE}/note", notes.meeting_note, BOTH),
    (f"{ONE}/share", notes.meeting_share, BOTH),
)
