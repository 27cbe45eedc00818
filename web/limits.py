"""How often one address may knock. Kept in Redis, or in memory while Redis is away."""

import hashlib

from flask import Flask, current_app, g, request
from flask_limiter import Limiter

from web.forms.texts import one_line
from web.runtime import Runtime

A_MINUTE = "20/minute"  # for one address, which may be a whole office
ONE_EMAIL = "10/minute"  # for one account, wherever the tries come from


def who() -> str:
    """The board and a hash of the address: an office's shared address is one knocker."""
    return _keyed(request.remote_addr or "")


def whose() -> str:
    """The board and a hash of the email address that was typed, read as the form reads it."""
    return _keyed("@" + one_line(request.form.get("email", "")).lower())


def _keyed(value: str) -> str:
    """Redis is told nothing that can be turned back into an address."""
    secret = current_app.secret_key
    key = secret.encode() if isinstance(secret, str) else secret or b""
    board = g.get("board")
    told = hashlib.blake2b(value.encode(errors="replace"), key=key[:64], digest_size=12)
    return f"{board.slug if board else '-'}/{told.hexdigest()}"


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
