"""Letters: made from notices or written, changed, and sent by being posted."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from domain import clock
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.errors import Conflict, DomainError, Invalid
from domain.family.contacts import contacts_of
from domain.family.invitations import code_of, find_by_code, standing_invitation, token_of
from domain.family.inviting import invite, stop
from domain.family.relatives import Details, Relative
from domain.letters.fields import check, merge, paragraphs
from domain.letters.models import Letter, LetterKind
from domain.letters.posting import post_letter
from domain.letters.queries import PAGE, waiting_for, waiting_letters
from domain.letters.templates import DEFAULTS, change_template, template_now
from domain.letters.writing import Office, change_letter, drop_letter, letter_from, write_letter
from domain.neutral import telling_words
from domain.notices.kinds import NoticeKind
from domain.notices.models import Notice
from tests.conftest import NOW
from tests.domain.notices.outgoing import to_relative
from tests.support.relatives import add_family, invitation_of, make_case, make_family, relative_of

OFFICE = Office("LSCB", "0161 496 0001", ("1 Town Hall Square",))
BY_LETTER = Details("Rowan Ashby", "Mother", "letter", "Ana Petrov", address="1 Quay Street")


@pytest.fixture
def family(cast):
    return make_family(cast, details=BY_LETTER)


@pytest.fixture
def at(cast, family):
    with cast.session() as session:
        yield session, cast.actor("northshire", "manager"), relative_of(session, family)


def invitation_letter(at) -> Letter:
    session, actor, relative = at
    [notice] = waiting_for(session, relative.id)
    return letter_from(session, actor, relative, notice, OFFICE)


def test_the_letter_of_an_invitation_is_filled_in_all_but_the_link(at):
    letter = invitation_letter(at)
    assert letter.kind == LetterKind.INVITATION
    assert letter.words.startswith("Dear Rowan Ashby\n\n")
    assert "\n\n{link}\n\n" in letter.words
    assert "Ana Petrov\nLSCB" in letter.words
    assert "0161 496 0001" in letter.words
    assert telling_words(letter.words) == []


def test_a_notice_has_one_letter(at):
    session, actor, relative = at
    letter = invitation_letter(at)
    notice = session.get_one(Notice, ("northshire", letter.notice_id))
    assert letter_from(session, actor, relative, notice, OFFICE).id == letter.id
    assert waiting_for(session, relative.id) == []


def test_news_is_said_in_the_words_of_its_notice(at, cast):
    session, actor, relative = at
    case = type("Case", (), {"id": relative.case_id})
    to_relative(session, NoticeKind.EXTENSION_TOLD, relative, case)
    notice = next(
        it for it in waiting_for(session, relative.id) if it.kind == NoticeKind.EXTENSION_TOLD
    )
    letter = letter_from(session, actor, relative, notice, OFFICE)
    assert letter.kind == LetterKind.NEWS
    assert "A date that we gave you has changed." in letter.words
    assert "{link}" in letter.words
    assert "Hello" not in letter.words


def test_what_is_no_longer_true_is_not_put_on_paper(at):
    session, actor, relative = at
    [notice] = waiting_for(session, relative.id)
    stop(session, actor, standing_invitation(session, relative.id))
    assert letter_from(session, actor, relative, notice, OFFICE) is None
    assert notice.dropped_at == NOW


def test_posting_is_what_counts_as_sent(at):
    session, actor, _relative = at
    letter = invitation_letter(at)
    notice = session.get_one(Notice, ("northshire", letter.notice_id))
    assert notice.sent_at is None
    post_letter(session, actor, letter, posted_on=clock.today(), means="signed_for")
    assert (letter.posted_on, letter.means) == (clock.today(), "signed_for")
    assert letter.posted_by_id == actor.id
    assert notice.sent_at == NOW
    said = session.scalars(
        select(Event.particulars).where(Event.action == Action.LETTER_POSTED.value)
    ).one()
    assert said == {"means": "signed_for"}
    [contact] = contacts_of(session, letter.case_id)
    assert (contact.how, contact.outcome, contact.made_on) == ("letter", "sent", clock.today())
    assert contact.about == ["invited"]
    assert (contact.by_whom, contact.said) == ("Manager of Northshire", "Signed for")
    with pytest.raises(Conflict, match="already"):
        post_letter(session, actor, letter, posted_on=clock.today(), means="by_hand")


@pytest.mark.parametrize(
    ("days", "message"), [(1, "today or earlier"), (-1, "made after that day")]
)
def test_a_letter_is_posted_on_a_day_that_can_be(at, days, message):
    session, actor, _ = at
    letter = invitation_letter(at)
    with pytest.raises(Invalid, match=message):
        post_letter(
            session, actor, letter, posted_on=clock.today() + timedelta(days=days), means="by_hand"
        )


def test_without_an_address_it_can_only_be_handed_over(cast):
    family = make_family(cast)
    with cast.session() as session:
        actor = cast.actor("northshire", "manager")
        letter = write_letter(session, actor, relative_of(session, family), LetterKind.OPEN, OFFICE)
        with pytest.raises(Invalid, match="No address"):
            post_letter(session, actor, letter, posted_on=clock.today(), means="first_class")
        post_letter(session, actor, letter, posted_on=clock.today(), means="by_hand")


def test_a_letter_whose_link_opens_nothing_is_not_posted(at):
    session, actor, relative = at
    letter = invitation_letter(at)
    stop(session, actor, standing_invitation(session, relative.id))
    with pytest.raises(Conflict, match="no link that opens"):
        post_letter(session, actor, letter, posted_on=clock.today(), means="by_hand")


def test_what_was_posted_stays_as_it_went(at):
    session, actor, relative = at
    letter = write_letter(session, actor, relative, LetterKind.OPEN, OFFICE)
    post_letter(session, actor, letter, posted_on=clock.today(), means="by_hand")
    with pytest.raises(Conflict):
        change_letter(session, actor, letter, words="Other", large=False)
    with pytest.raises(Conflict):
        drop_letter(session, actor, letter)


def test_only_a_letter_that_carries_no_notice_can_be_thrown_away(at):
    session, actor, relative = at
    written = write_letter(session, actor, relative, LetterKind.OPEN, OFFICE)
    assert drop_letter(session, actor, written).dropped_at == NOW
    with pytest.raises(Conflict, match="waiting"):
        drop_letter(session, actor, invitation_letter(at))


def test_the_longest_waiting_comes_first_and_names_nobody(cast):
    with clock.held(NOW - timedelta(days=3)):
        older = make_family(cast, reference="2026-008", details=BY_LETTER)
    newer = make_family(cast, reference="2026-009", details=BY_LETTER)
    make_family(cast, reference="2026-010")  # by email
    make_family(cast, board="eastmoor", details=BY_LETTER)
    with cast.session() as session:
        found = waiting_letters(session, 1)
        assert [row.relative_id for row in found.rows] == [older.relative, newer.relative]
        assert (found.total, found.pages) == (2, 1)
        actor = cast.actor("northshire", "manager")
        write_letter(session, actor, relative_of(session, older), LetterKind.OPEN, OFFICE)
        assert waiting_letters(session, 1).total == 3


def test_the_list_is_paged(cast):
    case = make_case(cast)
    family = add_family(cast, case)
    with cast.session() as session:
        actor, relative = cast.actor("northshire", "manager"), relative_of(session, family)
        for _ in range(PAGE + 1):
            write_letter(session, actor, relative, LetterKind.OPEN, OFFICE)
        assert len(waiting_letters(session, 1).rows) == PAGE
        assert len(waiting_letters(session, 2).rows) == 1
        assert waiting_letters(session, 9).number == 2


def test_a_board_writes_its_own_words_and_goes_back(cast, family):
    with cast.session() as session:
        actor = cast.actor("northshire", "manager")
        words = "Dear {name}\n\nOur own words.\n\n{link}"
        change_template(session, actor, LetterKind.INVITATION, words=words, seen=0)
        assert template_now(session, LetterKind.INVITATION) == (words, 1)
        assert template_now(session, LetterKind.OPEN) == (DEFAULTS[LetterKind.OPEN], 0)
        with pytest.raises(Conflict):
            change_template(session, actor, LetterKind.INVITATION, words=words, seen=0)
        change_template(session, actor, LetterKind.INVITATION, words="", seen=1)
        assert template_now(session, LetterKind.INVITATION) == (
            DEFAULTS[LetterKind.INVITATION],
            2,
        )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("Dear {nmae} {link}", "no field called {nmae}"),
        ("See {link} now", "a line of its own"),
        ("Dear {name}", "need {link}"),
        ("{link}\n\nAbout the death of your child", "Leave out “death”"),
    ],
)
def test_words_that_cannot_be_are_refused(cast, words, message):
    actor = cast.actor("northshire", "manager")
    with cast.session() as session, pytest.raises(DomainError, match=message):
        change_template(session, actor, LetterKind.INVITATION, words=words, seen=0)


def test_our_own_words_are_neutral_and_whole():
    for kind, words in DEFAULTS.items():
        check(words)
        assert telling_words(words) == [], kind


def test_merging_leaves_what_is_not_known_as_it_is():
    assert merge("{name} {link} {odd", {"name": "Ana {link}"}) == "Ana {link} {link} {odd"
    assert paragraphs("One\r\n\r\n\r\nTwo\nlines\n") == ["One", "Two\nlines"]


def test_a_code_opens_what_its_link_opens_however_it_is_typed(cast, family):
    with cast.session() as session:
        code = code_of(session, invitation_of(session, family))
        token = token_of(session, invitation_of(session, family))
    assert len(code.replace(" ", "")) == 28
    assert code.replace(" ", "") not in token.upper()
    for typed in (code, code.lower(), code.replace(" ", ""), code.replace("0", "o")):
        with cast.session() as session:
            assert find_by_code(session, typed).id == family.invitation
    with cast.session() as session:
        for typed in ("", "0", code[:-1], code + "0", token, "Ü" * 28, "0" * 28):
            assert find_by_code(session, typed) is None


def test_a_code_ends_with_its_link(cast, family):
    with cast.session() as session:
        code = code_of(session, invitation_of(session, family))
        invite(session, cast.actor("northshire", "manager"), relative_of(session, family))
    with cast.session() as session:
        assert find_by_code(session, code) is None


def test_a_relative_of_another_case_has_other_letters(cast, family):
    other = make_family(cast, reference="2026-002", details=BY_LETTER)
    with cast.session() as session:
        found = waiting_for(session, other.relative)
        assert {it.recipient_id for it in found} == {other.relative}
        assert session.get_one(Relative, ("northshire", family.relative)).address
        assert date(2026, 3, 2) == clock.today()
