"""`candour bench`: what the pages cost, beside the least that they could."""

import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import click
from sqlalchemy import Engine, create_engine

from config import gunicorn
from config.children import child_environment
from config.services import Services, running_services
from config.settings import Settings
from tenants.registry import load_boards
from web.app import create_app, make_runtime
from web.bench import chronologies, importing, many_boards
from web.bench.counting import count
from web.bench.load import WrongAnswer
from web.bench.rounds import Plan, measure
from web.bench.scene import NAMES, Scene, make_scene
from web.bench.table import Measured, table
from web.bench.visitor import NotLetIn
from web.cli import database
from web.cli.supervisor import Child, Supervisor

HOST = "127.0.0.1"
START_SECONDS = 60.0
PAGES = (*NAMES, chronologies.NAME, importing.NAME)


@click.command()
@click.option("--rounds", default=5, show_default=True, help="How often each page is measured.")
@click.option("--seconds", default=1.5, show_default=True, help="How long each time.")
@click.option("--page", "wanted", multiple=True, type=click.Choice(PAGES), help="Only this page.")
def bench(rounds: int, seconds: float, wanted: tuple[str, ...]) -> None:
    """Measure the pages people use most, each beside a bare view behind the same walls.

    Everything runs on this machine, in a folder of its own that is removed afterwards.
    """
    plan = Plan(rounds, seconds)
    try:
        with tempfile.TemporaryDirectory(prefix="candour-bench-") as folder:
            measured, said = _run(_settings(Path(folder)), plan, wanted)
    except (NotLetIn, WrongAnswer) as error:
        raise click.ClickException(f"Nothing can be said: {error}") from error
    click.echo("\n" + table(measured))
    click.echo(
        "\nMedians. A ratio of 3 means that the page costs what 3 bare answers cost: the same "
        "walls, one select by key, as many bytes.\n"
    )
    for line in (*said, *many_boards.lines()):
        click.echo(line)


def _settings(state: Path) -> Settings:
    """Nothing of the environment: a bench must never touch a database that somebody uses."""
    return Settings.from_environment({"CANDOUR_STATE": str(state), "CANDOUR_PORT": str(_port())})


def _port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def _run(
    settings: Settings, plan: Plan, wanted: tuple[str, ...]
) -> tuple[list[Measured], list[str]]:
    _ = settings.master_key
    with ExitStack() as stack:
        running = stack.enter_context(running_services(settings))
        click.echo("Making a board with cases, a relative and publications")
        database.migrate(running.owner_url)
        engine = create_engine(running.app_url, pool_size=2)
        stack.callback(engine.dispose)
        bench = _Bench(settings, running, engine)
        stack.enter_context(bench.serving())
        measured = bench.measure(plan, wanted)
        return measured, [*bench.chronologies(plan, wanted), *bench.importing(plan, wanted)]


class _Bench:
    def __init__(self, settings: Settings, running: Services, engine: Engine) -> None:
        self.settings, self.running, self.engine = settings, running, engine
        at = make_runtime(settings, load_boards(), engine, running.redis_url)
        self.app = create_app(settings, at)
        self.scene: Scene = make_scene(engine, at.vault, next(iter(at.registry)))

    def measure(self, plan: Plan, wanted: tuple[str, ...]) -> list[Measured]:
        pages = [
            asked
            for asked in self.scene.pages(self.settings.port, self.host)
            if not wanted or asked.name in wanted
        ]
        few = {asked.name: count(self.app, self.engine, asked) for asked in pages}
        self.scene.grow_to_some()
        click.echo(
            f"{gunicorn.workers} processes of {gunicorn.threads} threads; 8 connections; "
            f"{plan.rounds} rounds of {plan.seconds:g} seconds"
        )
        found = {}
        for asked in pages:
            click.echo(f"Measuring {asked.path.split('/')[1]}: {asked.name}")
            found[asked.name] = measure(asked, plan)
        self.scene.grow_to_many()
        return [
            Measured(
                asked.name,
                *found[asked.name],
                (few[asked.name], count(self.app, self.engine, asked) if asked.lists else None),
            )
            for asked in pages
        ]

    def chronologies(self, plan: Plan, wanted: tuple[str, ...]) -> list[str]:
        if wanted and chronologies.NAME not in wanted:
            return []
        click.echo("Measuring cases: chronology")
        return list(
            chronologies.lines(
                self.scene, self.settings.port, self.host, self.running.owner_url, plan.rounds
            )
        )

    def importing(self, plan: Plan, wanted: tuple[str, ...]) -> list[str]:
        if wanted and importing.NAME not in wanted:
            return []
        click.echo("Measuring the import of a long chronology")
        return list(importing.lines(self.scene, self.running.owner_url, plan.rounds))

    @property
    def host(self) -> str:
        return f"{self.scene.board.hosts[0]}.{self.settings.domain}:{self.settings.port}"

    @contextmanager
    def serving(self) -> Iterator[None]:
        """The server as it is deployed, with the bare view beside the application."""
        log = self.settings.state / "web.log"
        server = (sys.executable, "-m", "gunicorn", "-c", "python:config.gunicorn")
        where = ("-b", f"{HOST}:{self.settings.port}", "web.bench.wsgi:app")
        environment = child_environment(self.settings, self.running)
        with Supervisor([Child("web", (*server, *where), environment, log)], click.echo):
            self._wait(log)
            yield

    def _wait(self, log: Path) -> None:
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            try:
                with urlopen(f"http://{HOST}:{self.settings.port}/bare/", timeout=2):
                    return
            except URLError as error:
                if getattr(error, "code", None) == 404:
                    return
                time.sleep(0.1)
        raise click.ClickException(f"The server did not start: {log.read_text()[-2000:]}")
