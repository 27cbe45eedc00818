"""A whole number."""

import re
from types import MappingProxyType
from typing import Any

from wtforms import ValidationError

from domain.wording import say
from web.forms.texts import Text


class Whole(Text):
    """`number` holds it once the form is sound."""

    attributes = MappingProxyType({"inputmode": "numeric"})

    def __init__(self, label: str, *, least: int = 0, most: int = 999_999, **named: Any) -> None:
        usual: dict[str, Any] = {"width": "5", "spellcheck": False}
        super().__init__(label, **usual | named)
        self.least = least
        self.most = most

    @property
    def number(self) -> int | None:
        given = (self.data or "").replace(",", "").replace(" ", "")
        return int(given) if re.fullmatch(r"-?[0-9]{1,9}", given) else None

    def check_words(self) -> None:
        if self.number is None:
            raise ValidationError(say("Enter a whole number, like 12."))
        if not self.least <= self.number <= self.most:
            raise ValidationError(
                say("Enter a number from %(least)s to %(most)s.", least=self.least, most=self.most)
            )
