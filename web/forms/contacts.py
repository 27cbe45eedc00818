"""How to reach somebody: an email address, a phone number."""

import re
from types import MappingProxyType
from typing import Any

from wtforms import ValidationError

from domain.wording import say
from web.forms.texts import Text

EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
PHONE = re.compile(r"\+?[\d\s().-]+( ?(ext\.?|x) ?\d+)?", re.IGNORECASE)


class Email(Text):
    attributes = MappingProxyType({"inputmode": "email"})

    def __init__(self, label: str, **named: Any) -> None:
        usual: dict[str, Any] = {"max_length": 254, "autocomplete": "email", "spellcheck": False}
        super().__init__(label, **usual | named)

    def check_words(self) -> None:
        if not EMAIL.fullmatch(self.data):
            raise ValidationError(say("Enter an email address like name@example.com."))

    def params(self, **named: Any) -> dict[str, Any]:
        return super().params() | {"type": "email"} | named


class Phone(Text):
    def __init__(self, label: str, *, fewest_digits: int = 3, **named: Any) -> None:
        self.fewest_digits = fewest_digits
        usual: dict[str, Any] = {"max_length": 40, "autocomplete": "tel", "width": "20"}
        super().__init__(label, **usual | named)

    def check_words(self) -> None:
        if not PHONE.fullmatch(self.data) or sum(map(str.isdigit, self.data)) < self.fewest_digits:
            raise ValidationError(say("Enter a phone number like 0116 496 0000 or 07700 900 982."))

    def params(self, **named: Any) -> dict[str, Any]:
        return super().params() | {"type": "tel"} | named
