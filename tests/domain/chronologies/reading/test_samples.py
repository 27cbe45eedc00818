"""The reader on files as agencies send them, against what each really contains."""

import json
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from domain.chronologies.reading.as_json import as_json
from domain.chronologies.reading.reader import read_chronology
from tests.domain.chronologies.reading.accounts import rows_of
from tests.domain.chronologies.scoring import place, score

SAMPLES = Path(__file__).parents[1] / "samples"
TRUTH = json.loads((SAMPLES / "truth.json").read_text(encoding="utf-8"))
PERIOD = tuple(date.fromisoformat(TRUTH["review_period"][name]) for name in ("from", "to"))
FILES = {truth["file"]: truth for truth in TRUTH["files"]}


@lru_cache
def reading(name: str) -> dict:
    return as_json(read_chronology((SAMPLES / name).read_bytes(), name, period=PERIOD))


def scored(name: str):
    return score(reading(name), FILES[name])


@pytest.mark.parametrize("name", FILES)
def test_a_sample_is_read_as_it_is(name):
    found = scored(name)
    print(found.line())  # noqa: T201 - the figures, for whoever asks with -s

    assert found.holds(), (found.line(), found.missed[:3], found.wrong[:3], found.invented[:3])


def test_all_samples_together_are_read_as_they_are():
    found = [scored(name) for name in FILES]
    print("\n".join(item.line() for item in found))  # noqa: T201
    true = sum(item.true for item in found)

    assert true == TRUTH["total_true_events"]
    assert sum(item.read for item in found) >= 0.995 * true
    assert sum(item.dates for item in found) >= 0.99 * true
    assert sum(item.times for item in found) >= 0.99 * true
    assert sum(item.seen for item in found) >= 0.99 * true
    assert sum(item.bad_shown for item in found) == TRUTH["total_bad_rows"]


@pytest.mark.parametrize("name", FILES)
def test_every_row_that_is_not_blank_is_accounted_for(name):
    found = reading(name)
    told = {
        place(item["ref"]) for part in ("entries", "queried", "set_aside") for item in found[part]
    }

    assert rows_of(SAMPLES / name) <= told


@pytest.mark.parametrize("name", FILES)
def test_other_rows_are_set_aside_for_what_they_are(name):
    kinds = {place(item["ref"]): item["kind"] for item in reading(name)["set_aside"]}
    other = {place(row["ref"]): row["kind"] for row in FILES[name]["other_rows"]}

    assert {where: kinds.get(where) for where in other} == other


@pytest.mark.parametrize("name", FILES)
def test_sheets_are_used_or_ignored_as_they_should_be(name):
    truth = FILES[name]["sheets"] or []
    used = {sheet["name"]: sheet["use"] for sheet in reading(name)["sheets"]}

    assert {sheet["name"]: used[sheet["name"]] for sheet in truth} == {
        sheet["name"]: sheet["use"] for sheet in truth
    }


@pytest.mark.parametrize("name", FILES)
def test_bad_rows_say_why_in_the_right_words(name):
    queried = {}
    for item in reading(name)["queried"]:
        queried.setdefault(place(item["ref"]), set()).add((item["kind"], item["severity"]))

    for row in FILES[name]["bad_rows"]:
        assert (row["reason"], row["severity"]) in queried[place(row["ref"])]


def test_where_a_spreadsheet_swapped_day_and_month_the_doubt_is_raised():
    name = "Safe Harbour - client contacts.xlsx"
    raised = {place(item["ref"]): item for item in reading(name)["queried"]}

    for event in FILES[name]["events"]:
        if "day_month_swapped_by_spreadsheet" in event.get("flags", ()):
            item = raised[place(event["ref"])]
            assert item["cell_shows"] == event["cell_shows"]


def test_only_rows_with_something_to_look_at_are_queried():
    for name, truth in FILES.items():
        plain = {place(event["ref"]) for event in truth["events"] if not event.get("flags")}
        assert not plain & {place(item["ref"]) for item in reading(name)["queried"]}


def test_dates_far_from_the_rest_are_queried_though_no_period_is_given():
    name = "Police Chronology - Op TARN (restricted).xlsx"
    found = read_chronology((SAMPLES / name).read_bytes(), name)

    assert [
        item.ref["row"] for item in found.queried if item.doubt == "date_far_from_its_neighbours"
    ] == [192]
