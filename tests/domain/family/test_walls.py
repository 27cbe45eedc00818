"""What stands behind a link and what does not, asked in raw SQL as the role that is deployed."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from domain.errors import NotFound
from domain.family.answering import save_answer
from domain.family.invitations import family_actor
from domain.family.reading import own_copy
from domain.tenancy import Audience, Place, board_session
from tests.support.relatives import add_family, approved_draft, invitation_of, make_family


def write(cast, family, words="Only mine"):
    with cast.family_session(family.invitation, family.board) as session:
        actor = family_actor(invitation_of(session, family))
        save_answer(session, actor, family.case, question="helped", words=words, seen=0)


@pytest.fixture
def pair(cast):
    """Two relatives of one case, each of whom has written something."""
    one = make_family(cast)
    two = add_family(cast, one.case)
    for family in (one, two):
        write(cast, family)
    return one, two


@pytest.mark.parametrize("table", ["answer", "response", "route", "relative", "invitation"])
def test_a_relative_reaches_their_own_rows_and_no_others(cast, pair, table):
    one, two = pair
    mine = "id" if table == "relative" else "relative_id"
    with cast.family_session(one.invitation) as session:
        found = set(session.scalars(text(f"select {mine} from {table}")))
    assert found == {one.relative}
    assert two.relative not in found


@pytest.mark.parametrize(
    "statement",
    [
        "select * from person",
        "select * from contribution",
        "select outline_sealed from referral",
        "select rationale_sealed from decision",
        "select reason_sealed from hold",
        "select reason_sealed from extension",
        "select note_sealed from route",
        "select note_sealed from family_copy",
        "select text_sealed from draft",
        "select name_sealed from member",
        "select * from event",
        "select * from notice",
        "update invitation set expires_at = now() + interval '9 years'",
        "update hold set lifted_at = now()",
        "delete from answer",
    ],
)
def test_what_no_relative_has_any_business_with_is_refused(cast, pair, statement):
    with (
        pytest.raises(DBAPIError, match="permission denied"),
        cast.family_session(pair[0].invitation) as session,
    ):
        session.execute(text(statement))


def test_a_draft_is_there_only_for_those_who_were_given_it(cast, pair):
    one, _ = pair
    approved_draft(cast, one)
    with cast.family_session(one.invitation) as session:
        assert session.scalars(text("select id from draft")).all() == []


def test_nobody_answers_in_anothers_name(cast, pair):
    one, two = pair
    with cast.family_session(one.invitation) as session:
        changed = session.execute(
            text("update answer set saves = 9 where relative_id = :id"), {"id": two.relative}
        )
        assert changed.rowcount == 0


@pytest.mark.parametrize("who", ["manager", "reviewer"])
def test_the_board_cannot_read_what_is_not_sent(cast, pair, who):
    with (
        pytest.raises(DBAPIError, match="permission denied"),
        cast.session("northshire", who) as session,
    ):
        session.execute(text("select words_sealed from answer"))


def test_a_reviewer_cannot_find_a_link_by_its_hash(cast, pair):
    with (
        pytest.raises(DBAPIError, match="permission denied"),
        cast.session("northshire", "reviewer") as session,
    ):
        session.execute(text("select token_hash from invitation"))


def test_at_the_door_nobody_sees_more_than_links(cast, pair):
    place = Place("northshire", Audience.DOOR)
    with (
        pytest.raises(DBAPIError, match="permission denied"),
        board_session(cast.engine, cast.vault, place) as session,
    ):
        session.execute(text("select * from relative"))


def test_another_boards_link_sees_nothing_here(cast):
    stranger = make_family(cast, board="eastmoor")
    with cast.family_session(stranger.invitation, "northshire") as session:
        for table in ("invitation", "relative", "answer", '"case"', "case_key"):
            assert session.execute(text(f"select id from {table}")).all() == []


def test_the_record_of_writing_holds_no_words(cast, pair, admin_engine):
    with admin_engine.connect() as admin:
        rows = admin.execute(text("select e::text from event e")).scalars().all()
    assert rows
    assert not any("Only mine" in row or "Rowan" in row or "Ana" in row for row in rows)


def test_a_copy_of_another_relatives_is_not_found(cast, pair):
    one, _ = pair
    draft = approved_draft(cast, one)
    with cast.family_session(one.invitation) as session:
        actor = family_actor(invitation_of(session, one))
        with pytest.raises(NotFound):
            own_copy(session, actor, draft)
