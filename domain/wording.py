"""Words that people may read in another language.

The domain knows no languages. What it says to a relative is an English sentence that remembers
how it was made, so that the pages can make it again in theirs: the sentence as it stands in the
catalogue, and what is put into it. To everybody else it is the English sentence.
"""

import calendar
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Self

from domain.clock import LONDON

Value = str | int | date


class Said(str):
    """A whole sentence (`template`, with `%(name)s` for each value), as it reads in English.

    A value that is `Said` is translated with it, a date or number is written as the language
    writes it, and any other text is data: a name, or words of a board's own.
    """

    __slots__ = ("how_many", "many", "template", "values")
    template: str
    values: Mapping[str, Value]
    many: str | None
    how_many: int

    @classmethod
    def of(cls, template: str, values: Mapping[str, Value], many: str | None, count: int) -> Self:
        chosen = template if many is None or count == 1 else many
        put_in = {name: in_english(value) for name, value in values.items()}
        made = cls(chosen % put_in if put_in else chosen)
        made.template, made.values, made.many, made.how_many = template, values, many, count
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return (Said.of, (self.template, dict(self.values), self.many, self.how_many))


def say(template: str, **values: Value) -> Said:
    """A sentence for the catalogue. The template is found by reading the code: write it out."""
    return Said.of(template, values, None, 1)


def say_many(one: str, many: str, count: int, **values: Value) -> Said:
    """A sentence that depends on a number, which is put in as `%(num)s`."""
    return Said.of(one, {"num": count, **values}, many, count)


def run_on(*sentences: str) -> Said:
    """Whole sentences, one after another."""
    names = [f"s{number}" for number, _ in enumerate(sentences)]
    together = " ".join(f"%({name})s" for name in names)
    return Said.of(together, dict(zip(names, sentences, strict=True)), None, 1)


def N_(words: str) -> str:  # noqa: N802 - as gettext's tools call it
    """Marks words for the catalogue that are said later, or are chosen from a table."""
    return words


def in_english(value: Value) -> str:
    if isinstance(value, datetime):
        return moment_words(value)
    if isinstance(value, date):
        return day_words(value)
    return f"{value:,}" if isinstance(value, int) else str(value)


def moment_words(moment: datetime) -> str:
    """20 November 2026 at 2:05pm, in England."""
    local = moment.astimezone(LONDON)
    half = "am" if local.hour < 12 else "pm"
    return f"{day_words(local)} at {local.hour % 12 or 12}:{local:%M}{half}"


def day_words(day: date) -> str:
    """20 November 2026."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"
