"""Every word and every key of a procedure says what it means and where it was met."""

import re

import pytest
from click.testing import CliRunner

from domain.procedures import (
    basis,
    definition,
    notifying,
    output,
    overrides,
    people,
    timing,
    vocabulary,
)
from tenants import board
from tenants.meanings import fields_of, words_of
from web.cli.boards_words import show

SOURCES = {
    *("all leaflets", "parents and carers 2011", "parents undated", "families 2013"),
    *("families 2015", "professionals 2017", "law", "example", "ours"),
    *(f"WT {year}" for year in (2010, 2013, 2015, 2018, 2023)),
}
KEYS = {
    f"{module.__name__.rsplit('.')[-1]}.{name}": meaning
    for module in (basis, definition, notifying, output, overrides, people, timing, board)
    for name, meaning in fields_of(module).items()
}
WORDS = words_of(vocabulary)


def sources_in(meaning):
    """What comes after "From:", each source by itself."""
    _, mark, after = meaning.partition(" From: ")
    named = re.split(r"; |, whose .*", after.rstrip("."))
    return {name for name in named if name} if mark else set()


@pytest.mark.parametrize("name", [n for n, (_, members) in WORDS.items() for _ in members[:1]])
def test_every_word_says_what_it_means_and_where_it_is_from(name):
    about, members = WORDS[name]
    assert about, name
    for member, meaning in members:
        assert sources_in(meaning), f"{name}.{member}: {meaning!r}"
        assert sources_in(meaning) <= SOURCES, f"{name}.{member}: {meaning!r}"


def test_every_list_of_words_is_looked_at():
    known = {
        n
        for n, it in vars(vocabulary).items()
        if isinstance(it, type) and it.__module__ == vocabulary.__name__
    }
    assert set(WORDS) == known
    for name in known:
        enum = getattr(vocabulary, name)
        assert [member for member, _ in WORDS[name][1]] == [it.value for it in enum]


@pytest.mark.parametrize("key", sorted(KEYS))
def test_every_key_says_what_it_means_and_where_it_is_from(key):
    assert sources_in(KEYS[key]), KEYS[key]
    assert sources_in(KEYS[key]) <= SOURCES, KEYS[key]


def test_a_word_without_a_meaning_is_found():
    assert not sources_in("")
    assert not sources_in("It has no source.")
    assert sources_in("It has one. From: somewhere.") == {"somewhere"}


def test_the_command_prints_them_and_finds_some():
    whole = CliRunner().invoke(show, []).output
    assert "LimbKind: Whether meeting a limb obliges." in whole
    assert "  LimbKind mandatory: A review must follow." in whole
    assert "Document.publish: How its publication is put." in whole
    some = CliRunner().invoke(show, ["Inquest"]).output
    assert "coronial" in some
    assert "LimbKind" not in some
    none = CliRunner().invoke(show, ["zebra"])
    assert none.exit_code == 2
    assert "No word or key speaks of zebra." in none.output
