"""Waits for the demo's web server, says where everything is, and minds the children."""

import time
from http.client import HTTPConnection, HTTPException

import click

from config.settings import Settings
from tenants.registry import load_boards
from web.cli.demo_guards import HOST, Stopping
from web.cli.supervisor import Supervisor

READY_SECONDS = 120.0
POLL_SECONDS = 0.2
ROLES = ("manager", "chair", "reviewer", "panel", "liaison")


def wait_until_healthy(given: Settings, supervisor: Supervisor, stopping: Stopping) -> bool:
    click.echo("Starting the web server, the worker and the clock")
    deadline = time.monotonic() + READY_SECONDS
    while not (stopping.told or _healthy(given)):
        if time.monotonic() > deadline:
            logs = given.state / "logs"
            raise click.ClickException(f"The web server did not answer; see {logs / 'web.log'}.")
        supervisor.tend()
        time.sleep(POLL_SECONDS)
    return not stopping.told


def _healthy(given: Settings) -> bool:
    connection = HTTPConnection(HOST, given.port, timeout=5)
    try:
        connection.request("GET", "/health", headers={"Host": f"{given.domain}:{given.port}"})
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def announce(given: Settings) -> None:
    boards = list(load_boards(include_examples=True, beside=given.boards))
    lines = [("Start here", given.base_url(None))]
    lines += [(board.name, given.base_url(board.home)) for board in boards]
    lines += [
        ("Sign in as", f"<role>@<board>.example, such as {ROLES[0]}@{boards[0].slug}.example"),
        ("Roles", ", ".join(ROLES)),
        ("Boards", ", ".join(board.slug for board in boards)),
        ("Password", given.demo_password or ""),
        ("Letters and mail", f"{given.base_url(boards[0].home)}/mailbox, and so on each board"),
        ("Logs", str(given.state / "logs")),
    ]
    width = max(len(title) for title, _ in lines)
    click.echo("\nCandour is running.\n")
    for title, text in lines:
        click.echo(f"  {title:<{width}}  {text}")
    click.echo(f"\nPress Ctrl-C to stop. What you enter stays in {given.state}.\n")


def watch(supervisor: Supervisor, stopping: Stopping) -> None:
    while not stopping.told:
        supervisor.tend()
        time.sleep(POLL_SECONDS)
