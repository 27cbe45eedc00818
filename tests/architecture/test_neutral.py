"""Where a stranger may look, nothing says what this is about.

A subject, a text, an envelope, a file's name, a calendar's entry, a tab and an address are read
over a shoulder. What stands behind the link is for the relative, and may speak plainly.
"""

import re
import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from config.settings import Settings
from domain.delivery import says
from domain.delivery.rules import RULES
from domain.delivery.words import NO_LINK, Told, to_relatives, words_for
from domain.family.relatives import Relative
from domain.letters.models import LetterKind
from domain.letters.paper import TITLE
from domain.letters.templates import DEFAULTS
from domain.neutral import TELLING, is_neutral, telling_words
from domain.notices.kinds import NoticeKind, RecipientKind
from domain.people.person import Person
from tenants.board import Board
from tenants.errors import BoardError
from tenants.loader import load_board
from tenants.post import office_of, post_of
from tenants.registry import load_boards
from tests.web.family.every_page.states import FILES, Stage, pages_of

ROOT = Path(__file__).resolve().parents[2]
BOARDS = {board.slug: board for board in load_boards(include_examples=True)}
TO_RELATIVES = [kind for kind in NoticeKind if RULES[kind].recipients is RecipientKind.RELATIVE]
NAMED = re.compile(r"""(?:filename=|download_name=|FILE = )f?["']?([\w.-]+)""")


def said_to_a_relative(board: Board, kind: NoticeKind, path: str) -> str:
    """All that anybody sees of a message: whom it is from, its subject, and its words."""
    base_url = Settings.from_environment({}).base_url(board.home)
    words = words_for(kind, RecipientKind.RELATIVE, Told(path), post_of(board, base_url, {}))
    return f"{words.sender}\n{words.subject}\n{words.body}"


@pytest.mark.parametrize("kind", TO_RELATIVES)
@pytest.mark.parametrize("slug", BOARDS)
def test_no_message_of_any_board_tells_a_stranger_why(slug, kind):
    for path in ("/family/token", ""):
        message = said_to_a_relative(BOARDS[slug], kind, path)
        assert telling_words(message) == []
        assert BOARDS[slug].name not in message


def test_no_message_to_a_relative_holds_what_somebody_wrote():
    """So that no name, and no word that is not ours, can come in."""
    assert all(RULES[kind].said is says.nothing for kind in TO_RELATIVES)
    assert {label.removeprefix("message ") for label, _ in to_relatives()} == set(TO_RELATIVES)
    for label, words in to_relatives():
        assert "$said" not in words, label
        assert telling_words(words) == [], label
    assert is_neutral((ROOT / f"domain/delivery/templates/{NO_LINK}.txt").read_text("utf-8"))


@pytest.mark.parametrize("slug", BOARDS)
def test_every_board_has_a_name_that_strangers_may_read_and_its_own_know(slug):
    board = BOARDS[slug]
    assert board.sender
    assert is_neutral(board.sender)
    assert board.sender == (board.neutral_name or board.short_name)


@pytest.mark.parametrize("slug", BOARDS)
def test_a_letters_outside_tells_a_stranger_nothing(slug):
    office = office_of(BOARDS[slug])
    outside = "\n".join([TITLE, office.sender, office.phone, *office.lines])
    assert telling_words(outside) == []
    assert BOARDS[slug].name not in outside


def test_a_line_of_an_address_that_tells_is_left_out():
    board = BOARDS["leicester"]
    told = board.contact.model_copy(update={"address": ("Safeguarding Unit", "1 High Street")})
    assert office_of(board.model_copy(update={"contact": told})).lines == ("1 High Street",)


@pytest.mark.parametrize("kind", LetterKind)
def test_our_letters_begin_with_neutral_words(kind):
    assert telling_words(DEFAULTS[kind]) == []


def test_a_board_whose_neutral_name_tells_is_refused(tmp_path):
    here = ROOT / "tenants" / "leicester"
    text = (here / "board.toml").read_text("utf-8")
    folder = Path(shutil.copytree(here, tmp_path / "leicester"))
    (folder / "board.toml").write_text(f'neutral_name = "Child death office"\n{text}', "utf-8")
    with pytest.raises(BoardError, match="leave out “child”"):
        load_board(folder)


def test_no_address_of_a_familys_page_tells(app):
    rules = [rule.rule for rule in app.url_map.iter_rules() if rule.endpoint.startswith("family.")]
    assert len(rules) > 10
    assert [rule for rule in rules if telling_words(rule)] == []


def test_no_file_that_a_relative_is_given_has_a_telling_name():
    found = [
        (str(path.relative_to(ROOT)), name)
        for folder in ("web/family", "web/cases/family")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for name in NAMED.findall(path.read_text("utf-8"))
    ]
    assert ("web/family/sending.py", "notes.txt") in found
    assert [each for each in found if telling_words(each[1])] == []


def named_in_the_case(at: Stage) -> set[str]:
    """Whoever the case is about, and whoever it is told to."""
    with at.cast.session(at.family.board) as session:
        people = [person.name for person in session.scalars(select(Person))]
        relatives = [relative.name for relative in session.scalars(select(Relative))]
    return {at.family.reference, *people, *relatives}


def test_every_file_that_a_relative_takes_away_is_on_the_list(app):
    pages = pages_of(app)
    assert not FILES.keys() & pages


@pytest.mark.parametrize("endpoint", sorted(FILES))
def test_a_file_that_a_relative_takes_away_has_a_neutral_name(app, cast, client_as, endpoint):
    at = Stage(app, cast, client_as(None))
    answer = at.phone.get(FILES[endpoint](at)).response
    assert answer.status_code == 200
    shown = answer.headers.get("Content-Disposition", "")
    if answer.mimetype == "text/calendar":
        shown += answer.get_data(as_text=True)
    assert telling_words(shown) == []
    assert not [name for name in named_in_the_case(at) if name in shown]


@pytest.mark.parametrize("slug", sorted(BOARDS))
def test_what_stands_before_the_link_is_opened_tells_a_stranger_nothing(client_as, slug):
    """The page at a link, the page for typing, a link that does not open, and the page after."""
    client = client_as(None, slug)
    for path in ("/family", "/family/left", "/family/" + "A" * 32):
        page = client.get(path)
        assert telling_words(page.text) == [], path
        assert telling_words(str(page.soup.title)) == []


def test_the_list_finds_what_it_is_for():
    for word in (
        "Child", "children", "death", "died", "Serious Case Review", "a review", "safeguarding",
        "abused", "neglect", "Coroner", "SCR", "inquest", "family_died",
    ):  # fmt: skip
        assert telling_words(word), word
    for word in ("diet", "description", "Deadline", "closs", "Harvest", "studied", "Daisy Lane"):
        assert not telling_words(word), word
    assert len(set(TELLING)) == len(TELLING)
