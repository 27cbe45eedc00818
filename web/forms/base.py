"""The form every form is: it loses nothing, and says in plain words what is wrong."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import has_request_context, request
from flask_wtf import FlaskForm
from wtforms import HiddenField

from domain.errors import DomainError
from domain.wording import say
from web.forms.answer import Answer
from web.forms.submit import Submit
from web.languages.saying import shown

STALE = say("This page had been open too long. Nothing you typed is lost. Send it again.")


@dataclass(frozen=True)
class Problem:
    """One line of the error summary."""

    message: str
    href: str | None = None
    rule: str | None = None
    source: str | None = None
    place: str | None = None


class Once(HiddenField):
    """Marks one showing of a form, so that sending it twice can be told from two forms."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        if valuelist and _is_uuid(valuelist[0]):
            self.data = str(valuelist[0])


class Form(FlaskForm):
    class Meta(FlaskForm.Meta):
        def wrap_formdata(self, form: Any, formdata: Any) -> Any:
            """What browsers send. JSON could hold things that no field has heard of."""
            if has_request_context() and request.is_json:
                return None
            return super().wrap_formdata(form, formdata)

    form_errors: Sequence[str]

    once = Once(default=lambda: str(uuid.uuid4()))

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.refusal: DomainError | None = None

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        sound = bool(super().validate(extra_validators))
        if "csrf_token" in self and self.csrf_token.errors:
            self.csrf_token.errors = []
            self.form_errors = [STALE, *self.form_errors]
        return sound

    def answers(self) -> Iterator[Answer]:
        """The fields that people see, in order."""
        return (field for field in self if isinstance(field, Answer))

    def buttons(self) -> Iterator[Submit]:
        return (field for field in self if isinstance(field, Submit))

    def refuse(self, error: DomainError) -> None:
        """Put a refusal of the domain where it belongs: on its field, or on the form."""
        self.refusal = error
        field = self[error.field] if error.field and error.field in self else None
        if isinstance(field, Answer):
            field.errors = [*field.errors, error.message]
        else:
            self.form_errors = [*self.form_errors, error.message]

    def forget_files(self) -> None:
        """Browsers do not send a chosen file back to the page, so ask for it again."""
        for field in self.answers():
            field.forget()

    def problems(self) -> list[Problem]:
        own = [self._problem(message, None) for message in self.form_errors]
        return own + [
            self._problem(field.errors[0], f"#{field.focus_id}")
            for field in self.answers()
            if field.errors
        ]

    def typed(self) -> list[tuple[str, str]]:
        """Question and answer as they were given, for copying when nothing else can be saved."""
        pairs = ((shown(field.question), field.as_typed()) for field in self.answers())
        return [(question, given) for question, given in pairs if given]

    def _problem(self, message: str, href: str | None) -> Problem:
        error = self.refusal
        if error is None or error.message != message:
            return Problem(shown(message), href)
        return Problem(shown(message), href, error.rule, error.source, error.place)


def _is_uuid(given: object) -> bool:
    try:
        uuid.UUID(str(given))
    except ValueError:
        return False
    return True
