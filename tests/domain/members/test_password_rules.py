import pytest

from domain.errors import Invalid
from domain.members.password_rules import COMMON, refuse_weak

EMAIL = "priya.shah@northshire.example"


@pytest.mark.parametrize(
    "good",
    [
        "three ordinary words",
        "a" * 3 + "quite plain sentence",
        "correct horse battery stapler",
        "пароль из слов",
        "priya.shah likes long walks",
        "x7$Kq!w2#Zp9",
        "z" * 100 + "abcdefghijklmnopqrstuvwxyz12",
    ],
)
def test_a_long_password_of_ones_own_will_do(good):
    refuse_weak(good, EMAIL)


@pytest.mark.parametrize(
    ("weak", "message"),
    [
        ("eleven char", "at least 12"),
        ("a" * 129, "at most 128"),
        ("PassWord-1234", "Many people"),
        ("letmein letmein", "Many people"),
        ("safeguarding", "Many people"),
        ("abababababab", "Many people"),
        ("            ", "Many people"),
        ("priya.shah2026", "your own email address"),
        ("PriyaShah-1234", "your own email address"),
        ("priya.shah@northshire.example", "your own email address"),
    ],
)
def test_a_password_that_is_easy_to_guess_is_refused(weak, message):
    with pytest.raises(Invalid, match=message) as refused:
        refuse_weak(weak, EMAIL)
    assert refused.value.field == "password"


def test_a_very_short_name_in_an_address_rules_nothing_out():
    refuse_weak("a large brass band", "a@b.example")


def test_every_common_password_is_long_enough_to_be_worth_listing():
    assert all(len(word) >= 12 and word == word.casefold() for word in COMMON)
