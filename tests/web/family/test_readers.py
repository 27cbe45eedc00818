"""The pages speak to whoever reads them: a parent, a child or young person, another relative."""

from dataclasses import replace

import pytest

from domain.family.questions import BY_KEY
from domain.family.readers import Reader, as_asked
from tests.support.relatives import BY_EMAIL, make_family

CHILD = replace(BY_EMAIL, name="Bryn Ashby", relation="Sister", reader="child")
GRANDFATHER = replace(BY_EMAIL, name="Idris Ashby", relation="Grandfather", reader="relative")


def relative(client_as, cast, details):
    family = make_family(cast, details=details)
    client = client_as(None)
    client.landing = client.get(family.path)
    client.submit(family.path)
    return client


def test_a_child_is_greeted_and_told_what_happens_to_what_they_say(client_as, cast):
    young = relative(client_as, cast, CHILD)
    assert "with a grown-up you trust" in young.landing.text
    start = young.get("/family/start").text
    assert "Hello" in start
    assert "There are no wrong answers." in start
    assert "What happens to what you say" in start
    assert "we cannot keep that a secret" in start
    assert "What a Serious Case Review is for" not in start


def test_a_child_is_asked_in_words_for_a_child(client_as, cast):
    young = relative(client_as, cast, CHILD)
    page = young.get("/family/questions/different")
    assert "What should grown-ups do better?" in page.text
    young.submit("/family/questions/different", words="Listen to us.")
    assert "What grown-ups should do better" in young.get("/family/check").text
    assert "What should grown-ups do better?" in young.get("/family/notes").html


def test_staff_read_the_question_as_it_was_asked(client_as, cast):
    family = make_family(cast, details=CHILD)
    young = client_as(None)
    young.submit(family.path)
    young.submit("/family/questions/different", words="Listen to us.")
    young.submit("/family/check")
    views = client_as("manager").get(f"/cases/{family.reference}/family/{family.relative}/views")
    assert "What should grown-ups do better?" in views.text


def test_another_relative_is_asked_of_the_family_and_not_of_their_child(client_as, cast):
    grandfather = relative(client_as, cast, GRANDFATHER)
    assert "You know the family in your own way." in grandfather.get("/family/start").text
    page = grandfather.get("/family/questions/child")
    assert "about the child or the family?" in page.text
    assert "your child" not in page.text


def test_a_change_of_who_reads_reaches_the_link_that_stands(client_as, cast):
    family = make_family(cast)
    client_as("manager").submit(
        f"/cases/{family.reference}/family/{family.relative}/edit", reader="child"
    )
    young = client_as(None)
    young.submit(family.path)
    assert "Hello" in young.get("/family/start").text


@pytest.mark.parametrize("reader", list(Reader))
@pytest.mark.parametrize("key", list(BY_KEY))
def test_every_reader_has_every_question_under_its_key(reader, key):
    asked = as_asked(BY_KEY[key], reader)
    assert asked.key == key
    assert asked.words.endswith("?")
