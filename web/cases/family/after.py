"""How it was for a relative, on the board's side."""

from typing import Any

from domain.family.after.asked import asked_of
from domain.family.after.models import HowItWas
from domain.family.after.queries import is_over, said_by
from web.cases.family.one import One


def how_it_was(one: One) -> dict[str, Any] | None:
    """The section of their own page: once it is over."""
    row = said_by(one.session, one.relative.id)
    if row is None and not is_over(one.session, one.case.id):
        return None
    return {"at": row.sent_at if row else None, "answers": answers_in(row) if row else []}


def answers_in(row: HowItWas) -> list[tuple[str, str]]:
    """What was asked, and what they said. What they left is left out."""
    return [(words, row.sent[key]) for key, words in asked_of("") if row.sent[key]]
