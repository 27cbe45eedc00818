"""What every form of a case is put through."""

from tests.support.client import _fill
from web.bench.statements import statements_on


def filled(page, action=None, **typed):
    fields = page.fields(action)
    for name, value in typed.items():
        _fill(fields, name, value)
    return str(page.form(action).get("action")), fields


def twice(client, path, action=None, **typed):
    """The same showing of a form, sent two times."""
    where, fields = filled(client.get(path), action, **typed)
    return client.post(where, fields), client.post(where, fields)


def stale(client, path, action=None, **typed):
    """Sent with a token that is no longer good."""
    where, fields = filled(client.get(path), action, **typed)
    return client.post(where, fields | {"csrf_token": "old"})


def statements(engine, act):
    """How many statements a piece of work takes."""
    with statements_on(engine) as seen:
        act()
    return len(seen)
