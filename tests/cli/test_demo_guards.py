import os
import signal
import socket

import click
import pytest

from web.cli.demo_guards import refuse_taken_port, sole_use, stopped_by_signal


def test_a_second_demo_on_the_same_state_is_refused(tmp_path):
    with (
        sole_use(tmp_path),
        pytest.raises(click.ClickException, match="already running"),
        sole_use(tmp_path),
    ):
        pass
    with sole_use(tmp_path):
        assert (tmp_path / "demo.lock").read_text() == str(os.getpid())


def test_a_taken_port_is_refused_and_a_free_one_is_not():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(click.ClickException, match="CANDOUR_PORT"):
            refuse_taken_port(port)
    refuse_taken_port(port)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_unwinds_once_and_what_follows_does_not_break_the_unwinding(number, capsys):
    before = signal.getsignal(number)
    with stopped_by_signal():
        try:
            os.kill(os.getpid(), number)
        finally:
            os.kill(os.getpid(), number)
    assert capsys.readouterr().out.endswith("Stopped.\n")
    assert signal.getsignal(number) == before


def test_once_children_are_starting_a_signal_is_only_noted():
    with stopped_by_signal() as stopping:
        stopping.gently()
        assert not stopping.told
        os.kill(os.getpid(), signal.SIGTERM)
        assert stopping.told
