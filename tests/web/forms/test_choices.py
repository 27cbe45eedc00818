"""Answers picked from a list."""

import pytest
from werkzeug.datastructures import MultiDict

from web.forms import Choice, Choices, Form, Option, Select, Text

WAYS = [Option("letter", "By letter", "To the address they gave"), ("phone", "By phone")]


@pytest.mark.parametrize("field", [Choice, Choices, Select])
def test_only_what_is_shown_can_be_picked(filled, field):
    assert filled(field("How?", WAYS), "letter").sound
    assert filled(field("How?", WAYS), "pigeon").it.errors == ["Choose one of the answers shown."]


@pytest.mark.parametrize("field", [Choice, Choices, Select])
def test_nothing_picked_is_asked_for(filled, field):
    assert filled(field("How?", WAYS, required="Choose how")).it.errors == ["Choose how"]
    assert filled(field("How?", WAYS)).sound


def test_hints_stand_beside_their_answers(filled):
    assert "To the address they gave" in str(filled(Choice("How?", WAYS)).it())


def test_what_was_picked_stays_picked(filled):
    assert str(filled(Choice("How?", WAYS), "phone").it()).count(" checked") == 1
    assert str(filled(Select("How?", WAYS), "phone").it()).count(" selected") == 1


def test_several_may_be_picked():
    class Needs(Form):
        it = Choices("What would help?", WAYS)

    form = Needs(formdata=MultiDict([("it", "letter"), ("it", "phone")]))
    assert form.validate()
    assert form.it.data == ["letter", "phone"]
    assert form.typed() == [("What would help?", "By letter, By phone")]


def test_choices_may_be_given_later(filled):
    class Ask(Form):
        it = Select("Which agency?")

    form = Ask(formdata=MultiDict({"it": "school"}))
    form.it.choices = [("school", "A school")]
    assert form.validate()


def test_an_answer_may_open_another_question():
    class Ask(Form):
        how = Choice("How?", [*WAYS, ("other", "Another way")])
        other = Text("Which way?")

    drawn = str(Ask(formdata=None).how(reveal={"other": Ask(formdata=None).other}))
    assert 'data-aria-controls="conditional-how-3"' in drawn
    assert 'name="other"' in drawn
