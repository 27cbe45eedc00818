"""Where a review stands, in words for the family: what is so today, and what comes next and when.

Pure. It is true on the day that it is asked for: no day is promised that has gone by, and none
where neither the procedure nor the board has given one.
"""

from collections.abc import Callable, Mapping
from datetime import date

from domain.procedures.definition import Procedure
from domain.procedures.where import words
from domain.procedures.where.asked import Asked
from domain.procedures.where.facts import Known, Phase, Where
from domain.wording import Said


def where_it_stands(procedure: Procedure, known: Known, today: date) -> Where:
    """One line on today, and one on what comes next."""
    asked = Asked(procedure, known, today)
    phase = asked.phase
    now, then = _SAID[phase]
    return Where(phase, now(asked), then(asked))


Told = tuple[Callable[[Asked], Said], Callable[[Asked], Said | None]]
_SAID: Mapping[Phase, Told] = {
    Phase.DECIDING: (words.deciding, words.decided_by),
    Phase.NO_REVIEW: (words.no_review, words.ask),
    Phase.GOING_ON: (words.going_on, words.ends),
    Phase.LATE: (words.late, words.new_date),
    Phase.WRITTEN: (words.written, words.published_by),
    Phase.KEPT_BACK: (words.kept_back, words.ask_of_copy),
    Phase.PUBLISHED: (words.published, words.still_here),
    Phase.TAKEN_DOWN: (words.taken_down, words.hear_why),
    Phase.CLOSED: (words.closed, words.still_here),
}
