"""A secret."""

from typing import Any

from wtforms import ValidationError

from web.forms.answer import Answer, Component, words_in
from web.forms.texts import SURROGATE

SECRET = 1_000


class Password(Answer):
    """Never shown again, never cleaned, and free to be pasted or filled in by a manager."""

    widget = Component("govukPasswordInput")

    def __init__(self, label: str, *, new: bool = False, **named: Any) -> None:
        super().__init__(label, **named)
        self.new = new

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.data = words_in(valuelist[0]) if valuelist else None

    def check(self) -> None:
        if SURROGATE.search(self.data) or len(self.data) > SECRET:
            raise ValidationError(f"A password may have up to {SECRET:,} ordinary characters.")

    def params(self, **named: Any) -> dict[str, Any]:
        shown = super().params() | {
            "label": self.title("label"),
            "autocomplete": "new-password" if self.new else "current-password",
        }
        return shown | named

    def as_typed(self) -> str:
        return ""
