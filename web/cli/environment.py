"""What a command runs with. A bad setting ends any command with one line and exit code 2."""

from collections.abc import Iterator
from contextlib import contextmanager

from config.services import Services, running_services
from config.settings import Settings


def settings() -> Settings:
    return Settings.from_environment()


@contextmanager
def services() -> Iterator[tuple[Settings, Services]]:
    """For a command of its own, with or without a running copy beside it."""
    given = settings()
    with running_services(given) as running:
        yield given, running
