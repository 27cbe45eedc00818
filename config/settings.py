"""What this copy is told by its surroundings. Nothing else reads the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from config.keys import read_key, read_or_make_key
from config.reading import Environment, SettingsError

__all__ = ["Settings", "SettingsError"]

HTTP_PORT = 80
MOST_PROXIES = 5


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Whatever may hold a secret stays out of the repr, so that it stays out of logs."""

    state: Path
    port: int
    domain: str
    https: bool
    proxies: int = 0  # how many of our own stand before the web, and whose word is taken
    boards: Path | None = None  # a folder of boards beside those that are built in
    demo: bool
    database_url: str | None = field(repr=False)
    database_owner_url: str | None = field(repr=False)
    redis_url: str | None = field(repr=False)
    smtp_url: str | None = field(repr=False)
    notify_api_key: str | None = field(repr=False)
    object_store_url: str | None = field(repr=False)
    demo_password: str | None = field(repr=False)
    given_key: bytes | None = field(repr=False)

    @classmethod
    def from_environment(cls, env: Mapping[str, str] | None = None) -> Self:
        given = Environment(os.environ if env is None else env)
        domain = given.domain("CANDOUR_DOMAIN", default="localhost")
        settings = cls(
            state=Path(given.text("CANDOUR_STATE") or ".candour").expanduser().resolve(),
            port=given.port("CANDOUR_PORT", default=8000),
            domain=domain,
            https=given.boolean("CANDOUR_HTTPS", default=not _is_local(domain)),
            proxies=given.count("CANDOUR_PROXIES", most=MOST_PROXIES),
            boards=given.folder("CANDOUR_BOARDS"),
            demo=given.boolean("CANDOUR_DEMO", default=False),
            database_url=given.postgres_url("DATABASE_URL"),
            database_owner_url=given.postgres_url("DATABASE_OWNER_URL"),
            redis_url=given.url("REDIS_URL", "redis", "rediss", "unix"),
            smtp_url=given.url("SMTP_URL", "smtp", "smtps"),
            notify_api_key=given.text("NOTIFY_API_KEY"),
            object_store_url=given.url("OBJECT_STORE_URL"),
            demo_password=given.text("CANDOUR_DEMO_PASSWORD"),
            given_key=given.key("CANDOUR_MASTER_KEY"),
        )
        if settings.database_owner_url and not settings.database_url:
            raise SettingsError("DATABASE_OWNER_URL is set without DATABASE_URL; set both.")
        return settings

    @property
    def embedded_database(self) -> bool:
        return self.database_url is None

    @property
    def key_file(self) -> Path:
        return self.state / "keys" / "master.key"

    @property
    def master_key(self) -> bytes:
        """Made up only for our own database; another may already be sealed under another key."""
        if self.given_key is not None:
            return self.given_key
        if self.embedded_database:
            return read_or_make_key(self.key_file)
        key = read_key(self.key_file)
        if key is None:
            raise SettingsError(
                f"CANDOUR_MASTER_KEY is not set and {self.key_file} does not exist; "
                "a database of your own needs one of them."
            )
        return key

    def base_url(self, host: str | None) -> str:
        """The address of a board, by its label under our domain or its whole host name.

        With neither, the apex.
        """
        host = self.domain if not host else host if "." in host else f"{host}.{self.domain}"
        if self.https:
            # TLS ends at the balancer, on its usual port.
            return f"https://{host}"
        return f"http://{host}" if self.port == HTTP_PORT else f"http://{host}:{self.port}"


def _is_local(domain: str) -> bool:
    return domain == "localhost" or domain.endswith(".localhost")
