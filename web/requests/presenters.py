"""How far a report is, section by section, and what somebody else wrote meanwhile."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import request

from domain.contributions.drafting import SectionDraft
from domain.contributions.sections import Section, sections_of
from web.guard import SAFE


@dataclass(frozen=True)
class Line:
    """One section in the list of them."""

    section: Section
    words: str
    required: bool
    state: str


def lines_of(kind: str, drafts: Mapping[str, SectionDraft], sent: Mapping[str, str]) -> list[Line]:
    """Every section of the report, with what is written for it."""
    words = {key: draft.words or "" for key, draft in drafts.items()}
    return [
        Line(
            section,
            words.get(section.key, ""),
            section.is_required(kind),
            _state(words.get(section.key, ""), sent.get(section.key, "")),
        )
        for section in sections_of(kind)
    ]


def _state(words: str, sent: str) -> str:
    if words and words == sent:
        return "sent"
    if sent:
        return "changed since sent"
    return "written" if words else "not started"


def elsewhere(form: Any, draft: SectionDraft | None) -> SectionDraft | None:
    """The draft as it stands, where what was sent could not go over it."""
    if request.method in SAFE or draft is None or not form.errors:
        return None
    seen = form.seen(by_itself=False)
    return (
        draft if seen.is_stale(draft) and (draft.words or "") != (form.words.data or "") else None
    )
