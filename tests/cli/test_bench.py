import json
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from uuid import uuid4

import pytest
from click.testing import CliRunner
from sqlalchemy import text

from domain.cases.case import Case
from domain.tenancy import Audience
from tests.support.relatives import make_family
from web.bench.bare import bare_app
from web.bench.load import Found, Load, WrongAnswer, percentile, run
from web.bench.statements import statements_on
from web.bench.table import Measured, table
from web.bench.visitor import NotLetIn, Visitor
from web.cli import bench as command
from web.cli.bench import bench


class Site(BaseHTTPRequestHandler):
    """What a page may do to those who measure it."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = b"<input type=hidden name=csrf_token value=abc>" + b"x" * 20_000
        self.send_response(404 if self.path == "/missing" else 200)
        self.send_header("Content-Length", str(len(body)))
        if self.path == "/closing":
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body[:50] if self.path == "/cut" else body)
        self.close_connection = self.path in {"/cut", "/closing"}

    def do_POST(self):
        sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.send_response(303 if sent == "csrf_token=abc&name=Mo" else 422)
        self.send_header("Set-Cookie", "candour=let-in; Path=/")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_args):
        """Say nothing."""


class Quiet(ThreadingHTTPServer):
    def handle_error(self, *_args):
        """The load leaves in the middle of an answer, as it should."""


LENGTH = len(b"<input type=hidden name=csrf_token value=abc>") + 20_000


@pytest.fixture
def port():
    with Quiet(("127.0.0.1", 0), Site) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def load(port, path="/", length=LENGTH, seconds=0.2):
    return Load(port, path, length, seconds, {"Host": "here"}, connections=2)


def test_the_load_counts_whole_answers(port):
    found = run(load(port))
    assert found.requests > 2
    assert found.rate == found.requests / found.seconds
    assert 0 < found.p95 < 1


def test_a_connection_closed_between_answers_is_opened_again(port):
    assert run(load(port, "/closing")).requests > 2


@pytest.mark.parametrize(
    ("path", "length", "words"),
    [("/missing", LENGTH, "404"), ("/", 5, "bytes long"), ("/cut", LENGTH, "cut off")],
)
def test_an_error_page_is_never_measured(port, path, length, words):
    with pytest.raises(WrongAnswer, match=words):
        run(load(port, path, length))


def test_the_load_is_a_program_of_its_own(port):
    def program(path):
        return subprocess.run(
            [sys.executable, "-m", "web.bench.load"],
            input=json.dumps({"port": port, "path": path, "length": LENGTH, "seconds": 0.2}),
            check=False, capture_output=True, text=True,
        )  # fmt: skip

    assert Found(**json.loads(program("/").stdout)).requests
    refused = program("/missing")
    assert refused.returncode == 1
    assert "404" in refused.stderr


def test_the_95th_of_a_hundred_is_near_the_end():
    assert percentile([float(n) for n in range(100)], 95) == 95
    assert percentile([3.0], 95) == 3
    with pytest.raises(WrongAnswer):
        percentile([], 95)


def test_a_visitor_fills_in_the_form_and_keeps_the_cookie(port):
    visitor = Visitor(port, "here")
    visitor.submit("/", name="Mo")
    assert visitor.headers == {"Host": "here", "Cookie": "candour=let-in"}
    with pytest.raises(NotLetIn, match="422"):
        visitor.submit("/", name="Jo")
    with pytest.raises(NotLetIn, match="404"):
        visitor.get("/missing")


def test_the_table_shows_medians_of_neighbouring_rounds():
    rounds = [
        (Found(10, 1.0, 0.2), Found(40, 1.0, 0.05)),
        (Found(5, 1.0, 0.4), Found(20, 1.0, 0.1)),  # the machine was busy, and for both
        (Found(1, 1.0, 9.0), Found(50, 1.0, 0.05)),
    ]
    shown = table([Measured("case", 12_345, rounds, (14, None))]).splitlines()
    assert shown[0].split()[:3] == ["page", "bytes", "req/s"]
    assert shown[1].split() == [
        "case",
        "12,345",
        "5",
        "40",
        "4.0",
        "400.0",
        "50.0",
        "4.0",
        "14",
        "-",
    ]


@pytest.fixture
def bare(engine, runtime, cast):
    return bare_app(engine, runtime.vault).test_client()


def bare_path(audience, who, row, board="northshire"):
    return f"/{board}/{audience.value}/{who}/{row}/321"


def test_the_bare_view_enters_the_board_and_makes_one_select(bare, cast, engine):
    family = make_family(cast)
    for audience, who, row in (
        (Audience.STAFF, cast.member("northshire", "manager"), family.case),
        (Audience.FAMILY, family.invitation, family.invitation),
    ):
        with statements_on(engine) as seen:
            answer = bare.get(bare_path(audience, who, row))
        assert (answer.status_code, len(answer.data)) == (200, 321)
        assert answer.mimetype == "text/html"
        assert ["set_config" in statement for statement in seen] == [True, False]


def test_the_bare_view_stands_behind_the_walls(bare, cast):
    family = make_family(cast)
    other = bare_path(Audience.FAMILY, uuid4(), family.invitation)
    assert bare.get(other).status_code == 500


def test_statements_are_counted_only_meanwhile(engine, cast):
    with statements_on(engine) as seen, cast.session() as session:
        session.execute(text("select 1"))
    with cast.session() as session:
        session.query(Case).count()
    assert len(seen) == 2


def test_the_bench_touches_no_database_of_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgresql://somebody@elsewhere/theirs")
    monkeypatch.setenv("CANDOUR_STATE", "/theirs")
    settings = command._settings(tmp_path)
    assert settings.embedded_database
    assert settings.redis_url is None
    assert settings.state == tmp_path


def test_a_page_that_is_not_there_is_misuse():
    assert CliRunner().invoke(bench, ["--page", "nonsense"]).exit_code == 2


@pytest.mark.slow
def test_one_short_run_measures_every_page():
    shown = CliRunner().invoke(bench, ["--rounds", "1", "--seconds", "0.2"])
    assert shown.exit_code == 0, shown.output
    lines = [line.split() for line in shown.output.splitlines()]
    assert {line[0]: len(line) for line in lines if line}.items() >= {
        "case": 10, "register": 10, "question": 10, "library": 10,
    }.items()  # fmt: skip
    for name in ("register", "library"):
        row = next(line for line in lines if line[:1] == [name])
        assert row[-1] == row[-2], "more rows, more statements"
