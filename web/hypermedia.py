"""Pages for browsers, fragments for htmx, and what to do when a form does not go through."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from flask import Response, flash, g, make_response, redirect, render_template, request
from jinja2_fragments.flask import render_blocks
from markupsafe import Markup

from domain.errors import Conflict, Invalid, Refused
from web.forms.base import Form
from web.languages.saying import in_text

T = TypeVar("T")
NOT_DONE = object()


@dataclass(frozen=True)
class Attempt(Generic[T]):
    """What came of a form: true when the act was done."""

    outcome: T | object = NOT_DONE

    @property
    def ok(self) -> bool:
        return self.outcome is not NOT_DONE

    @property
    def value(self) -> T:
        if self.outcome is NOT_DONE:
            raise LookupError("The act was not done, so there is nothing to show for it.")
        return self.outcome  # type: ignore[return-value]

    def __bool__(self) -> bool:
        return self.ok


def attempt(form: Form, act: Callable[[], T]) -> Attempt[T]:
    """Do it if the form was sent and is sound. A refusal is put on the form, nothing is lost."""
    if not form.is_submitted():
        return Attempt()
    if form.validate():
        try:
            with g.session.begin_nested():
                return Attempt(act())
        except (Conflict, Invalid, Refused) as error:
            form.refuse(error)
    form.forget_files()
    return Attempt()


def page(template: str, *fragments: str, status: int | None = None, **context: Any) -> Response:
    """The whole page, or for htmx only the named blocks: the first is the target of the swap."""
    if fragments and wants_fragment():
        body = _fragments(template, fragments, context)
    else:
        body = render_template(template, **context)
    response = make_response(body, status or _status(context))
    response.vary.add("HX-Request")
    return response


def done(
    url: str, template: str | None = None, *fragments: str, said: str | None = None, **context: Any
) -> Response:
    """After the act: browsers are sent on, htmx gets the changed parts of the page it has."""
    if not wants_fragment():
        _say(said)
        response = redirect(url, 303)
    elif template is None:
        _say(said)
        response = make_response("", 200, {"HX-Redirect": url})
    else:
        response = make_response(_fragments(template, fragments, context) + _banner(said))
    response.vary.add("HX-Request")
    return response  # type: ignore[return-value]


def wants_fragment() -> bool:
    """Boosted links and htmx's own history need whole pages."""
    sent = request.headers
    return sent.get("HX-Request") == "true" and not (
        sent.get("HX-Boosted") == "true" or sent.get("HX-History-Restore-Request") == "true"
    )


def oob(block: str) -> Markup:
    """Marks a block that htmx puts in its own place, because it is not the target of the swap."""
    apart = g.get("blocks_apart", ())
    return Markup(' hx-swap-oob="true"') if block in apart else Markup("")


def _fragments(template: str, blocks: tuple[str, ...], context: dict[str, Any]) -> str:
    g.blocks_apart = blocks[1:]
    try:
        return render_blocks(template, list(blocks), **context)
    finally:
        g.blocks_apart = ()


def _say(said: str | None) -> None:
    if said:
        flash(in_text(said), "success")


def _banner(said: str | None) -> str:
    return render_template("components/_said.html", apart=True, said=[said]) if said else ""


def _status(context: dict[str, Any]) -> int:
    form = context.get("form")
    return 422 if isinstance(form, Form) and form.errors else 200
