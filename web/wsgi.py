"""The web process: settings in, an application out."""

from contextlib import ExitStack

from sqlalchemy import create_engine

from config.logging import configure_logging
from config.services import running_services
from config.settings import Settings
from tenants.registry import load_boards
from web.app import create_app, make_runtime

configure_logging()
settings = Settings.from_environment()
_held = ExitStack()  # an embedded database is held for as long as this process lives
services = _held.enter_context(running_services(settings))
engine = create_engine(services.app_url, pool_size=8, max_overflow=4, pool_pre_ping=True)
boards = load_boards(include_examples=settings.demo, beside=settings.boards)
app = create_app(settings, make_runtime(settings, boards, engine, services.redis_url))
