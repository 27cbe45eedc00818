"""The components that every template has at hand: GOV.UK's and ours."""

from collections.abc import Callable
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, PrefixLoader
from markupsafe import Markup

from web.languages.saying import finished

GOVUK = (
    "accordion",
    "back-link",
    "breadcrumbs",
    "button",
    "character-count",
    "checkboxes",
    "date-input",
    "details",
    "error-message",
    "error-summary",
    "exit-this-page",
    "fieldset",
    "file-upload",
    "hint",
    "input",
    "inset-text",
    "label",
    "notification-banner",
    "pagination",
    "panel",
    "password-input",
    "phase-banner",
    "radios",
    "select",
    "service-navigation",
    "skip-link",
    "summary-list",
    "table",
    "tabs",
    "tag",
    "task-list",
    "textarea",
    "warning-text",
)

COMPONENTS = {
    "form": ("form_tag", "hidden_fields", "error_summary", "answers", "for_copying"),
    "list": ("summary_list", "task_list", "timeline", "pager"),
    "message": ("notice_banner", "empty_state", "inset_rule", "tag"),
    "people": ("contact_block", "person"),
    "page": ("back_link", "breadcrumbs", "heading", "htmx_script"),
}

Macro = Callable[..., Markup]


def govuk_macros() -> dict[str, Macro]:
    """GOV.UK's macros as globals, since a fragment does not see its template's imports.

    They lean on undefined values being false, so they live in an environment of their own.
    """
    loader = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    env = Environment(loader=loader, autoescape=True, auto_reload=False, finalize=finished)
    return {
        name: _lazy(env, f"govuk_frontend_jinja/components/{folder}/macro.html", name)
        for folder in GOVUK
        for name in ["govuk" + folder.title().replace("-", "")]
    }


def own_macros(env: Environment) -> dict[str, Macro]:
    return {
        name: _lazy(env, f"components/{file}.html", name)
        for file, names in COMPONENTS.items()
        for name in names
    }


def _lazy(env: Environment, template: str, name: str) -> Macro:
    """Found when it is first drawn, and kept: templates do not change while we run."""

    @cache
    def found() -> Macro:
        return getattr(env.get_template(template).module, name)  # type: ignore[no-any-return]

    def macro(*args: Any, **named: Any) -> Markup:
        return found()(*args, **named)

    return macro
