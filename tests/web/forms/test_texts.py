"""Answers in words."""

import pytest

from web.forms import Email, LongText, Password, Phone, Text, Whole

TEN_MEGABYTES = "a" * 10_000_000


def test_an_answer_that_is_needed_is_asked_for_in_its_own_words(filled):
    form = filled(Text("Name", required="Enter the name"), "   ")
    assert form.it.errors == ["Enter the name"]
    assert "(optional)" not in str(form.it())


def test_an_answer_that_is_not_needed_says_so(filled):
    form = filled(Text("Name"), "")
    assert form.sound
    assert "Name (optional)" in str(form.it())


def test_what_cannot_be_seen_is_dropped_and_the_rest_kept(filled):
    form = filled(Text("Name"), "  Ada\x00 \x1b Obi\r\n ")
    assert form.it.data == "Ada Obi"
    assert filled(LongText("Story"), "One\r\n\x00two\n").it.data == "One\ntwo"


def test_letters_that_look_alike_are_kept_alike(filled):
    assert filled(Text("Name"), "Zoe\u0308").it.data == "Zo\xeb"


@pytest.mark.parametrize("field", [Text, LongText, Email, Phone, Whole])
def test_half_a_character_is_asked_for_again_and_can_be_shown(filled, field):
    form = filled(field("Name"), "Ada \ud800")
    assert form.it.errors[0].startswith("Some characters could not be read.")
    str(form.it()).encode()


@pytest.mark.parametrize("field", [Text, LongText, Email, Phone, Whole, Password])
def test_far_too_much_is_refused_plainly(filled, field):
    form = filled(field("Name"), TEN_MEGABYTES)
    assert not form.sound
    assert str(form.it())


def test_the_length_is_told_both_ways(filled):
    form = filled(Text("Name"), "a" * 201)
    assert form.it.errors == ["This must be 200 characters or fewer. It is 201 now."]
    assert filled(LongText("Story"), "a" * 20_000).sound


def test_lines_come_back_as_they_were_typed(filled):
    drawn = str(filled(LongText("Story"), "\nOne\n  <b>two").it())
    assert ">&#10;&#10;One&#10;  &lt;b&gt;two</textarea>" in drawn


@pytest.mark.parametrize("good", ["a@b.example", "zoë.o'brien+x@council.gov.uk"])
def test_an_email_address_is_taken(filled, good):
    assert filled(Email("Email"), good).sound


@pytest.mark.parametrize("bad", ["ada", "ada@", "ada@home", "a b@c.example", "a@b@c.example"])
def test_what_is_not_an_email_address_is_not(filled, bad):
    assert filled(Email("Email"), bad).it.errors == [
        "Enter an email address like name@example.com."
    ]


@pytest.mark.parametrize(
    "good", ["0116 496 0000", "+44 (0)7700 900982", "999", "01632 960123 ext 4"]
)
def test_a_phone_number_is_taken_as_people_write_it(filled, good):
    assert filled(Phone("Phone"), good).sound


@pytest.mark.parametrize("bad", ["ring me", "12", "----"])
def test_what_is_not_a_phone_number_is_not(filled, bad):
    assert not filled(Phone("Phone"), bad).sound


@pytest.mark.parametrize(("given", "number"), [("12", 12), ("1,200", 1200), ("0", 0)])
def test_a_whole_number_is_read(filled, given, number):
    form = filled(Whole("How many?"), given)
    assert form.sound
    assert form.it.number == number


@pytest.mark.parametrize("bad", ["twelve", "1.5", "-1", "\u0661\u0662", "9" * 400])
def test_what_is_not_a_whole_number_is_not(filled, bad):
    assert not filled(Whole("How many?"), bad).sound


def test_a_password_is_never_shown_again_nor_changed(filled):
    form = filled(Password("Password", required="Enter your password"), " s\tecret ")
    assert form.it.data == " s\tecret "
    assert "ecret" not in str(form.it())
    assert 'autocomplete="current-password"' in str(form.it())
    assert form.typed() == []
