"""Loading the boards for `candour demo`: their editions, and their made-up people and reviews."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import click
from sqlalchemy import Engine, create_engine

from config.services import Services
from config.settings import Settings
from domain import clock
from domain.errors import Conflict
from domain.files.store import FolderStore
from domain.members.hashing import hash_password
from domain.sealing.keyring import Vault
from domain.sealing.keys import MasterKey
from tenants._demo.post import demo_post
from tenants._demo.reading import read_script
from tenants._demo.replay import StepFailed, opening_moment, play
from tenants._demo.script import Script
from tenants._demo.stage import Stage
from tenants.board import Board
from tenants.errors import BoardError
from tenants.registry import load_boards
from web.cli.boards_publish import publish_board


def load(settings: Settings, services: Services) -> None:
    """Publish every board, and play the scripts of those that have one. Safe to run again."""
    password_hash = hash_password(settings.demo_password or "")
    with _engine(services.app_url) as engine:
        registry = load_boards(include_examples=True, beside=settings.boards)
        for board in registry:
            stage = _stage(settings, engine, board, password_hash)
            began = time.monotonic()
            said = _load_board(stage, registry.place_of(board.slug))
            click.echo(f"  {board.name}: {said} ({time.monotonic() - began:.1f} s)")


def _load_board(stage: Stage, folder: Path) -> str:
    try:
        script = read_script(folder)
        publish_on_day_one(stage, script)
        return play(stage, script) if script else "published, with no made-up reviews"
    except (BoardError, StepFailed) as error:
        raise click.ClickException(str(error)) from error


def publish_on_day_one(stage: Stage, script: Script | None) -> None:
    """The board stood before its first case did, so that its record reads in order."""
    on_day_one = clock.held(opening_moment(stage, script)) if script else nullcontext()
    with on_day_one:
        _publish(stage)


def _publish(stage: Stage) -> None:
    """What an earlier version of Candour left in the state folder is kept, and is still read."""
    try:
        publish_board(stage.engine, stage.vault, stage.board)
    except Conflict as kept:
        click.echo(f"  {stage.board.slug}: {kept.message} The demo goes on with what is published.")


def _stage(settings: Settings, engine: Engine, board: Board, password_hash: str) -> Stage:
    return Stage(
        engine=engine,
        vault=Vault(MasterKey(settings.master_key)),
        store=FolderStore(settings.state / "files"),
        board=board,
        post=demo_post(board, settings.base_url(board.home), settings.state / "mailbox"),
        today=clock.today(),
        password_hash=password_hash,
    )


@contextmanager
def _engine(url: str) -> Iterator[Engine]:
    # A cut in the power may cost the last steps, whole; they are then played again.
    hurried = {"options": "-c synchronous_commit=off"}
    engine = create_engine(url, pool_size=1, connect_args=hurried)
    try:
        yield engine
    finally:
        engine.dispose()
