import json
import logging

import pytest
import structlog

from config.logging import configure_logging


@pytest.fixture
def lines(capsys):
    """Set the logging up as a process does, and read what it wrote."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level

    def write(logging_something):
        configure_logging()
        logging_something()
        return [json.loads(line) for line in capsys.readouterr().err.splitlines()]

    yield write
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()


def test_a_line_is_json_and_holds_no_token(lines):
    def visit():
        structlog.get_logger("web").info("request.done", path="/family/abc123", status=200)
        logging.getLogger("gunicorn.error").warning("Slow: %s", "/family/abc123")

    ours, theirs = lines(visit)
    assert (ours["event"], ours["path"], ours["level"]) == ("request.done", "/family/…", "info")
    assert theirs["event"] == "Slow: /family/…"


def test_a_failure_is_logged_by_its_place_and_kind_and_not_by_what_it_quotes(lines):
    typed = "Jane " + "Doe"

    def read():
        try:
            int(typed)
        except ValueError as error:
            raise RuntimeError(typed) from error

    def fail():
        try:
            read()
        except RuntimeError:
            logging.getLogger("web").exception("request.failed")

    (line,) = lines(fail)
    assert "ValueError" in line["exception"]
    assert "RuntimeError" in line["exception"]
    assert "test_logging.py" in line["exception"]
    assert "Jane Doe" not in str(line)
