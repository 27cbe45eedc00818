"""Where every form is tried: somebody stands before it, on a page that shows it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from flask import Flask
from sqlalchemy import Engine

from domain.members.models import Member
from tests.cast import Cast
from tests.support.client import Client, Page
from tests.web.every_form.sending import fields_of, send

# What becomes of a form when somebody else has done the same while its page was open.
CONFLICT = "a message in words"
AGAIN = "it is done a second time, which is right"
GONE = "there is nothing any more that it could be about"
Meanwhile = Callable[[], Any]
# What they show is drawn from a list that other arrangements make longer.
ON_A_LIST = ("cases.family.from_notice", "notices.")


@dataclass
class Shown:
    """A form on its page, before somebody who may send it."""

    path: str
    typed: dict[str, Any] = field(default_factory=dict)
    who: str | None = "manager"
    board: str = "northshire"
    other: str | None = "manager"  # somebody else who may do the same
    member: Member | None = None  # where it is nobody of the cast
    invitation: UUID | None = None  # the family link through which they came in
    action: str | None = None  # which form of the page it is, where there are several
    meanwhile: dict[str, Meanwhile] = field(default_factory=dict)


@dataclass(frozen=True)
class Form:
    """How a form's page is arranged, and what comes of sending it."""

    endpoint: str
    arrange: Callable[["Stage"], Shown]
    after: str = CONFLICT
    may_be_empty: bool = False


FORMS: dict[str, Form] = {}


def form(endpoint: str, **how: Any) -> Callable[[Any], Any]:
    """Mark the arrangement of an endpoint's form."""

    def marked(arrange: Any) -> Any:
        assert endpoint not in FORMS, endpoint
        FORMS[endpoint] = Form(endpoint, arrange, **how)
        return arrange

    return marked


@dataclass
class Stage:
    """One board's world, in which each arrangement makes what it needs anew."""

    app: Flask
    cast: Cast
    admin: Engine
    runtime: Any
    counter: int = 0
    kept: dict[str, "Before"] = field(default_factory=dict)

    def number(self) -> int:
        """For what must be unique."""
        self.counter += 1
        return self.counter

    def before(self, endpoint: str) -> "Before":
        shown = FORMS[endpoint].arrange(self)
        return Before(self, shown, self.client(shown, shown.who))

    def same(self, endpoint: str) -> "Before":
        """Arranged once, for as long as nothing that is sent from there is taken."""
        if endpoint not in self.kept or endpoint.startswith(ON_A_LIST):
            self.kept[endpoint] = self.before(endpoint)
        return self.kept[endpoint]

    def anew(self, endpoint: str) -> "Before":
        self.kept.pop(endpoint, None)
        return self.same(endpoint)

    def taken(self, before: "Before") -> None:
        """Something sent from there may have been done, so that it cannot be sent again."""
        self.kept = {name: each for name, each in self.kept.items() if each is not before}

    def client(self, shown: Shown, who: str | None) -> Client:
        client = Client(self.app, self.cast, None if shown.member else who, shown.board)
        if shown.member:
            client._sign_in(shown.member.id, shown.member.role)
        if shown.invitation:
            client.open_family(shown.invitation)
        return client

    def calm(self) -> None:
        """Forget how often anybody knocked: limits have tests of their own."""
        self.runtime.nudger.connection.flushall()

    @contextmanager
    def at(self, board: str = "northshire", who: str = "manager") -> Iterator[Any]:
        """A session and the actor whose it is."""
        with self.cast.session(board, who) as session:
            yield session, self.cast.actor(board, who)


@dataclass
class Before:
    """Somebody who has opened the page, and may now send its form."""

    stage: Stage
    shown: Shown
    client: Client

    def open(self) -> Page:
        page = self.client.get(self.shown.path)
        assert page.status == 200, f"{self.shown.path} answered {page.status}: {page.text[:300]}"
        return page

    def filled(self, page: Page | None = None, **typed: Any) -> "Sending":
        """The form of the page with what is needed, and whatever else is typed."""
        page = page or self.open()
        action = self.shown.action
        which = f'form[action*="{action}"]' if action else "main form[method=post]"
        found = page.soup.select_one(which)
        assert found, f"no form {action or ''} at {self.shown.path}: {page.text[:300]}"
        where = str(found.get("action") or self.shown.path)
        sending = Sending(self, where, found, fields_of(found))
        return sending.typing(**{**self.shown.typed, **typed})

    def somebody_else(self) -> "Before":
        return Before(self.stage, self.shown, self.stage.client(self.shown, self.shown.other))

    def twin(self) -> "Before":
        """The same browser, for sending two things at one moment."""
        client = deepcopy_of(self.client)
        return Before(self.stage, self.shown, client)


def deepcopy_of(client: Client) -> Client:
    twin = object.__new__(Client)
    twin.__dict__.update(client.__dict__)
    twin.client = client.app.test_client()
    twin.client._cookies = deepcopy(client.client._cookies)
    return twin


@dataclass
class Sending:
    """What a browser is about to send."""

    before: Before
    where: str
    form: Any
    fields: dict[str, Any]

    def typing(self, **typed: Any) -> "Sending":
        fields = dict(self.fields)
        for name, value in typed.items():
            _type(fields, name, value)
        return Sending(self.before, self.where, self.form, fields)

    def without(self, *names: str) -> "Sending":
        left = {name: value for name, value in self.fields.items() if name not in names}
        return Sending(self.before, self.where, self.form, left)

    def send(self, **kwargs: Any) -> Page:
        self.before.stage.calm()
        multipart = self.form.get("enctype") == "multipart/form-data"
        page = send(self.before.client, self.where, self.fields, multipart=multipart, **kwargs)
        if page.status < 400:
            self.before.stage.taken(self.before)
        return page


def _type(fields: dict[str, Any], name: str, value: Any) -> None:
    if hasattr(value, "isoformat"):
        parts = {"day": value.day, "month": value.month, "year": value.year}
        fields.update({f"{name}-{part}": str(given) for part, given in parts.items()})
    else:
        fields[name] = value
