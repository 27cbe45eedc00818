"""The template that translations are made from holds every word, and the made-up languages too."""

import pickle
from datetime import date

from domain.wording import run_on, say, say_many
from web.languages.catalogues import TEMPLATE, catalogue, template
from web.languages.finding import as_file, find
from web.languages.pseudo import CLOSE, OPEN, PLAIN, longer, mirrored


def test_the_template_has_every_word_as_it_is_now():
    assert TEMPLATE.read_bytes() == as_file(find()), "Run `candour words extract`."


def test_every_message_is_put_into_the_made_up_languages():
    for code in ("en-XA", "ar-XB"):
        words = catalogue(code)
        for message in template():
            if message.id:
                first = message.id if isinstance(message.id, str) else message.id[0]
                assert words.knows(first)


def test_a_longer_message_keeps_its_places_elements_and_brackets():
    said = longer('The %(title)s is <a href="%(href)s">here</a> &amp; there.')
    assert said.startswith(OPEN)
    assert said.endswith(CLOSE)
    assert '<a href="%(href)s">' in said
    assert "%(title)s" in said
    assert "&amp;" in said
    assert len(said) > 1.4 * len("The %(title)s is here & there.")
    assert not set(said.replace("%(title)s", "").split("<")[0]) & set(PLAIN)


def test_a_mirrored_message_turns_words_and_leaves_places():
    assert mirrored("See %(title)s") == "\u202eSee\u202c %(title)s"


def test_a_sentence_is_its_english_and_remembers_how_it_was_made():
    said = say("It is due by %(day)s.", day=date(2026, 11, 20))
    assert said == "It is due by 20 November 2026."
    assert said.template == "It is due by %(day)s."
    assert pickle.loads(pickle.dumps(said)).values == said.values  # noqa: S301 - our own


def test_a_number_chooses_the_sentence():
    assert say_many("%(num)s day", "%(num)s days", 1) == "1 day"
    assert say_many("%(num)s day", "%(num)s days", 1200) == "1,200 days"


def test_sentences_run_on():
    assert run_on(say("One."), "Two %.") == "One. Two %."
