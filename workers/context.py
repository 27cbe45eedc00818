"""What a job stands on: made once for each process, shared by its forks, and given to tests."""

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from config.services import running_services
from config.settings import Settings
from domain import tables
from domain.boards.details import details_now
from domain.delivery.channels import channels_of
from domain.delivery.mailbox import MailboxSender
from domain.delivery.message import Post, Sender
from domain.files.store import FileStore, FolderStore
from domain.notices.kinds import Channel
from domain.sealing.keyring import Vault
from domain.sealing.keys import MasterKey
from domain.tenancy import Audience, Place, board_session
from tenants.board import Board
from tenants.details import effective
from tenants.post import post_of
from tenants.registry import Registry, load_boards
from workers.smtp import SmtpSender


class UnknownBoard(LookupError):
    """A job named a board that this deployment does not have. Nothing is guessed."""


_ = tables  # a row can be written only where every table that it points at is known


@dataclass(frozen=True)
class Context:
    settings: Settings
    registry: Registry
    engine: Engine
    vault: Vault
    files: FileStore

    def board(self, slug: str) -> Board:
        board = self.registry.by_slug(slug)
        if board is None:
            raise UnknownBoard(slug)
        return board

    @contextmanager
    def at_board(self, slug: str) -> Iterator[Session]:
        """A session of the system at one board: commits at the end, or not at all."""
        place = Place(self.board(slug).slug, Audience.SYSTEM)
        with board_session(self.engine, self.vault, place) as session:
            yield session

    def post(self, slug: str) -> Post:
        """What this board sends with, and how it is reached as of now."""
        with self.at_board(slug) as session:
            board = effective(self.board(slug), details_now(session))
        return post_of(board, self.settings.base_url(board.home), senders(self.settings))


def senders(settings: Settings) -> Mapping[Channel, Sender]:
    """How messages leave: into the mailbox in a demonstration, and by SMTP where one is given.

    Otherwise a channel has no sender, and its notices wait for a person on the notices page.
    """
    usable = channels_of(demo=settings.demo, smtp=bool(settings.smtp_url))
    found: dict[Channel, Sender] = {}
    if settings.demo:
        found = dict.fromkeys(usable, MailboxSender(settings.state / "mailbox"))
    if settings.smtp_url:
        found[Channel.EMAIL] = SmtpSender.from_url(settings.smtp_url, settings.domain)
    return found


_made: Context | None = None
_held = ExitStack()  # embedded services are held for as long as this process lives


def here() -> Context:
    """The context of this process. A worker makes it before it forks, so that jobs start fast."""
    global _made  # noqa: PLW0603 - one for each process
    if _made is None:
        settings = Settings.from_environment()
        services = _held.enter_context(running_services(settings))
        _made = make(settings, services.app_url)
    return _made


def make(settings: Settings, database_url: str) -> Context:
    return Context(
        settings=settings,
        registry=load_boards(include_examples=settings.demo, beside=settings.boards),
        engine=create_engine(database_url, pool_size=2, max_overflow=2, pool_pre_ping=True),
        vault=Vault(MasterKey(settings.master_key)),
        files=FolderStore(settings.state / "files"),
    )


def use(context: Context | None) -> None:
    """Stand on this one. None forgets it."""
    global _made  # noqa: PLW0603 - one for each process
    _made = context


def _leave_the_pool() -> None:
    """A fork must not speak on connections that its parent holds."""
    if _made is not None:
        _made.engine.dispose(close=False)


os.register_at_fork(after_in_child=_leave_the_pool)
