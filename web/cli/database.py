"""Brings the tables up to date, as their owner."""

from pathlib import Path

from alembic import command
from alembic.config import Config

MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"


def migrate(owner_url: str) -> None:
    command.upgrade(alembic_at(owner_url), "head")


def alembic_at(owner_url: str) -> Config:
    config = Config()
    # The ini reader gives a percent sign a meaning, and an address may hold one.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["url"] = owner_url
    return config
