import re
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from domain.members.queries import member_by_email
from web.cli import members
from web.cli.boards_open import BoardsOpen

LINK = re.compile(r"http://northshire\.localhost:8000(/set-password/[\w-]{43})\n")
MANAGER = ["--role", "manager", "--name", "First Manager"]


@pytest.fixture
def run(cast, runtime, monkeypatch):
    """The command, at the tests' own database."""
    opened = BoardsOpen(runtime.registry, cast.engine, cast.vault)

    class Opened:
        def __enter__(self):
            return opened

        def __exit__(self, *_error):
            return None

    monkeypatch.setattr(members, "boards_open", Opened)
    base = SimpleNamespace(base_url=lambda label: f"http://{label}.localhost:8000")
    monkeypatch.setattr(members, "settings", lambda: base)
    return lambda *words: CliRunner().invoke(members.members, ["invite", *words])


def test_the_first_manager_of_a_board_gets_in_by_the_printed_link(run, client_as, cast):
    shown = run("northshire", "first@northshire.example", *MANAGER)
    assert shown.exit_code == 0
    [path] = LINK.findall(shown.stdout)
    password = "three ordinary words"
    assert client_as(None).submit(path, password=password).status == 303
    entered = client_as(None).submit(
        "/sign-in", email="first@northshire.example", password=password
    )
    assert entered.location == "/cases"


def test_asked_again_it_prints_another_link_and_the_first_stops(run, client_as):
    paths = [
        LINK.findall(run("northshire", "first@northshire.example", *MANAGER).stdout)[0]
        for _ in range(2)
    ]
    assert client_as(None).get(paths[0]).status == 404
    assert client_as(None).get(paths[1]).status == 200


def test_a_liaison_is_invited_by_the_agencys_name(run, cast):
    liaison = ["--role", "liaison", "--name", "L", "--agency", "northshire POLICE"]
    assert run("northshire", "l@northshire.example", *liaison).exit_code == 0
    with cast.system_session() as session:
        made = member_by_email(session, "l@northshire.example")
        assert made.agency_id == cast.agency("northshire", "police")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["nowhere", "a@b.example", *MANAGER], 2, "There is no board nowhere"),
        (["northshire", "chair@northshire.example", *MANAGER], 1, "has an account already"),
        (["northshire", "a@b.example", "--role", "king", "--name", "K"], 2, "king"),
        (["northshire", "a@b.example", "--role", "liaison", "--name", "L"], 1, "Choose the agency"),
        (["northshire", "not an address", *MANAGER], 2, "is not an email address"),
        (
            ["northshire", "a@b.example", "--role", "liaison", "--name", "L", "--agency", "Circus"],
            1,
            "no agency called Circus",
        ),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(run, words, code, said):
    shown = run(*words)
    assert shown.exit_code == code
    assert said in shown.output
    assert "Traceback" not in shown.output
