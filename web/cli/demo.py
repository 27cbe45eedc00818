"""`candour demo`: everything on one machine, with nothing to install and state that survives."""

import secrets
import sys
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec

import click

from config.children import child_environment
from config.keys import keep_secret
from config.services import Services, running_services
from config.settings import Settings
from web.cli import database
from web.cli.demo_guards import HOST, Stopping, refuse_taken_port, sole_use, stopped_by_signal
from web.cli.demo_watch import announce, wait_until_healthy, watch
from web.cli.environment import settings
from web.cli.supervisor import Child, Supervisor

PASSWORD_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # noqa: S105 - no two of them look alike


@click.command()
def demo() -> None:
    """Start Candour here, with its own services and made-up reviews. Ctrl-C stops it."""
    given = settings()
    with stopped_by_signal() as stopping, sole_use(given.state):
        refuse_taken_port(given.port)
        _run(replace(given, demo=True, demo_password=_password(given)), stopping)


def _run(given: Settings, stopping: Stopping) -> None:
    click.echo(f"Starting the database and the queue in {given.state}")
    with running_services(given) as running:
        _set_up(given, running)
        stopping.gently()
        with Supervisor(_children(given, running), click.echo) as supervisor:
            if wait_until_healthy(given, supervisor, stopping):
                announce(given)
            watch(supervisor, stopping)


def _set_up(given: Settings, running: Services) -> None:
    _ = given.master_key
    click.echo("Bringing the tables up to date")
    database.migrate(running.owner_url)
    if find_spec("web.cli.demo_data") is not None:
        click.echo("Loading the boards and their made-up reviews")
        import_module("web.cli.demo_data").load(given, running)


def _children(given: Settings, running: Services) -> list[Child]:
    environment = child_environment(given, running)
    """In the order in which they stop."""
    python = (sys.executable, "-m")
    web = (*python, "gunicorn", "-c", "python:config.gunicorn", "-b", f"{HOST}:{given.port}")
    commands = {
        "web": (*web, "web.wsgi:app"),
        "clock": (*python, "workers.clock"),
        "worker": (*python, "workers.worker"),
    }
    logs = given.state / "logs"
    logs.mkdir(mode=0o700, exist_ok=True, parents=True)
    return [
        Child(name, command, environment, logs / f"{name}.log")
        for name, command in commands.items()
    ]


def _password(given: Settings) -> str:
    if given.demo_password:
        return given.demo_password
    file = given.state / "demo-password"
    if file.exists():
        return file.read_text(encoding="ascii").strip()
    words = ("".join(secrets.choice(PASSWORD_LETTERS) for _ in range(5)) for _ in range(3))
    return keep_secret(file, "-".join(words))
