"""How the web server runs. Past one machine, set the numbers by gunicorn's own options."""

import os
import signal
from typing import Any

from gunicorn.glogging import Logger

from config.embedded.keeper import dying_with_parent
from config.logging import configure_logging

# Read once and shared by the workers, which starts sooner and takes less memory.
preload_app = True
worker_class = "gthread"
workers = 2
threads = 4
timeout = 60
graceful_timeout = 10
keepalive = 5
# A worker is renewed now and then, so that no slow leak lasts.
max_requests = 5000
max_requests_jitter = 500
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112, S108
# The application logs its own requests, with tokens masked; this log would hold them whole.
accesslog = None
# Nothing here needs to be steered while it runs.
control_socket_disable = True


class OneLogger(Logger):  # type: ignore[misc]
    """Sends the server's own lines the way of all others."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        self.error_log.handlers.clear()
        self.error_log.propagate = True
        configure_logging()


logger_class = OneLogger


def post_fork(server: Any, _worker: Any) -> None:
    """A worker whose master was killed would hold the port, so it goes too."""
    dying_with_parent(server.pid, signal.SIGTERM)()
    # The master's connections are the master's: two processes on one would read each other's rows.
    server.app.wsgi().extensions["candour"].engine.dispose(close=False)
