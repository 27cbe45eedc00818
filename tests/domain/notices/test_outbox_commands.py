"""`candour notices` and `candour audit`, on the tests' own boards."""

from contextlib import contextmanager

import pytest
from click.testing import CliRunner
from sqlalchemy import text

from tests.domain.notices.outgoing import failed, look, waiting
from tests.workers.standing import context_of, standing_on
from web.cli import audit as audit_commands
from web.cli import notices as notices_commands
from web.cli.boards_open import BoardsOpen
from workers.jobs import audit as audit_job


@pytest.fixture
def run(cast, runtime, monkeypatch):
    @contextmanager
    def opened():
        yield BoardsOpen(runtime.registry, runtime.engine, runtime.vault)

    monkeypatch.setattr(notices_commands, "boards_open", opened)
    monkeypatch.setattr(audit_commands, "boards_open", opened)

    def invoke(command, *words):
        return CliRunner().invoke(command, words)

    return invoke


def test_due_counts_what_waits_at_each_board_and_names_nobody(cast, run):
    waiting(cast, 3)
    failed(cast, "eastmoor")
    result = run(notices_commands.notices, "due")
    lines = [line.split() for line in result.output.splitlines()]
    assert result.exit_code == 0
    assert [line[:5] for line in lines[1:]] == [
        ["eastmoor", "1", "0", "0", "1"],  # the managers are told of the failed one
        ["northshire", "3", "0", "0", "0"],
    ]
    assert "@" not in result.output


def test_retry_lets_the_failed_ones_of_a_board_start_again(cast, run):
    mine, theirs = failed(cast), failed(cast, "eastmoor")
    assert (
        "northshire: 1 to be tried again."
        in run(notices_commands.notices, "retry", "northshire").output
    )
    assert look(cast, mine).dead_at is None
    assert look(cast, theirs, "eastmoor").dead_at is not None


@pytest.mark.parametrize("command", ["due", "retry"])
def test_an_unknown_board_is_a_misuse(run, command):
    assert run(notices_commands.notices, command, "nowhere").exit_code == 2


def test_verify_says_that_a_chain_is_whole_and_where_it_stands(cast, runtime, run):
    with standing_on(context_of(runtime)):
        audit_job.link()
    result = run(audit_commands.audit, "verify")
    assert result.exit_code == 0
    assert "northshire: whole. 2 linked, 0 not linked yet." in result.output
    assert result.output.count("head ") == 2


def test_verify_says_how_long_the_tail_has_waited(run):
    assert (
        "2 not linked yet, the oldest for 0 seconds."
        in run(audit_commands.audit, "verify", "northshire").output
    )


def test_verify_ends_with_one_at_a_fault(cast, runtime, run, admin_engine):
    with standing_on(context_of(runtime)):
        audit_job.link()
    with admin_engine.connect() as admin:
        admin.execute(text("update event set action = 'x' where board_id = 'northshire'"))
    result = run(audit_commands.audit, "verify")
    assert result.exit_code == 1
    assert "northshire: FAULTY." in result.output
    assert "The event of link 1 has been changed or moved." in result.output
    assert "eastmoor: whole." in result.output


def test_verify_knows_a_head_that_was_noted_and_asks_whose_it_is(cast, runtime, run):
    with standing_on(context_of(runtime)):
        audit_job.link()
    output = run(audit_commands.audit, "verify", "northshire").output
    head = output.split("head ")[1].split()[0]
    assert run(audit_commands.audit, "verify", "northshire", "--head", head).exit_code == 0
    assert run(audit_commands.audit, "verify", "northshire", "--head", "00ff").exit_code == 1
    assert run(audit_commands.audit, "verify", "--head", head).exit_code == 2


def test_a_board_that_is_not_set_up_is_said_to_be_so(cast, run, admin_engine):
    with admin_engine.connect() as admin:
        admin.execute(text("truncate board cascade"))
    result = run(audit_commands.audit, "verify", "northshire")
    assert (result.exit_code, "not set up" in result.output) == (0, True)
