"""What stands in an empty chronology: the columns a board hopes for, and what was asked, in words.

No name of a child stands in it: such files lie about in folders and travel by email.
"""

from dataclasses import dataclass
from datetime import date

from domain.procedures.rules import day_words


@dataclass(frozen=True)
class Column:
    """`width` is in characters; `hint` says what goes in it."""

    heading: str
    width: int
    hint: str


COLUMNS: tuple[Column, ...] = (
    Column("Date", 12, "The day it happened. Write ? before it if you are not sure."),
    Column("End date", 12, "Only where it went on for more than a day."),
    Column("Time", 8, "If it is known."),
    Column("Source of information", 20, "The record it is taken from."),
    Column("Who was involved", 20, "By role or code name, if you use one."),
    Column("What happened", 45, "The event or the contact."),
    Column("Child seen", 10, "Yes, No, or leave it empty."),
    Column("Voice of the child", 28, "What the child said, showed or seemed to feel."),
    Column("Action taken", 28, "What was done or decided, and by whom."),
    Column("Outcome", 22, "What came of it."),
    Column("Comment", 28, "Your view of it, kept apart from what the record says."),
    Column("Line of enquiry", 12, "The number of a line above that it bears on."),
)
NOTE = (
    "One row for each event, in the order in which they happened. Leave out what you do not know. "
    "You may add columns, and you need not use them all."
)


@dataclass(frozen=True)
class Blank:
    """What was asked of one agency, as the file says it."""

    agency: str
    reference: str
    period: tuple[date, date] | None
    lines: tuple[str, ...]

    @property
    def over(self) -> str:
        if self.period is None:
            return "The whole time that your records cover."
        return f"From {day_words(self.period[0])} to {day_words(self.period[1])}."

    @property
    def file_name(self) -> str:
        return f"chronology-{self.reference.lower()}"
