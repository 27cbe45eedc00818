"""Every rule has words, and no change to a rule goes unsaid."""

from datetime import date
from itertools import groupby

import pytest

from domain.procedures.account import account
from domain.procedures.basis import Rule
from domain.procedures.differences import How, beside, differences
from domain.procedures.parts import MORE
from domain.procedures.told.kinds import KINDS
from domain.procedures.told.saying import plain, said
from tenants.editions import read_nationals
from tenants.loader import SHARED
from tenants.nationals import as_procedure
from tenants.registry import load_boards
from tests.support.changes import changed, rules_in, silenced

BOARDS = {
    f"{board.slug}.{key}": procedure
    for board in load_boards(include_examples=True)
    for key, procedure in board.procedures.items()
}
NATIONALS = {n.key: as_procedure(n) for n in read_nationals(SHARED / "procedures").values()}
ALL = {**BOARDS, **NATIONALS}
every_edition = pytest.mark.parametrize("name", ALL)


@every_edition
def test_any_change_to_any_rule_changes_what_is_told_of_it(name):
    procedure = ALL[name]
    before = {entry.key: entry.words for entry in account(procedure)}
    count = 0
    for where, other in changed(procedure):
        after = {entry.key: entry.words for entry in account(other)}
        assert after != before, f"{where} may change and nobody is told"
        count += 1
    assert count > 20


@every_edition
def test_silence_is_told_too(name):
    procedure = ALL[name]
    for where, other in silenced(procedure):
        assert differences(procedure, other), where


@every_edition
def test_each_sentence_reads_as_one(name):
    for entry in account(ALL[name]):
        assert entry.sentences, entry.key
        assert entry.source, entry.key
        for sentence in entry.sentences:
            assert sentence[0].isupper() or sentence.startswith("“"), sentence
            assert sentence[-1] in ".”" or "://" in sentence, sentence
            assert "_" not in sentence.partition("://")[0], sentence
            assert "None" not in sentence, sentence


@every_edition
def test_the_parts_keep_together_and_none_is_left_over(name):
    parts = [part for part, _ in groupby(account(ALL[name]), key=lambda entry: entry.part)]
    assert len(parts) == len(set(parts))
    assert MORE not in parts


def test_every_kind_of_rule_that_is_used_has_sentences_for_each_of_its_fields():
    for procedure in ALL.values():
        for _, rule in rules_in(procedure):
            told = {field for fields in KINDS[type(rule)] for field in fields}
            fields = type(rule).model_fields.keys() - {"source", "standing", "note", "key"}
            assert told >= fields, f"give {fields - told} a sentence in domain/procedures/told"


def test_a_field_that_is_new_is_told_plainly():
    class Cake(Rule):
        flavours: tuple[str, ...]
        shared: bool

    rule = Cake.model_validate(
        {
            "flavours": ["plum", "rye"],
            "shared": True,
            "source": {"document": "A book", "section": ""},
            "standing": "expected",
            "note": "it is eaten on Sunday",
        }
    )
    procedure = next(iter(BOARDS.values()))
    sentences = ("Flavours: plum; rye.", "Shared: yes.", "It is eaten on Sunday.")
    assert said(rule, {}, procedure) == sentences
    assert plain(()) == "none stated"
    assert plain("") == "none"
    assert plain(How.ONLY_AFTER) == "only after"


def test_an_edition_is_the_same_as_itself():
    for procedure in ALL.values():
        assert differences(procedure, procedure) == ()
        assert {row.how for row in beside(procedure, procedure)} <= {How.SAME, How.NEITHER}


def test_a_difference_shows_both_sides_and_where_each_is_written():
    here, there = BOARDS["salford.2015"], BOARDS["worcestershire.2017"]
    found = {row.key: row for row in differences(here, there)}
    clock = found["clocks.review"]
    assert clock.how is How.DIFFERENT
    assert "does not say when the time starts" in clock.before_words
    assert "from the decision to start the review" in clock.after_words
    assert len(clock.sources) == 2
    assert found["roles.panel_chair"].how is How.ONLY_AFTER
    assert found["family_notice"].how is How.ONLY_BEFORE
    assert "bodies.decides" not in found


def test_where_it_is_written_may_differ_and_change_nothing():
    procedure = BOARDS["leicester.2011"]
    nature = procedure.nature
    elsewhere = nature.source.model_copy(update={"section": "Another page"})
    moved = nature.model_copy(update={"source": elsewhere})
    assert differences(procedure, procedure.model_copy(update={"nature": moved})) == ()


def test_how_firmly_a_rule_binds_is_a_difference():
    procedure = BOARDS["leicester.2011"]
    looser = procedure.nature.model_copy(update={"standing": "advisory"})
    (found,) = differences(procedure, procedure.model_copy(update={"nature": looser}))
    assert (found.key, found.how) == ("nature", How.DIFFERENT)


def test_the_guidance_is_told_apart_from_the_boards_own_rules():
    entries = {entry.key: entry for entry in account(BOARDS["leicester.2011"])}
    assert entries["clocks.review"].own
    assert not entries["clocks.decision"].own
    assert "nor in the guidance" in entries["availability"].words
    assert "in the board's procedure" in entries["bodies.decides"].words
    assert "chair of the board decides" in entries["bodies.decides"].nationally


def test_the_guidance_read_alone_says_what_it_does_not():
    entries = {entry.key: entry for entry in account(NATIONALS["wt2010"])}
    assert "as far as we hold it" in entries["support"].words
    assert entries["bodies.decides"].stated


def test_what_holds_for_a_while_is_told_under_the_name_of_its_rule():
    found = {entry.key: entry for entry in account(NATIONALS["wt2018"])}
    entry = found["overrides.pandemic-review"]
    assert entry.title == "For a while: The review itself"
    assert entry.sentences[0] == "From 30 March 2020 until 25 September 2020."
    assert "The rule “The review itself” is different. Firmness: relaxed." in entry.words
    assert "pandemic" in entry.source
    assert [key for key in found if key.startswith("overrides")] == list(found)[-4:]


def test_a_rule_that_has_fallen_away_is_not_taken_for_silence():
    leicester = next(board for board in load_boards() if board.slug == "leicester")
    then, now = (leicester.edition_on(date(year, 6, 1)) for year in (2011, 2026))
    before, after = ({it.key: it for it in account(p)} for p in (then, now))
    assert before["recipients.ofsted"].stated
    assert after["recipients.ofsted"].words.startswith("This rule no longer stands.")
