"""A request as its row in the table shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain import clock
from domain.requests.following import Chase, Opening
from domain.requests.ladder import late_words
from domain.requests.lists import Asked
from domain.requests.securing import Securing


@dataclass(frozen=True)
class Row:
    """`state` in a word; `late` in words where it is late."""

    id: UUID
    agency: str
    label: str
    state: str
    late: str
    due_on: date
    secured_on: date | None
    asked_to_secure: bool
    chased_on: date | None


def rows_of(
    found: Sequence[Asked],
    *,
    opened: Mapping[UUID, Opening],
    chased: Mapping[UUID, Sequence[Chase]],
    secured: Sequence[Securing],
) -> list[Row]:
    files = {row.agency_id: row.secured_on for row in reversed(secured)}
    return [
        Row(
            id=one.request.id,
            agency=one.agency,
            label=one.request.label,
            state=state_of(one, opened=one.request.id in opened),
            late=late_words(one.late_by),
            due_on=one.due_on,
            secured_on=files.get(one.request.agency_id),
            asked_to_secure=bool(one.request.secures),
            chased_on=_last(chased.get(one.request.id, ())),
        )
        for one in found
    ]


def state_of(one: Asked, *, opened: bool) -> str:
    """Who has looked is known from the record, which the board alone may read."""
    return "opened" if opened and one.state == "waiting" else one.state


def _last(steps: Sequence[Chase]) -> date | None:
    return clock.day_of(steps[-1].at) if steps else None
