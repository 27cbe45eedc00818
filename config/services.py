"""Where the database and Redis are: those of the environment, or else our own."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from config.settings import Settings, SettingsError


@dataclass(frozen=True)
class Services:
    app_url: str = field(repr=False)
    redis_url: str = field(repr=False)
    given_owner_url: str | None = field(repr=False)

    @property
    def owner_url(self) -> str:
        if self.given_owner_url is None:
            raise SettingsError("DATABASE_OWNER_URL is not set; this needs the tables' owner.")
        return self.given_owner_url


@contextmanager
def running_services(settings: Settings) -> Iterator[Services]:
    with ExitStack() as stack:
        app_url, owner_url = _database(settings, stack)
        yield Services(app_url, _redis(settings, stack), owner_url)


def _database(settings: Settings, stack: ExitStack) -> tuple[str, str | None]:
    if settings.database_url is not None:
        return settings.database_url, settings.database_owner_url
    # Loaded here: a deployed copy with services of its own has no need of the wheel.
    from config.embedded.postgres import embedded_postgres  # noqa: PLC0415

    server = stack.enter_context(embedded_postgres(settings.state))
    return server.app_url, server.owner_url


def _redis(settings: Settings, stack: ExitStack) -> str:
    if settings.redis_url is not None:
        return settings.redis_url
    from config.embedded.redis import embedded_redis  # noqa: PLC0415

    return stack.enter_context(embedded_redis(settings.state))
