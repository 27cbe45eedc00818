"""The measure is rough; the leaflets stay well within it."""

import pytest

from domain.leaflets.gloss import MEANS
from domain.leaflets.pieces import Form
from domain.plain_words import reading_age, syllables
from domain.procedures.vocabulary import Audience
from tenants.leaflets import audiences, leaflet_text
from tenants.registry import load_boards

BOARDS = load_boards(include_examples=True)
FOR_FAMILIES = [
    (board, audience)
    for board in BOARDS
    for audience in audiences(board)
    if audience not in {Audience.PROFESSIONALS, Audience.CHILDREN}
]
NAMES = [f"{board.slug}-{audience}" for board, audience in FOR_FAMILIES]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1),
        ("the", 1),
        ("made", 1),
        ("table", 2),
        ("people", 2),
        ("asked", 1),
        ("wanted", 2),
        ("family", 3),
        ("children", 2),
        ("being", 2),
        ("idea", 3),
        ("organisation", 5),
        ("recommendations", 5),
        ("anonymised", 4),
        ("police", 2),
        ("changes", 2),
        ("serious", 3),
        ("special", 2),
        ("usually", 4),
        ("safeguarding", 4),
        ("area", 3),
        ("you", 1),
        ("don’t", 1),
        ("2015", 1),
    ],
)
def test_syllables_are_counted(word, count):
    assert syllables(word) == count


def test_short_plain_sentences_are_for_the_young_and_long_ones_are_not():
    easy = "We would like to hear from you. You can say no. It is up to you."
    hard = (
        "Notwithstanding the aforementioned considerations, representations concerning the"
        " organisational implementation of recommendations necessitate additional deliberation."
    )
    assert reading_age(easy) < 7
    assert reading_age(hard) > 18


def test_a_known_grade_comes_out_near_it():
    # Lincoln at Gettysburg is found at grade 9 to 12 by those who count by hand.
    text = (
        "Four score and seven years ago our fathers brought forth on this continent, a new nation,"
        " conceived in Liberty, and dedicated to the proposition that all men are created equal."
        " Now we are engaged in a great civil war, testing whether that nation, or any nation so"
        " conceived and so dedicated, can long endure. We are met on a great battle-field of that"
        " war."
    )
    assert 13 < reading_age(text) < 18


def test_each_line_is_a_sentence_and_nothing_has_no_age():
    assert reading_age("One\nTwo\nThree") < reading_age("One Two Three")
    assert reading_age("") == reading_age("… !\n") == 0


def test_names_that_readers_know_and_addresses_are_not_held_against_a_text():
    text = "Ask the Children and Family Court Advisory Support Service."
    known = reading_age(text, names=["Children and Family Court Advisory Support Service"])
    assert known < 7 < reading_age(text)
    assert reading_age("Write to somebody@organisation.example now.") < 7


@pytest.mark.parametrize(("board", "audience"), FOR_FAMILIES, ids=NAMES)
def test_a_leaflet_for_families_can_be_read_at_eleven_and_easy_read_sooner(board, audience):
    standard = reading_age(leaflet_text(board, audience))
    easy = reading_age(leaflet_text(board, audience, Form.EASY_READ))
    assert standard <= 11
    assert easy <= 9.5
    assert easy < standard


@pytest.mark.parametrize("board", list(BOARDS), ids=lambda board: board.slug)
def test_children_can_read_theirs_at_nine(board):
    assert reading_age(leaflet_text(board, Audience.CHILDREN)) <= 9


@pytest.mark.parametrize("board", list(BOARDS), ids=lambda board: board.slug)
def test_easy_read_keeps_to_short_sentences(board):
    text = leaflet_text(board, Audience.FAMILIES, Form.EASY_READ)
    said = [line for line in text.splitlines() if line and not line.startswith("- ")]
    long = [line for line in said if len(line.split()) > 30]
    assert long == []
    assert "This easy read leaflet has no pictures." in said


def test_what_hard_words_mean_is_not_told_in_harder_ones():
    for meaning in MEANS.values():
        assert reading_age(meaning, names=MEANS) < 12.5, meaning
