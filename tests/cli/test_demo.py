"""The whole demo as processes, without the made-up reviews, which have tests of their own."""

import os
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

WITHOUT_REVIEWS = """
import sys, types
from importlib.machinery import ModuleSpec
stub = types.ModuleType("web.cli.demo_data")
stub.__spec__ = ModuleSpec("web.cli.demo_data", None)
stub.load = lambda settings, services: print("loaded", settings.demo, flush=True)
sys.modules["web.cli.demo_data"] = stub
from web.cli import candour
candour(["demo"])
"""


@pytest.fixture
def demo(tmp_path):
    state = tmp_path / "state"
    port = free_port()
    env = os.environ | {
        "CANDOUR_STATE": str(state),
        "CANDOUR_PORT": str(port),
        "PYTHONUNBUFFERED": "1",
    }
    running = []

    def start():
        words = [sys.executable, "-c", WITHOUT_REVIEWS]
        process = subprocess.Popen(words, env=env, stdout=subprocess.PIPE, text=True)
        running.append(process)
        return process

    yield start, state, port
    for process in running:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_the_demo_starts_serves_stops_and_gets_over_being_killed(demo):
    start, state, port = demo
    first = start()
    said = read_until(first, "Press Ctrl-C")
    assert "loaded True" in said
    assert f"http://leicester.localhost:{port}" in said
    assert (state / "demo-password").read_text().strip() in said
    assert answers(port) == 200
    first.kill()
    wait_for(lambda: not left_running(state))

    second = start()
    read_until(second, "Press Ctrl-C")
    assert answers(port) == 200
    second.send_signal(signal.SIGINT)
    assert second.wait(120) == 0
    assert left_running(state) == []


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port):
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", "/health", headers={"Host": f"localhost:{port}"})
    try:
        return connection.getresponse().status
    finally:
        connection.close()


def read_until(process, words):
    said = ""
    while words not in said:
        line = process.stdout.readline()
        assert line, said
        said += line
    return said


def left_running(state):
    """Every process that was told of this state folder, by its words or its variables."""
    mark = str(state).encode()
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            told = (folder / "cmdline").read_bytes() + (folder / "environ").read_bytes()
        except OSError:
            continue
        if mark in told:
            found.append(told)
    return found


def wait_for(condition, seconds=120):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.1)
