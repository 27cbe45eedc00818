"""Alembic's entry. The owner's address comes from whoever calls, never from a file."""

import sys
from pathlib import Path

from alembic import context
from sqlalchemy import create_engine, text

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from domain.tables import Base  # the path must come first

config = context.config
LOCK = 7_262_019  # one migration at a time, whoever starts it


def run() -> None:
    engine = create_engine(config.attributes["url"])
    with engine.connect() as connection:
        connection.execute(text("select pg_advisory_lock(:key)"), {"key": LOCK})
        connection.commit()
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            transaction_per_migration=True,
            compare_type=True,
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


run()
