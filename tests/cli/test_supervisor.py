import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from web.cli import supervisor as supervising
from web.cli.supervisor import Child, Supervisor

SLEEP = ("sleep", "60")


@pytest.fixture
def child(tmp_path):
    def make(name, *command):
        return Child(name, command, os.environ, tmp_path / f"{name}.log")

    return make


class HeldClock:
    now = 0.0

    def __call__(self):
        return self.now


def wait_for(condition, seconds=60):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_child_that_dies_is_started_again_after_a_wait(child):
    said, clock = [], HeldClock()
    with Supervisor([child("web", *SLEEP)], said.append, clock) as supervisor:
        (kept,) = supervisor.kept
        first = kept.process
        first.kill()
        first.wait()
        supervisor.tend()
        assert kept.process is first
        assert "web stopped; starting it again." in said[0]
        clock.now = 1.5
        supervisor.tend()
        assert kept.process is not first
        assert kept.process.poll() is None
    assert len(said) == 1


def test_a_child_that_keeps_dying_waits_longer_each_time(child):
    clock, starts = HeldClock(), []
    with Supervisor([child("web", "false")], lambda _: None, clock) as supervisor:
        (kept,) = supervisor.kept
        for clock.now in range(20):
            kept.process.wait()
            before = kept.process
            supervisor.tend()
            if kept.process is not before:
                starts.append(clock.now)
    assert starts == [1, 4, 9, 18]


def test_children_stop_in_the_order_given(child, tmp_path):
    log = tmp_path / "order"
    script = "trap 'echo {0} >> {1}; exit 0' TERM; echo up > {1}.{0}; while :; do sleep 0.05; done"
    names = ["web", "clock", "worker"]
    children = [child(name, "bash", "-c", script.format(name, log)) for name in names]
    with Supervisor(children, lambda _: None):
        wait_for(lambda: all((tmp_path / f"order.{name}").exists() for name in names))
    assert log.read_text().split() == names


def test_a_child_that_will_not_stop_is_killed_with_all_that_it_started(
    child, tmp_path, monkeypatch
):
    monkeypatch.setattr(supervising, "STOP_SECONDS", 0.3)
    script = f"trap '' TERM; sleep 60 & echo $! > {tmp_path}/pid; while :; do sleep 0.05; done"
    with Supervisor([child("web", "bash", "-c", script)], lambda _: None):
        wait_for(lambda: (tmp_path / "pid").exists() and (tmp_path / "pid").read_text())
    grandchild = int((tmp_path / "pid").read_text())
    wait_for(lambda: not running(grandchild))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells a child")
def test_children_end_with_a_parent_that_is_killed(tmp_path):
    script = (
        "import os, sys, time; from pathlib import Path; "
        "from web.cli.supervisor import Child, Supervisor\n"
        "log = Path(sys.argv[1])\n"
        "with Supervisor([Child('a', ('sleep', '60'), os.environ, log)], print) as s:\n"
        "    print(s.kept[0].process.pid, flush=True); time.sleep(60)"
    )
    words = [sys.executable, "-c", script, str(tmp_path / "log")]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as parent:
        orphan = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
    wait_for(lambda: not running(orphan))


def running(pid):
    """A process that has ended but is not yet collected has no command line."""
    try:
        return bool(Path(f"/proc/{pid}/cmdline").read_text())
    except OSError:
        return False
