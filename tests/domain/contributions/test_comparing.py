"""What changed between two texts: nothing is lost, and the time it takes is bounded."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.contributions.comparing import Was, changes, compare

WORDS = st.text(alphabet="ab \n.é", max_size=60)


def side(runs, left_out):
    return "".join(run.words for run in runs if run.was is not left_out)


@settings(max_examples=80, deadline=None)
@given(before=WORDS, now=WORDS)
def test_both_texts_can_be_read_back_out_of_the_comparison(before, now):
    runs = compare(before, now)
    assert side(runs, Was.ADDED) == before
    assert side(runs, Was.REMOVED) == now


def test_a_changed_word_is_shown_in_its_place():
    runs = compare(
        "We saw her twice in May.\nNobody else did.", "We saw her once in May.\nNobody else did."
    )
    assert [(run.was.value, run.words) for run in runs if run.was is not Was.SAME] == [
        ("removed", "twice"),
        ("added", "once"),
    ]


def test_only_sections_that_differ_are_told_and_in_order():
    found = changes(
        {"a": "x", "b": "y", "c": "z"}, {"a": "x", "b": "w", "d": "n"}, ["d", "c", "b", "a"]
    )
    assert [change.section for change in found] == ["d", "c", "b"]


def test_long_texts_of_one_word_do_not_take_for_ever():
    start = time.monotonic()
    compare("a " * 25_000, "a b " * 12_000)
    compare("\n".join("a b" for _ in range(20_000)), "\n".join("a c" for _ in range(20_000)))
    compare("a " * 1_900 + "b", "b " + "a " * 1_900)
    assert time.monotonic() - start < 10
