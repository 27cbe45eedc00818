"""Who is spoken of in a text, and the text with code names."""

import pytest

from domain.chronologies.kept.code_names import Register
from domain.chronologies.kept.folded import Wanted, folded_line
from domain.documents.register import Identity, Kind

REGISTER = Register(
    (
        Identity("child", Kind.PERSON, ("Tansy Thistlewood", "Tee"), "Child A"),
        Identity("mother", Kind.PERSON, ("Rose Thistlewood",), "Mother"),
        Identity("school", Kind.PLACE, ("Larkspindle Nursery",), "Nursery 1"),
        Identity("chair", Kind.PERSON, ("Dr Known",), "Chair", is_public=True),
    )
)


@pytest.mark.parametrize(
    ("written", "coded"),
    [
        ("Tansy Thistlewood was seen.", "Child A was seen."),
        ("TANSY’s coat", "Child A’s coat"),
        ("Tänsy and Tee", "Child A and Child A"),
        ("Mrs Thistlewood rang.", "Mrs Child A or Mother rang."),
        ("Rose rose early.", "Mother rose early."),
        ("Left at Larkspindle Nursery.", "Left at Nursery 1."),
        ("Dr Known and TT stay.", "Dr Known and TT stay."),
        ("", ""),
    ],
)
def test_names_give_way_to_code_names(written, coded):
    assert REGISTER.coded(written) == coded


def test_the_longer_name_is_the_one_that_is_meant():
    assert REGISTER.speaks_of("Rose Thistlewood rang.", frozenset({"mother"}))
    assert not REGISTER.speaks_of("Rose Thistlewood rang.", frozenset({"child"}))


def test_a_code_name_is_found_whole():
    assert REGISTER.speaks_of("Child A was seen.", frozenset({"child"}))
    assert not REGISTER.speaks_of("A child was seen.", frozenset({"child"}))


@pytest.mark.parametrize(
    ("typed", "found"),
    [("bruis", True), ("left cheek", True), ("“cheek left”", False), ('"left cheek"', True),
     ("ruising", False), ("o'dowd's", True), ("café", True)],
)  # fmt: skip
def test_words_are_found_by_how_they_begin(typed, found):
    line = folded_line("Bruising, left cheek: seen by O’Dowd at the Cafe.")
    assert Wanted(typed).is_in(line) is found
