"""`candour words check`: whether what families read is easy to read."""

import pytest
from click.testing import CliRunner

from domain.delivery.words import to_relatives
from domain.plain_words_check import judge
from web.cli import words as command
from web.wording import family_pages, words_of


@pytest.mark.parametrize("text", [*family_pages(), *to_relatives()], ids=lambda each: each[0])
def test_what_a_family_reads_of_ours_is_plain(text):
    found = judge(*text)
    assert not found.too_hard, f"{found.age:.1f}"
    assert not found.long_sentences


def test_hard_words_and_long_sentences_are_named():
    long = "We " + "and ".join("went there " for _ in range(12)) + "home."
    found = judge("a text", f"Multidisciplinary considerations notwithstanding. {long}")
    assert [word for word, _ in found.hard_words] == [
        "considerations",
        "multidisciplinary",
        "notwithstanding",
    ]
    assert len(found.long_sentences) == 1
    assert found.too_hard


def test_of_a_template_the_words_are_taken_and_not_the_tags():
    template = '<h1>One {{ child }}</h1>{# not this #}<p>{% if x %}Two.{% endif %} {{ "three four" if y }}</p>'
    assert words_of(template) == "One This\nTwo. three four"


def test_the_command_fails_where_a_text_is_too_hard(monkeypatch):
    hard = ("a page", "Interdisciplinary organisational considerations predominate.")
    monkeypatch.setattr(command, "family_pages", lambda: [hard])
    result = CliRunner().invoke(command.check)
    assert result.exit_code == 1
    assert "above the target" in result.output
    assert "1 above a reading age of 11" in result.output
