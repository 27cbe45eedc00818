"""One world for each module of tests here: every arrangement makes what it needs anew."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import Engine

from config.settings import Settings
from domain import clock
from domain.files.store import FolderStore
from domain.sealing.keyring import Vault
from tenants.registry import Registry
from tests.cast import Cast, assemble
from tests.conftest import NOW, empty
from tests.web.every_form import (
    on_accounts,
    on_answers,
    on_asked,
    on_cases,
    on_chronologies,
    on_documents,
    on_endings,
    on_events,
    on_families,
    on_how_it_was,
    on_integrated,
    on_meetings,
    on_reports,
    on_requests,
    on_versions,
)
from tests.web.every_form.stage import Stage
from web.app import create_app
from web.nudge import Nudger
from web.runtime import Runtime

ARRANGED = (
    on_accounts,
    on_answers,
    on_asked,
    on_cases,
    on_chronologies,
    on_documents,
    on_endings,
    on_events,
    on_families,
    on_how_it_was,
    on_integrated,
    on_meetings,
    on_reports,
    on_requests,
    on_versions,
)


@pytest.fixture(scope="module")
def held_clock() -> Iterator[datetime]:
    with clock.held(NOW):
        yield NOW


@pytest.fixture(scope="module")
def runtime(
    engine: Engine,
    registry: Registry,
    vault: Vault,
    redis_url: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> Runtime:
    """Outside a demonstration and with no mail server, so that some notices wait for a person."""
    state = tmp_path_factory.mktemp("every-form")
    settings = Settings.from_environment(
        {"CANDOUR_STATE": str(state), "CANDOUR_DEMO": "1", "REDIS_URL": redis_url}
    )
    object.__setattr__(settings, "demo", False)
    return Runtime(
        settings=settings,
        registry=registry,
        engine=engine,
        vault=vault,
        files=FolderStore(settings.state / "files"),
        nudger=Nudger(redis_url),
    )


@pytest.fixture(scope="module")
def cast(held_clock: datetime, engine: Engine, admin_engine: Engine, runtime: Runtime) -> Cast:
    empty(admin_engine, runtime.vault)
    runtime.nudger.connection.flushall()
    return assemble(engine, runtime.vault, runtime.registry)


@pytest.fixture(scope="module")
def app(runtime: Runtime, cast: Cast) -> Any:
    made = create_app(runtime.settings, runtime)
    made.config["TESTING"] = True
    made.config["PROPAGATE_EXCEPTIONS"] = False
    return made


@pytest.fixture(scope="module")
def stage(app: Any, cast: Cast, admin_engine: Engine, runtime: Runtime) -> Stage:
    return Stage(app, cast, admin_engine, runtime)
