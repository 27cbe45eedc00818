"""What each board promises its families, as written by hand from the facts about its leaflet.

`family_duties.csv` was written before the rules were, and from the leaflets' own words. Where the
two differ it is the rules, or the board's data, that must be mended.
"""

import csv
from pathlib import Path

import pytest

from domain.procedures.duties.rules import duty_rules
from domain.procedures.duties.vocabulary import Bond, When
from tenants.registry import load_boards
from tests.domain.procedures.test_publication_rules import TODAY

FILE = Path(__file__).with_name("family_duties.csv")
ROWS = list(csv.DictReader(FILE.read_text(encoding="utf-8").splitlines()))
BOARDS = {board.slug: board for board in load_boards(include_examples=True)}


def procedure_of(slug):
    board = BOARDS[slug]
    return board.procedures[board.edition_on(TODAY).key]


def said(rule):
    """In the words of the file."""
    if rule.bond in {Bond.OWN, Bond.GOOD_PRACTICE}:
        return "not stated"
    when = rule.when.value.replace("_", " ")
    if rule.when is When.LEAD_TIME:
        when = f"{rule.lead[0]} {rule.lead[1].value} before"
    return f"{rule.bond.value}{' as an offer' if rule.offer else ''}; {when}"


def found(slug, duty):
    key, _, document = duty.partition(" of the ")
    rules = [it for it in duty_rules(procedure_of(slug)) if it.key == key]
    if document:
        rules = [it for it in rules if it.document == document]
    return {said(it) for it in rules} or {"no such document"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["duty"])
@pytest.mark.parametrize("slug", sorted(BOARDS))
def test_each_board_owes_its_families_what_its_leaflet_promises(slug, row):
    assert found(slug, row["duty"]) == {row[slug]}


def test_every_duty_of_every_board_has_a_sentence_and_a_source():
    for slug in BOARDS:
        for rule in duty_rules(procedure_of(slug)):
            assert rule.sentence, (slug, rule)
            assert rule.source, (slug, rule)


def test_what_is_not_stated_is_never_shown_as_a_promise():
    for slug in BOARDS:
        for rule in duty_rules(procedure_of(slug)):
            promised = rule.bond in {Bond.PROMISED, Bond.EXPECTED}
            assert promised == ("promise" not in rule.source.lower()), (slug, rule)
