"""The suggestions on files as agencies send them, read by the reader, against what is true."""

import pytest

from domain.chronologies.reading.reader import read_chronology
from domain.chronologies.same_events.scoring import in_words
from domain.chronologies.same_events.suggesting import suggest
from domain.chronologies.same_events.truth import score_against
from domain.errors import Invalid
from tests.domain.chronologies.reading.test_samples import FILES, SAMPLES


@pytest.fixture(scope="module")
def score():
    entries = [
        entry
        for name in FILES
        for entry in read_chronology((SAMPLES / name).read_bytes(), name).entries
    ]
    truth = (SAMPLES / "truth.json").read_text(encoding="utf-8")
    return score_against(truth, entries, suggest(entries))


@pytest.mark.parametrize(
    ("measure", "least"),
    [
        ("pair_precision", 0.95), ("pair_recall", 0.93), ("group_precision", 0.95), ("group_recall", 0.9),
        ("conflict_precision", 0.95), ("conflict_recall", 0.88), ("field_accuracy", 0.95),
    ],
)  # fmt: skip
def test_the_suggestions_on_the_samples_are_good_enough(score, measure, least):
    print({name: f"{share.right}/{share.of}" for name, share in in_words(score).items()})  # noqa: T201 - for whoever asks with -s
    assert getattr(score, measure).value >= least


def test_no_near_miss_is_joined(score):
    assert score.near_misses_joined.right == 0
    assert score.near_misses_joined.of == 6


@pytest.mark.parametrize(
    "written", ["", "[]", "{}", '{"files": [], "same_event_groups": [{"events": ["x"]}]}']
)
def test_what_is_no_list_of_truth_is_refused(written):
    with pytest.raises(Invalid):
        score_against(written, [], [])
