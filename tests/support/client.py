"""A browser's stand-in: keeps its cookies, reads forms as a person would, and sends them back."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from bs4 import BeautifulSoup, Tag
from flask import Flask
from werkzeug.test import TestResponse

from domain import clock
from tests.cast import ROLES, Cast


class Page:
    """An answer, with its words and forms within reach."""

    def __init__(self, response: TestResponse) -> None:
        self.response = response
        self.status = response.status_code
        self.location = response.headers.get("Location", "")
        self.html = response.get_data().decode(errors="replace")  # a file may be no text at all

    @property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.html, "html.parser")

    @property
    def text(self) -> str:
        return " ".join(self.soup.get_text(" ").split())

    @property
    def errors(self) -> list[str]:
        """The messages of the error summary."""
        return [
            " ".join(item.get_text(" ").split())
            for item in self.soup.select(".govuk-error-summary__list li")
        ]

    def form(self, action: str | None = None) -> Tag:
        forms = [
            form
            for form in self.soup.select("main form, .app-main form")
            if action is None or action in str(form.get("action", ""))
        ]
        assert forms, f"no form {action or ''} on the page: {self.text[:300]}"
        return forms[0]

    def fields(self, action: str | None = None) -> dict[str, Any]:
        """What a browser would send from the form as it stands."""
        return _fields(self.form(action))


def _fields(form: Tag) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in form.select("input[name], textarea[name], select[name]"):
        name, kind = str(field["name"]), field.get("type", "text")
        if kind in {"checkbox", "radio"} and not field.has_attr("checked"):
            continue
        if kind in {"submit", "file"}:
            continue
        if field.name == "textarea":
            found[name] = field.get_text().removeprefix("\n")
        elif field.name == "select":
            chosen = field.select_one("option[selected]")
            found[name] = str(chosen.get("value", "")) if chosen else ""
        else:
            found[name] = str(field.get("value", ""))
    return found


class Client:
    """Somebody at one board's address."""

    def __init__(self, app: Flask, cast: Cast, who: str | None, board: str) -> None:
        self.app, self.board, self.who = app, board, who
        self.base = f"http://{board}.localhost" if board else "http://localhost"
        self.client = app.test_client()
        if who is not None:
            self._sign_in(cast.member(board, who), ROLES[who][0].value)

    def _sign_in(self, member_id: UUID, role: str) -> None:
        """As Flask-Login would leave the cookie; signing in itself has tests of its own."""
        with self.client.session_transaction(base_url=self.base) as session:
            session["_user_id"] = f"{member_id}|{role}|0"
            session["_fresh"] = True
            session["sitting"] = str(uuid4())
            # Tests move the clock by months; only those about sittings ask when one began.
            session["since"] = (clock.now() + timedelta(days=3650)).timestamp()

    def open_family(self, invitation_id: UUID) -> None:
        """Stand where the button on a family link leads."""
        with self.client.session_transaction(base_url=self.base) as session:
            # Tests move the clock; only those about visits ask when one began.
            began = (clock.now() + timedelta(days=3650)).timestamp()
            session["invitation"] = f"{invitation_id}|{began}"

    def get(self, path: str, **kwargs: Any) -> Page:
        return Page(self.client.get(path, base_url=self.base, **kwargs))

    def post(self, path: str, data: dict[str, Any] | None = None, **kwargs: Any) -> Page:
        """Send exactly this, with no token: for hostile tests. People use `submit`."""
        return Page(self.client.post(path, base_url=self.base, data=data or {}, **kwargs))

    def submit(self, path: str, action: str | None = None, **typed: Any) -> Page:
        """Open the page, fill in its form and send it, token and all.

        A field's value of None leaves it out; dates are given as `decided_on=date(...)`.
        """
        page = self.get(path)
        assert page.status == 200, f"{path} answered {page.status}: {page.text[:200]}"
        fields = page.fields(action)
        for name, value in typed.items():
            _fill(fields, name, value)
        where = str(page.form(action).get("action") or path)
        kwargs = {"content_type": "multipart/form-data"} if _has_file(fields) else {}
        return self.post(where, fields, **kwargs)

    def follow(self, page: Page) -> Page:
        assert page.status in {302, 303}, (
            f"not sent on but {page.status}: {page.errors or page.text[:300]}"
        )
        return self.get(page.location)


def _fill(fields: dict[str, Any], name: str, value: Any) -> None:
    if hasattr(value, "isoformat") and not hasattr(value, "hour"):
        fields |= {
            f"{name}-day": value.day,
            f"{name}-month": value.month,
            f"{name}-year": value.year,
        }
    elif value is None:
        fields.pop(name, None)
    else:
        fields[name] = value


def _has_file(fields: dict[str, Any]) -> bool:
    return any(isinstance(value, tuple) for value in fields.values())
