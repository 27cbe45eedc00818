"""`candour chronologies read`, as a person or a script would call it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from web.cli import candour

SAMPLES = Path(__file__).parents[1] / "domain" / "chronologies" / "samples"
NURSERY = str(SAMPLES / "nursery chronology.docx")


def run(*words: str):
    return CliRunner().invoke(candour, ["chronologies", "read", *words])


def test_a_file_is_told_in_words():
    told = run(NURSERY)

    assert told.exit_code == 0, told.output
    assert "76 entries, 2 queries, 1 other rows" in told.output
    assert "table 1, row 2: 2013-05-21  KT rang SW" in told.output
    assert "? table 1, row 62 (error): There is no date. Zosia arrived" in told.output


def test_files_are_told_in_json_with_the_period_kept():
    told = run(
        NURSERY,
        str(SAMPLES / "GP_EMIS_export_Millrace.csv"),
        "--period",
        "2012-01-01..2016-02-29",
        "--json",
    )
    files = json.loads(told.output)["files"]

    assert [len(file["entries"]) for file in files] == [76, 230]
    assert files[0]["entries"][1] | {"text": "", "columns": {}, "raw": {}} == {
        "ref": {"table": 1, "row": 3}, "from": "2013-06-01", "to": "2013-06-30", "precision": "month",
        "time": None, "time_precision": None, "agency": None, "text": "", "child_seen": None, "columns": {}, "raw": {},
    }  # fmt: skip
    assert ("date_outside_review_period", "warning") in {
        (item["kind"], item["severity"]) for item in files[1]["queried"]
    }


def test_a_file_that_cannot_be_read_says_why_and_does_not_stop_the_others(tmp_path):
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 and no more")
    told = run(str(broken), NURSERY, "--json")
    files = json.loads(told.output)["files"]

    assert told.exit_code == 1
    assert files[0]["error"].startswith("This file is damaged")
    assert len(files[1]["entries"]) == 76
    assert "Cannot be read." in run(str(broken)).output


@pytest.mark.parametrize("period", ["2012", "2016-02-29..2012-01-01", "2012-01-01..then"])
def test_a_period_that_is_none_is_refused(period):
    told = run(NURSERY, "--period", period)

    assert told.exit_code == 2
    assert "Give the period as two days" in told.output
