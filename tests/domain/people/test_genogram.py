"""The genogram: generations, couples and children, drawn and said in words."""

import re

from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.people.genogram import PARENT, PARTNER, Somebody, Tie, draw, is_above

MOTHER, FATHER = Somebody("m", "Mother", "female"), Somebody("f", "Father", "male", has_died=True)
PARTNER_1 = Somebody("p", "Partner 1")
CHILD = Somebody("a", "Child A", "male", is_subject=True)
SIBLING = Somebody("b", "Sibling 1", "other")
PEOPLE = (MOTHER, FATHER, PARTNER_1, CHILD, SIBLING)
TIES = (
    Tie("m", "f", PARTNER, ended=True),
    Tie("m", "p", PARTNER),
    Tie("m", "a", PARENT),
    Tie("f", "a", PARENT),
    Tie("m", "b", PARENT),
    Tie("p", "b", PARENT),
)


def place_of(svg, label):
    drawn = BeautifulSoup(svg, "html.parser")
    words = next(it for it in drawn.find_all("text") if it.get_text() == label)
    return float(words.get("x")), float(words.get("y"))


def test_children_stand_below_their_parents_and_partners_side_by_side():
    svg = draw(PEOPLE, TIES, title="Genogram").svg
    across = {one.label: place_of(svg, one.label) for one in PEOPLE}
    assert across["Mother"][1] == across["Father"][1] == across["Partner 1"][1]
    assert across["Child A"][1] == across["Sibling 1"][1] > across["Mother"][1]
    assert across["Father"][0] < across["Mother"][0] < across["Partner 1"][0]


def test_the_list_says_the_same_in_words():
    said = dict(draw(PEOPLE, TIES, title="Genogram").said)
    assert said["Child A"] == (
        "the review is about them",
        "male",
        "child of Mother",
        "child of Father",
        "half-sibling of Sibling 1",
    )
    assert "was the partner of Father" in said["Mother"]
    assert "has died" in said["Father"]


def test_a_shape_says_a_sex_only_where_one_is_recorded():
    svg = draw((MOTHER, PARTNER_1), (Tie("m", "p", PARTNER),), title="Genogram").svg
    assert svg.count("<circle") == 1
    assert 'rx="12"' in svg


def test_who_is_tied_to_nobody_is_not_drawn():
    assert "Child A" not in draw(PEOPLE, TIES[:2], title="Genogram").svg


def test_a_name_with_signs_is_words_and_no_mark_up():
    odd = Somebody("m", '<script>"&')
    svg = draw((odd, CHILD), (Tie("m", "a", PARENT),), title="Genogram").svg
    assert "<script" not in svg
    assert place_of(svg, odd.label)


def test_who_descends_from_whom_is_known():
    line = (Tie("g", "m", PARENT), Tie("m", "a", PARENT))
    assert is_above(line, "g", "a")
    assert not is_above(line, "a", "g")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 8), st.integers(0, 8), st.booleans(), st.booleans()), max_size=14
    )
)
def test_any_family_is_drawn_with_everybody_once(given_ties):
    ties = []
    for one, other, parent, ended in given_ties:
        relation = PARENT if parent else PARTNER
        if one < other:  # so that nobody descends from themselves
            ties.append(Tie(str(one), str(other), relation, ended))
    people = [Somebody(str(key), f"Person {key}") for key in range(9)]
    drawn = draw(people, ties, title="Genogram")
    tied = {key for tie in ties for key in (tie.person, tie.other)}
    shown = re.findall(r">(Person \d)<", drawn.svg)
    assert sorted(shown) == sorted(f"Person {key}" for key in tied)
    assert len({place_of(drawn.svg, label) for label in shown}) == len(shown)
