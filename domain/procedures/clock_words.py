"""Where a clock stands, as sentences."""

from datetime import date

from domain import wording
from domain.procedures import words
from domain.procedures.basis import Silence
from domain.procedures.definition import Procedure
from domain.procedures.naming import document_title
from domain.procedures.timing import Clock
from domain.procedures.vocabulary import CaseEvent, DocumentKey, Unit

PUBLISHED = {
    CaseEvent.OVERVIEW_REPORT_PUBLISHED: DocumentKey.OVERVIEW_REPORT,
    CaseEvent.EXECUTIVE_SUMMARY_PUBLISHED: DocumentKey.EXECUTIVE_SUMMARY,
}


def clock_words(procedure: Procedure, clock: Clock) -> str:
    """The time limit in words, with the board's own title for what ends it."""
    limit = f"{words.FIRMNESS[clock.firmness]} {words.length_words(clock)}"
    end = end_words(procedure, clock.end)
    if isinstance(clock.start, Silence):
        start = "The procedure does not say when the time starts."
        return f"{limit}. The time stops when {end}. {start}"
    return f"{limit}, from {words.EVENT[clock.start]} until {end}."


def end_words(procedure: Procedure, event: CaseEvent) -> str:
    document = PUBLISHED.get(event)
    return (
        f"the {document_title(procedure, document)} is published" if document else words.END[event]
    )


def extended_words(day: date) -> str:
    return f"On {day_words(day)} the time was extended. "


def where_words(due: date | None, ended: date | None, today: date) -> str:
    if ended:
        return f"It stopped on {day_words(ended)}{_late(due, ended)}."
    if due is None:
        return "No end date can be worked out yet."
    if today > due:
        return f"It was due by {day_words(due)}{_late(due, today)}."
    return f"It is due by {day_words(due)}."


def _late(due: date | None, day: date) -> str:
    late = (day - due).days if due else 0
    if late <= 0:
        return ""
    return f", {words.unit_words(late, Unit.DAYS)} late" if due else ""


def day_words(day: date) -> str:
    return wording.day_words(day)
