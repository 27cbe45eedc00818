"""The button that sends a form."""

from typing import Any

from wtforms import SubmitField

from domain.wording import say
from web.forms.answer import Component
from web.languages.saying import shown


class Submit(SubmitField):
    """`look` is "", "secondary" or "warning" (for what cannot be undone)."""

    widget = Component("govukButton")

    def __init__(self, label: str = say("Save"), *, look: str = "", **named: Any) -> None:
        super().__init__(label, **named)
        self.look = look

    def params(self, **named: Any) -> dict[str, Any]:
        drawn = {
            "text": shown(self.label.text),
            "name": self.name,
            "value": "yes",
            "type": "submit",
            "preventDoubleClick": True,
            "classes": f"govuk-button--{self.look}" if self.look else "",
        }
        return drawn | named
