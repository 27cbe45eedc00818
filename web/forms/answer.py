"""What all fields share: a question, a hint, an error, and the GOV.UK component that shows them."""

from collections.abc import Sequence
from typing import Any

from flask import current_app
from markupsafe import Markup
from wtforms import Field, ValidationError

from domain.wording import say
from web.languages.saying import shown

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class Component:
    """A WTForms widget that draws one GOV.UK component."""

    def __init__(self, macro: str) -> None:
        self.macro = macro

    def __call__(self, field: Any, **named: Any) -> Markup:
        draw: Any = current_app.jinja_env.globals[self.macro]
        drawn: Markup = draw(field.params(**named))
        return drawn


def words_in(given: object) -> str:
    """What was sent, where it is words. Browsers send files for file fields alone."""
    return given if isinstance(given, str) else ""


class Answer(Field):
    """`required` is the message for an empty answer; without it the question says "(optional)"."""

    errors: Sequence[str]

    def __init__(
        self,
        label: str,
        *,
        hint: str | None = None,
        required: str | None = None,
        mark_optional: bool = True,
        heading: bool = False,
        **named: Any,
    ) -> None:
        marked = (
            label
            if required or not mark_optional
            else say("%(question)s (optional)", question=label)
        )
        super().__init__(marked, description=hint or "", **named)
        self.question = label
        self.required = required
        self.heading = heading

    @property
    def focus_id(self) -> str:
        return str(self.id)

    def params(self, **named: Any) -> dict[str, Any]:
        """What the component is given; a template may add to it: `form.name(classes="…")`."""
        drawn: dict[str, Any] = {"id": self.id, "name": self.name}
        if self.description:
            drawn["hint"] = {"text": shown(self.description)}
        if self.errors:
            drawn["errorMessage"] = {
                "text": shown(self.errors[0]),
                "visuallyHiddenText": shown(say("Error")),
            }
        return drawn | named

    def title(self, kind: str) -> dict[str, Any]:
        """The label or legend: large and the page's heading, or of middle size."""
        size = "l" if self.heading else "s"
        return {
            "text": shown(self.label.text),
            "classes": f"govuk-{kind}--{size}",
            "isPageHeading": self.heading,
        }

    def pre_validate(self, form: Any) -> None:  # noqa: ARG002 - as WTForms calls it
        if self.required and not self.is_answered():
            raise ValidationError(self.required)
        if self.is_answered():
            self.check()

    def is_answered(self) -> bool:
        return bool(self.data)

    def check(self) -> None:
        """Raise ValidationError if the answer cannot be one."""

    def as_typed(self) -> str:
        return str(self.data) if self.data else ""

    def forget(self) -> None:
        """Ask again for what the browser will not keep."""
