"""The application, put together. Refuses to start where a wall is missing."""

from typing import Any

from flask import Flask, g
from flask_htmx import HTMX
from sqlalchemy import Engine
from werkzeug.middleware.proxy_fix import ProxyFix

from config.settings import Settings
from domain.access.check import permits
from domain.access.identity import VISITOR
from domain.access.permissions import Permission
from domain.files.store import FolderStore
from domain.sealing.keyring import Vault
from domain.sealing.keys import MasterKey
from domain.walls import check_walls
from tenants.registry import Registry
from web.actor import install_actor
from web.areas import AREAS
from web.board import install_boards
from web.cookies import install_cookies
from web.errors import install_errors
from web.limits import install_limits
from web.look import install_look
from web.nudge import Nudger
from web.runtime import NAME, Runtime
from web.security import install_security

MOST_BYTES = 60 * 1000 * 1000  # forms ask for less, and keep what was typed beside too large a file


class WallMissing(RuntimeError):
    """The database is not walled as it must be; the message says where."""


def create_app(settings: Settings, at: Runtime) -> Flask:
    """A ready application around a runtime. Raises `WallMissing`."""
    refuse_without_walls(at.engine)
    app = Flask(__name__)
    app.secret_key = at.vault.master.for_purpose("session cookies")
    app.config.update(
        MAX_CONTENT_LENGTH=MOST_BYTES,
        MAX_FORM_MEMORY_SIZE=2 * 1024 * 1024,
        WTF_CSRF_TIME_LIMIT=None,  # as long as the session itself
        TRY_LANGUAGES=settings.demo,
        PREFERRED_URL_SCHEME="https" if settings.https else "http",
    )
    app.extensions[NAME] = at
    _believe(app, settings.proxies)
    HTMX(app)
    install_cookies(app, secure=settings.https)
    install_look(app)
    install_security(app)
    install_boards(app)
    install_actor(app)
    install_limits(app, at)
    install_errors(app)
    for area in AREAS:
        app.register_blueprint(area)
    app.context_processor(lambda: context(settings))
    return app


def _believe(app: Flask, proxies: int) -> None:
    """Our own proxies say who knocks and how. The host they were asked for is never theirs to say.

    Without this all the world shares the proxy's address, and with it one limit on tries.
    """
    if proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=0, x_port=0, x_prefix=0
        )


def context(settings: Settings) -> dict[str, Any]:
    """What every template may ask for."""
    actor = g.get("actor", VISITOR)
    return {
        "board": g.get("board"),
        "member": g.get("member"),
        "demo": settings.demo,
        "may": lambda permission: permits(actor, permission),
        "Can": Permission,
    }


def refuse_without_walls(engine: Engine) -> None:
    with engine.connect() as connection:
        faults = check_walls(connection)
    if faults:
        raise WallMissing("Candour will not run: " + " ".join(faults))


def make_runtime(settings: Settings, registry: Registry, engine: Engine, redis_url: str) -> Runtime:
    return Runtime(
        settings=settings,
        registry=registry,
        engine=engine,
        vault=Vault(MasterKey(settings.master_key)),
        files=FolderStore(settings.state / "files"),
        nudger=Nudger(redis_url),
    )
