"""For commands that look into boards as the system does, one after another."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import click
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from domain import tables
from domain.sealing.keyring import Vault
from domain.sealing.keys import MasterKey
from domain.tenancy import Audience, Place, board_session
from tenants.board import Board
from tenants.registry import Registry, load_boards
from web.cli.environment import services

_ = tables  # a row can be written only where every table that it points at is known


@dataclass(frozen=True)
class BoardsOpen:
    registry: Registry
    engine: Engine
    vault: Vault

    def slugs(self, asked: str | None) -> list[str]:
        """The one asked for, or all of them."""
        if asked is None:
            return [board.slug for board in self.registry]
        return [self.board(asked).slug]

    def board(self, slug: str) -> Board:
        found = self.registry.by_slug(slug)
        if found is None:
            raise click.UsageError(f"There is no board {slug}; see candour boards list.")
        return found

    @contextmanager
    def at(self, slug: str) -> Iterator[Session]:
        place = Place(slug, Audience.SYSTEM)
        with board_session(self.engine, self.vault, place) as session:
            yield session


@contextmanager
def boards_open() -> Iterator[BoardsOpen]:
    with services() as (given, running):
        engine = create_engine(running.app_url, pool_size=1)
        vault = Vault(MasterKey(given.master_key))
        try:
            boards = load_boards(include_examples=True, beside=given.boards)
            yield BoardsOpen(boards, engine, vault)
        finally:
            engine.dispose()
