"""The five real boards, live at a port, with the queue's work done in between."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from flask import Flask

import workers.context
from domain.files.store import FolderStore
from tenants.registry import load_boards
from tests.cast import Cast, assemble
from tests.conftest import empty
from tests.support.live import Visitor, free_port, served
from web.app import create_app
from web.runtime import Runtime
from workers.context import Context
from workers.jobs.audit import link
from workers.jobs.notices import sweep


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    if outcome.get_result().failed:
        item.went_wrong = True


@pytest.fixture
def town(engine, admin_engine, runtime, vault) -> Iterator[tuple[Runtime, Cast]]:
    """Every real board with the cast's roles, and nothing else yet. The clock is the real one."""
    empty(admin_engine, vault)
    registry = load_boards()
    real = Runtime(
        settings=replace(runtime.settings, port=free_port()),
        registry=registry,
        engine=engine,
        vault=vault,
        files=FolderStore(runtime.settings.state / "files"),
        nudger=runtime.nudger,
    )
    cast = assemble(engine, vault, registry)
    workers.context.use(Context(real.settings, registry, engine, vault, real.files))
    try:
        yield real, cast
    finally:
        workers.context.use(None)


@pytest.fixture
def site(town) -> Flask:
    return create_app(town[0].settings, town[0])


@pytest.fixture
def port(town, site) -> Iterator[int]:
    port = town[0].settings.port
    with served(site, port):
        yield port


@pytest.fixture
def visitor(request, browser, port) -> Iterator[Callable[..., Visitor]]:
    """`visitor("leicester")` is somebody at that board's address, with a browser of their own."""
    made: list[Visitor] = []

    def make(board: str, **named) -> Visitor:
        made.append(Visitor(browser, f"http://{board}.localhost:{port}", **named))
        return made[-1]

    yield make
    for each in made:
        if getattr(request.node, "went_wrong", False):
            print(f"\n{each.page.url}\n{each.words[:3000]}")  # noqa: T201 - what they saw last
        each.close()


@pytest.fixture
def post_goes() -> Callable[[], None]:
    """What the worker and the clock would do by now."""

    def go() -> None:
        sweep()
        link()

    return go
