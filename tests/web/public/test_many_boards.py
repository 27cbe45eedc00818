"""A page costs the same whether a deployment serves two boards or two hundred."""

from dataclasses import replace
from datetime import date

import pytest

from tenants.loader import HERE, load_board
from tenants.making import make_board
from tenants.registry import nationals_of, registry_of
from tests.support.client import Client
from web.app import create_app
from web.bench.statements import statements_on

PAGES = [
    ("/", None), ("/contacts", None), ("/library", None), ("/theme.css", None),
    ("/cases", "manager"), ("/administration/members", "manager"),
]  # fmt: skip


@pytest.fixture
def many(runtime, cast, tmp_path):
    """The same boards with two hundred more beside them."""
    nationals = nationals_of(HERE)
    names = sorted(nationals)
    made = [
        make_board(tmp_path, f"other-{n}", "wt2023", names, date(2026, 3, 2)) for n in range(200)
    ]
    here = [(board, runtime.registry.place_of(board.slug)) for board in runtime.registry]
    registry = registry_of([*here, *((load_board(it, nationals), it) for it in made)])
    assert len(registry) > 200
    return create_app(
        replace(runtime, registry=registry).settings, replace(runtime, registry=registry)
    )


def counted(engine, client, page):
    assert client.get(page).status == 200  # whatever a process keeps is kept from here on
    with statements_on(engine) as seen:
        assert client.get(page).status == 200
    return len(seen)


def test_every_page_makes_as_many_statements_with_two_hundred_boards(app, many, cast, engine):
    for page, who in PAGES:
        few = counted(engine, Client(app, cast, who, "northshire"), page)
        assert counted(engine, Client(many, cast, who, "northshire"), page) == few, page
