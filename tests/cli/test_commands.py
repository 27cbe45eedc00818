import subprocess
import sys
from importlib import import_module

import click
import pytest
from click.testing import CliRunner

from config.settings import SettingsError
from web.cli import COMMANDS, candour
from web.cli.lazy import CandourGroup, LazyGroup


@pytest.fixture
def run():
    return lambda *words: CliRunner().invoke(candour, words)


def test_help_lists_the_commands(run):
    shown = run("--help")
    assert shown.exit_code == 0
    for name in ("boards", "demo", "migrate"):
        assert f"\n  {name}" in shown.output


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_each_command_is_where_the_list_says(name):
    module, _, attribute = COMMANDS[name].partition(":")
    command = getattr(import_module(module), attribute)
    assert command.name == name
    assert command.help


def test_no_command_is_imported_before_it_is_used():
    look = "import sys, web.cli; print([m for m in sys.modules if m.startswith('sqlalchemy')])"
    done = subprocess.run([sys.executable, "-c", look], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_an_unknown_command_is_misuse(run):
    assert run("nonsense").exit_code == 2


def test_a_bad_setting_is_misuse_and_says_so_in_one_line(run, monkeypatch):
    monkeypatch.setenv("CANDOUR_PORT", "many")
    shown = run("migrate")
    assert shown.exit_code == 2
    assert "CANDOUR_PORT must be a whole number" in shown.output


def test_a_command_of_the_group_itself_and_a_lazy_one_stand_together():
    group = LazyGroup({"later": "web.cli.migrate:migrate"}, name="both")
    group.add_command(click.Command("now"))
    with click.Context(group) as context:
        assert group.list_commands(context) == ["later", "now"]
        assert group.get_command(context, "nothing") is None


def test_a_refusal_within_a_command_becomes_a_message():
    def refuse():
        raise SettingsError("DATABASE_OWNER_URL is not set.")

    group = CandourGroup({}, name="candour")
    group.add_command(click.Command("owner", callback=refuse))
    shown = CliRunner().invoke(group, ["owner"])
    assert shown.exit_code == 2
    assert "DATABASE_OWNER_URL is not set." in shown.output
