"""How often one address may knock. Kept in Redis, or in memory while Redis is away."""

import hashlib

from flask import Flask, g, request
from flask_limiter import Limiter

from web.runtime import Runtime


def who() -> str:
    """The board and a hash of the address: an office's shared address is one knocker."""
    board = g.get("board")
    address = hashlib.sha256((request.remote_addr or "").encode()).hexdigest()[:24]
    return f"{board.slug if board else '-'}/{address}"


limiter = Limiter(key_func=who, key_prefix="candour-limits-1", headers_enabled=False)


def install_limits(app: Flask, at: Runtime) -> None:
    app.config.update(
        RATELIMIT_STORAGE_URI=_storage(at),
        RATELIMIT_IN_MEMORY_FALLBACK_ENABLED=True,
        RATELIMIT_STORAGE_OPTIONS={"socket_connect_timeout": 0.5, "socket_timeout": 0.5},
        RATELIMIT_STRATEGY="fixed-window",
    )
    limiter.init_app(app)


def _storage(at: Runtime) -> str:
    kwargs = at.nudger.connection.connection_pool.connection_kwargs
    if "path" in kwargs:
        return f"redis+unix://{kwargs['path']}?db={kwargs.get('db', 0)}"
    return f"redis://{kwargs['host']}:{kwargs['port']}/{kwargs.get('db', 0)}"
