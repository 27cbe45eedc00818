"""A date in three boxes. Nothing is guessed: a part that is missing is asked for."""

from datetime import date
from typing import Any

from wtforms import ValidationError
from wtforms.utils import unset_value

from domain.clock import today
from domain.wording import N_, Said, say
from web.forms.answer import Answer, Component, words_in
from web.forms.texts import CONTROL, SURROGATE
from web.languages.saying import shown

PARTS = {"day": 2, "month": 2, "year": 4}
LABELS = {"day": say("Day"), "month": say("Month"), "year": say("Year")}
MISSING = {
    ("day",): N_("%(date)s must include a day."),
    ("month",): N_("%(date)s must include a month."),
    ("year",): N_("%(date)s must include a year."),
    ("day", "month"): N_("%(date)s must include a day and a month."),
    ("day", "year"): N_("%(date)s must include a day and a year."),
    ("month", "year"): N_("%(date)s must include a month and a year."),
}
EARLIEST = date(1900, 1, 1)
LATEST = date(2100, 12, 31)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class Date(Answer):
    """`called` names it in messages: "The date of the decision must include a month"."""

    widget = Component("govukDateInput")

    def __init__(
        self,
        label: str,
        *,
        called: str = say("The date"),
        past: bool = False,
        future: bool = False,
        autocomplete: str | None = None,
        **named: Any,
    ) -> None:
        super().__init__(label, **named)
        self.called = called
        self.past = past
        self.future = future
        self.autocomplete = autocomplete
        self.given: dict[str, str] = {}

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: Any = None) -> None:
        super().process(None, data, extra_filters)
        if formdata is None:
            return
        sent = {part: formdata.get(f"{self.name}-{part}") for part in PARTS}
        if any(value is not None for value in sent.values()):
            self.given = {part: _tidy(value) for part, value in sent.items()}
            self.raw_data = [*self.given.values()]
            self.data = self._read()

    def is_answered(self) -> bool:
        return self.data is not None or any(self.given.values())

    def check(self) -> None:
        missing = MISSING.get(tuple(self._missing()))
        if missing:
            raise ValidationError(say(missing, date=self.called))
        if self.data is None:
            raise ValidationError(self._why_not())
        self._check_bounds()

    @property
    def focus_id(self) -> str:
        return f"{self.id}-{self._wrong_part()}"

    def params(self, **named: Any) -> dict[str, Any]:
        drawn = super().params() | {
            "namePrefix": self.name,
            "fieldset": {"legend": self.title("fieldset__legend"), "role": "group"},
            "items": [self._item(part, width) for part, width in PARTS.items()],
        }
        return drawn | named

    def as_typed(self) -> str:
        return " ".join(filter(None, self._shown().values()))

    def _item(self, part: str, width: int) -> dict[str, Any]:
        wrong = self.errors and (part == self._wrong_part() or not self._part_is_to_blame())
        item = {"name": part, "label": shown(LABELS[part]), "value": self._shown()[part]}
        item["classes"] = f"govuk-input--width-{width}" + (" govuk-input--error" if wrong else "")
        if self.autocomplete:
            item["autocomplete"] = f"{self.autocomplete}-{part}"
        return item

    def _shown(self) -> dict[str, str]:
        if self.given or not isinstance(self.data, date):
            return {part: self.given.get(part, "") for part in PARTS}
        return {part: str(getattr(self.data, part)) for part in PARTS}

    def _missing(self) -> list[str]:
        return [part for part in PARTS if self.given and not self.given[part]]

    def _part_is_to_blame(self) -> bool:
        return bool(self._missing()) or self._year_is_short()

    def _wrong_part(self) -> str:
        if self._missing():
            return self._missing()[0]
        return "year" if self._year_is_short() else "day"

    def _year_is_short(self) -> bool:
        year = self.given.get("year", "")
        return year.isdecimal() and len(year) != 4

    def _why_not(self) -> Said:
        year = str(today().year)
        if self._year_is_short():
            return say(
                "%(date)s must have a year of 4 numbers, like %(year)s.",
                date=self.called,
                year=year,
            )
        return say("%(date)s must be a real date, like 27 3 %(year)s.", date=self.called, year=year)

    def _check_bounds(self) -> None:
        if not EARLIEST <= self.data <= LATEST:
            raise ValidationError(say("%(date)s must be between 1900 and 2100.", date=self.called))
        if self.past and self.data > today():
            raise ValidationError(say("%(date)s must be today or in the past.", date=self.called))
        if self.future and self.data < today():
            raise ValidationError(say("%(date)s must be today or in the future.", date=self.called))

    def _read(self) -> date | None:
        try:
            if self._year_is_short():
                return None
            return date(
                _number(self.given["year"]), _month(self.given["month"]), _number(self.given["day"])
            )
        except ValueError:
            return None


def _tidy(value: object) -> str:
    return SURROGATE.sub("", CONTROL.sub("", words_in(value))).strip()[:50]


def _number(given: str) -> int:
    if not given.isascii() or len(given) > 4:
        raise ValueError(given)
    return int(given)


def _month(given: str) -> int:
    """A number, or the name of the month."""
    name = given.casefold()[:3]
    return MONTHS.index(name) + 1 if name in MONTHS else _number(given)
