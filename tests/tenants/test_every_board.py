"""Every board's folder, as it is committed."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from domain.leaflets.pieces import Form
from domain.procedures import rules
from domain.procedures.basis import NotStated
from domain.procedures.conditions import FamilyCount
from domain.procedures.definition import Procedure
from domain.procedures.duties.vocabulary import DutyKey
from domain.procedures.vocabulary import DocumentKey, StepKey
from tenants.leaflets import audiences, leaflet_html, leaflet_text, leaflet_title
from tenants.registry import load_boards
from tenants.show import effective_text

EFFECTIVE = Path(__file__).parent / "effective"
BOARDS = load_boards(include_examples=True)
EDITIONS = [(board, edition) for board in BOARDS for edition in board.procedures]
LEAFLETS = [(board, audience) for board in BOARDS for audience in audiences(board)]
NAMES = [f"{board.slug}.{edition}" for board, edition in EDITIONS]

_ADDRESS = r"\S+@\S+|\S*(?:www\.|://)\S+"


def test_there_are_five_boards_and_one_that_is_made_up():
    assert [b.slug for b in load_boards()] == [
        "leicester",
        "peterborough",
        "redcar-cleveland",
        "salford",
        "worcestershire",
    ]
    assert [b.slug for b in BOARDS if b.example] == ["harbour-vale"]


@pytest.mark.parametrize(("board", "edition"), EDITIONS, ids=NAMES)
def test_the_effective_rules_are_those_that_were_reviewed(board, edition):
    reviewed = EFFECTIVE / f"{board.slug}.{edition}.txt"
    assert effective_text(board, edition) == reviewed.read_text(encoding="utf-8")


def test_no_reviewed_text_is_left_over():
    assert sorted(p.stem for p in EFFECTIVE.glob("*.txt")) == sorted(NAMES)


@pytest.mark.parametrize(("board", "edition"), EDITIONS, ids=NAMES)
def test_an_edition_survives_being_stored_and_read_back(board, edition):
    procedure = board.procedures[edition]
    again = Procedure.model_validate_json(procedure.canonical())
    assert again == procedure
    assert again.digest == procedure.digest


@pytest.mark.parametrize(("board", "edition"), EDITIONS, ids=NAMES)
def test_every_rule_speaks_whatever_the_board_left_unsaid(board, edition):
    procedure = board.procedures[edition]
    facts = rules.PublicationFacts(
        approved=False,
        cleared=False,
        open_publication_holds=(),
        family={key.value: FamilyCount(owed=1) for key in DutyKey},
        welfare_confirmed=False,
    )
    taken = [step.key for step in rules.steps(procedure)]
    assert taken == [key for key in StepKey if key in taken]
    assert set(StepKey) - set(taken) <= {StepKey.NOTIFICATION, StepKey.RAPID_REVIEW}
    assert all(p.sentence.endswith(".") for p in rules.family_promises(procedure))
    assert rules.hold_rules(procedure, "views")
    assert rules.hold_rules(procedure, "publication")
    for key in DocumentKey:
        conditions = rules.publication_conditions(procedure, key, facts)
        assert all(c.sentence and c.source and c.link_key for c in conditions)
        assert rules.publication_venue(procedure, key).endswith(".")
        assert rules.publication_rule(procedure, key).endswith(".")
    states = rules.clock_state(procedure, rules.CaseDates(), (), date(2026, 1, 5))
    assert all(state.sentence and state.source for state in states)


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize(("board", "audience"), LEAFLETS)
def test_every_leaflet_reads_well_in_every_form(board, audience, form):
    html = leaflet_html(board, audience, form)
    text = leaflet_text(board, audience, form)
    for made in (html, text):
        assert not re.search(r"[{}_]|None|not stated\b(?!\.)", re.sub(_ADDRESS, "", made))
    assert text.startswith(leaflet_title(board, audience).upper())
    assert "<script" not in html
    assert not re.search(r"[.?!] [a-z]|\.\.|  | ,|,\.", re.sub(rf" (?:{_ADDRESS})", "", text))


def test_every_board_has_a_leaflet_for_families_or_parents():
    assert all(set(audiences(b)) - {"professionals"} for b in BOARDS)


def test_the_page_for_families_says_so_where_it_is_drawn_from_another_leaflet():
    text = leaflet_text(BOARDS.by_slug("worcestershire"), "families")
    assert "no leaflet for families" in text
    assert "leaflet for professionals" in text


def test_no_board_names_who_decides_and_each_says_what_the_guidance_said():
    for board in load_boards():
        for procedure in board.procedures.values():
            assert isinstance(procedure.bodies.decides, NotStated)
            assert "chair of the board decides" in procedure.bodies.decides.nationally


def test_contact_details_are_exactly_those_of_the_leaflets():
    leicester = BOARDS.by_slug("leicester").contact
    assert leicester.address == ("6 St. Martins", "Leicester", "LE1 5DB")
    assert leicester.phone == "0116 256 5151"
    assert leicester.email == "lcitylscb@leicester.gov.uk"
    assert BOARDS.by_slug("salford").contact.address == "not stated"
    assert BOARDS.by_slug("redcar-cleveland").contact.email == "not stated"
    assert BOARDS.by_slug("worcestershire").contact.phone == "not stated"


def test_the_age_of_contact_details_is_told():
    assert "May 2011" in BOARDS.by_slug("leicester").contact_note
    assert "no date" in BOARDS.by_slug("salford").contact_note


def test_every_national_rule_has_a_sentence_for_boards_that_are_silent():
    shared = Path("tenants/_shared/procedures")
    for file in shared.glob("*.toml"):
        for rule in _rules(tomllib.loads(file.read_text(encoding="utf-8"))):
            assert rule["note"].endswith("."), file


def _rules(value):
    if isinstance(value, dict):
        if "standing" in value:
            yield value
        for inner in value.values():
            yield from _rules(inner)


def test_no_board_is_named_in_code():
    names = {b.slug for b in BOARDS} | {b.slug.split("-")[0] for b in BOARDS}
    for folder in ("tenants", "domain/procedures"):
        for file in Path(folder).glob("*.py"):
            text = file.read_text(encoding="utf-8").lower()
            assert not [n for n in names if re.search(rf"\b{n}\b", text)], file
