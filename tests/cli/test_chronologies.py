"""`candour chronologies same-events`, as a script calls it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from web.cli import candour

SAMPLES = Path(__file__).parents[1] / "domain" / "chronologies" / "samples"
FILES = [
    str(SAMPLES / name) for name in ("WRI chronology (acute).xlsx", "GP_EMIS_export_Millrace.csv")
]


@pytest.fixture
def run():
    return lambda *words: CliRunner().invoke(
        candour, ["chronologies", "same-events", *map(str, words)]
    )


def test_json_tells_the_groups_and_where_they_differ(run):
    shown = run(*FILES, "--json")
    assert shown.exit_code == 0
    written = json.loads(shown.output)
    group = written["groups"][0]
    assert group["kind"] in {"agree", "conflict"}
    assert {entry["file"] for entry in group["entries"]} == {Path(file).name for file in FILES}
    assert {"ref", "date", "time", "text", "agency"} <= group["entries"][0].keys()
    differing = next(found for found in written["groups"] if found["conflicts"])
    assert differing["kind"] == "conflict"
    assert differing["conflicts"][0]["field"] == "date"
    assert differing["conflicts"][0]["values"][0].keys() == {"file", "ref", "says"}


def test_words_tell_the_same_to_a_person(run):
    shown = run(*FILES)
    assert shown.exit_code == 0
    assert "events seem to be told more than once" in shown.output
    assert "For: All are dated 24 February 2012." in shown.output
    assert "Conflict of date:" in shown.output


def test_figures_are_printed_against_a_list_of_what_is_true(run):
    shown = run(*FILES, "--score", SAMPLES / "truth.json")
    assert shown.exit_code == 0
    assert "pairs joined that are one event" in shown.output
    assert "near misses joined" in shown.output


def test_figures_stand_in_the_json_too(run):
    written = json.loads(run(*FILES, "--json", "--score", SAMPLES / "truth.json").output)
    assert written["score"]["near misses joined"]["right"] == 0


def test_a_list_of_truth_that_is_none_is_misuse(run, tmp_path):
    other = tmp_path / "truth.json"
    other.write_text("[]", encoding="utf-8")
    shown = run(*FILES, "--score", other)
    assert shown.exit_code == 2
    assert "truth.json: The list of what is true" in shown.output


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_searched(run, tmp_path):
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 half")
    shown = run(*FILES, broken)
    assert shown.exit_code == 1
    assert "broken.xlsx cannot be read." in shown.output
    assert "For: All are dated" in shown.output
