import json

import pytest
from click.testing import CliRunner

from tests.domain.documents.files import CLEAN, DRAFT, SAMPLES
from web.cli.reports import reports

KEY = str(SAMPLES / "identities.json")


def run(*arguments):
    return CliRunner().invoke(reports, [str(argument) for argument in arguments])


def test_a_report_with_a_certain_finding_ends_with_one():
    result = run("check", DRAFT, "--register", KEY, "--json")
    assert result.exit_code == 1
    written = json.loads(result.output)
    assert written["counts"]["certain"] > 30
    assert {"place", "reason", "excerpt", "suggestion"} <= set(written["findings"][0])


def test_a_clean_report_ends_well_and_reads_as_words():
    result = run("check", CLEAN, "--register", KEY)
    assert result.exit_code == 0
    assert "Certain: 0" in result.output


def test_making_writes_a_page_and_a_pdf(tmp_path):
    source = tmp_path / "my-report.md"
    source.write_text("# One\n\nHello", encoding="utf-8")
    assert run("make", source, "--out", tmp_path / "out").exit_code == 0
    assert "<h1>My report</h1>" in (tmp_path / "out/report.html").read_text(encoding="utf-8")
    assert (tmp_path / "out/report.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("name", ["a.exe", "a.docx"])
def test_misuse_ends_with_two(tmp_path, name):
    (tmp_path / name).write_bytes(b"no")
    assert run("check", tmp_path / name, "--register", KEY).exit_code == 2
    assert run("make", tmp_path / name, "--out", tmp_path).exit_code == 2
    assert run("check", DRAFT).exit_code == 2
