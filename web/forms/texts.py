"""Answers in words: a line, a passage, an address, a number, a secret."""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from markupsafe import Markup, escape
from wtforms import ValidationError

from domain.wording import say
from web.forms.answer import REPLACEMENT, Answer, Component, words_in
from web.forms.counting import count_texts

LINE = 200
PASSAGE = 20_000
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
SURROGATE = re.compile("[\ud800-\udfff]")


def one_line(given: str) -> str:
    """What cannot be seen is dropped: NUL would be refused by the database."""
    return unicodedata.normalize("NFC", " ".join(CONTROL.sub("", given).split()))


class Text(Answer):
    """One line."""

    widget = Component("govukInput")
    attributes: Mapping[str, str] = MappingProxyType({})

    def __init__(
        self,
        label: str,
        *,
        max_length: int = LINE,
        width: str | None = None,
        autocomplete: str | None = None,
        spellcheck: bool | None = None,
        **named: Any,
    ) -> None:
        super().__init__(label, **named)
        self.max_length = max_length
        self.width = width
        self.autocomplete = autocomplete
        self.spellcheck = spellcheck
        self.unreadable = False

    def process_formdata(self, valuelist: list[Any]) -> None:
        if valuelist:
            given = words_in(valuelist[0])
            self.unreadable = bool(SURROGATE.search(given))
            self.data = self.cleaned(SURROGATE.sub(REPLACEMENT, given))

    def cleaned(self, given: str) -> str:
        return one_line(given)

    def check(self) -> None:
        if self.unreadable:
            raise ValidationError(say("Some characters could not be read. Type them again."))
        if len(self.data) > self.max_length:
            raise ValidationError(
                say(
                    "This must be %(most)s characters or fewer. It is %(now)s now.",
                    most=self.max_length,
                    now=len(self.data),
                )
            )
        self.check_words()

    def check_words(self) -> None:
        """For those whose words have a form."""

    def params(self, **named: Any) -> dict[str, Any]:
        shown = super().params() | {"label": self.title("label"), "value": self.data or ""}
        shown |= {"attributes": dict(self.attributes), "classes": self._classes()}
        if self.autocomplete:
            shown["autocomplete"] = self.autocomplete
        if self.spellcheck is not None:
            shown["spellcheck"] = self.spellcheck
        return shown | named

    def _classes(self) -> str:
        return f"govuk-input--width-{self.width}" if self.width else ""


class LongText(Text):
    """A passage, with a count of what is left once it is nearly full."""

    widget = Component("govukCharacterCount")

    def __init__(
        self, label: str, *, max_length: int = PASSAGE, rows: int = 6, **named: Any
    ) -> None:
        super().__init__(label, max_length=max_length, **named)
        self.rows = rows

    def cleaned(self, given: str) -> str:
        lines = given.replace("\r\n", "\n").replace("\r", "\n")
        return unicodedata.normalize("NFC", CONTROL.sub("", lines)).rstrip()

    def is_answered(self) -> bool:
        return bool(self.data and self.data.strip())

    def params(self, **named: Any) -> dict[str, Any]:
        shown = super().params() | {
            "value": _kept_as_is(self.data or ""),
            "rows": self.rows,
            "maxlength": self.max_length,
            "threshold": 75,
            **count_texts(),
        }
        return shown | named


def _kept_as_is(words: str) -> Markup:
    """Line ends as references, since the components indent what they draw.

    Browsers drop the first line end of a text area, so there is one to spare.
    """
    return Markup("&#10;") + escape(words).replace("\n", Markup("&#10;"))
