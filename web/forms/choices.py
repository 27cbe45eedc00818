"""Answers picked from a list: one, several, or one from a long list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from wtforms import ValidationError

from domain.wording import say
from web.forms.answer import Answer, Component
from web.languages.saying import in_text, shown

UNKNOWN = say("Choose one of the answers shown.")


@dataclass(frozen=True)
class Option:
    """One thing to pick. `value` is what the page sends; `alone` goes with no other answer."""

    value: str
    label: str
    hint: str | None = None
    alone: bool = False


Given = Iterable[Option | tuple[str, str] | tuple[str, str, str | None]]


class Picked(Answer):
    """`choices` may be replaced on the form's field before it is checked."""

    def __init__(self, label: str, choices: Given = (), **named: Any) -> None:
        super().__init__(label, **named)
        self.choices: Given = list(choices)

    @property
    def options(self) -> list[Option]:
        return [it if isinstance(it, Option) else Option(*it) for it in self.choices]

    def check(self) -> None:
        known = {option.value for option in self.options}
        if not set(self.picked()) <= known:
            raise ValidationError(UNKNOWN)

    def picked(self) -> list[str]:
        return [str(self.data)] if self.data else []

    def as_typed(self) -> str:
        picked = self.picked()
        return ", ".join(in_text(option.label) for option in self.options if option.value in picked)

    def _items(self, reveal: Mapping[str, Any], key: str = "checked") -> list[dict[str, Any]]:
        picked = self.picked()
        return [_item(option, reveal) | {key: option.value in picked} for option in self.options]


class Choice(Picked):
    """Radio buttons. `form.kind(reveal={"other": form.other})` shows a field under its option."""

    widget = Component("govukRadios")

    def __init__(
        self, label: str, choices: Given = (), *, inline: bool = False, **named: Any
    ) -> None:
        super().__init__(label, choices, **named)
        self.inline = inline

    def process_formdata(self, valuelist: list[Any]) -> None:
        if valuelist:
            self.data = str(valuelist[0])

    def params(self, reveal: Mapping[str, Any] | None = None, **named: Any) -> dict[str, Any]:
        drawn = super().params() | {
            "idPrefix": self.id,
            "fieldset": {"legend": self.title("fieldset__legend")},
            "items": self._items(reveal or {}),
            "classes": "govuk-radios--inline" if self.inline else "",
        }
        return drawn | named


class Choices(Picked):
    """Check boxes. `data` is a list, in the order shown."""

    widget = Component("govukCheckboxes")
    divider = say("or")

    def process_data(self, value: Any) -> None:
        self.data = [str(each) for each in value or ()]

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.data = [str(each) for each in valuelist]

    def picked(self) -> list[str]:
        return list(self.data or ())

    def params(self, reveal: Mapping[str, Any] | None = None, **named: Any) -> dict[str, Any]:
        drawn = super().params() | {
            "idPrefix": self.id,
            "fieldset": {"legend": self.title("fieldset__legend")},
            "items": self._set_apart(self._items(reveal or {})),
        }
        return drawn | named

    def _set_apart(self, items: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """A line before what goes with no other answer. With scripts, picking one clears others."""
        shown: list[dict[str, Any]] = []
        for option, item in zip(self.options, items, strict=True):
            if option.alone and not any("divider" in each for each in shown):
                shown.append({"divider": self.divider})
            shown.append(item | ({"behaviour": "exclusive"} if option.alone else {}))
        return shown


class Select(Picked):
    """A list that opens, for when there are too many for radio buttons."""

    widget = Component("govukSelect")

    def __init__(
        self, label: str, choices: Given = (), *, blank: str = say("Choose"), **named: Any
    ) -> None:
        super().__init__(label, choices, **named)
        self.blank = blank

    def process_formdata(self, valuelist: list[Any]) -> None:
        if valuelist:
            self.data = str(valuelist[0])

    def params(self, **named: Any) -> dict[str, Any]:
        blank = {"value": "", "text": shown(self.blank), "selected": not self.data}
        drawn = super().params() | {
            "label": self.title("label"),
            "items": [blank, *self._items({}, "selected")],
        }
        return drawn | named


def _item(option: Option, reveal: Mapping[str, Any]) -> dict[str, Any]:
    item: dict[str, Any] = {"value": option.value, "text": shown(option.label)}
    if option.hint:
        item["hint"] = {"text": shown(option.hint)}
    if option.value in reveal:
        beneath = reveal[option.value]
        item["conditional"] = {"html": beneath() if callable(beneath) else Markup.escape(beneath)}
    return item
