"""The button that sends a form."""

from typing import Any

from wtforms import SubmitField

from web.forms.answer import Component


class Submit(SubmitField):
    """`look` is "", "secondary" or "warning" (for what cannot be undone)."""

    widget = Component("govukButton")

    def __init__(self, label: str = "Save", *, look: str = "", **named: Any) -> None:
        super().__init__(label, **named)
        self.look = look

    def params(self, **named: Any) -> dict[str, Any]:
        shown = {
            "text": self.label.text,
            "name": self.name,
            "value": "yes",
            "type": "submit",
            "preventDoubleClick": True,
            "classes": f"govuk-button--{self.look}" if self.look else "",
        }
        return shown | named
