"""Moving a case to another edition of its board's procedure."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from domain import clock
from domain.cases.case import Case
from domain.cases.decision import Decision
from domain.moving.models import EditionMove
from domain.moving.telling import promises_owed
from domain.notices.models import Notice
from tests.support.editions import another_edition
from tests.web.cases.pages import filled, stale, twice
from tests.web.cases.test_time import relative
from tests.web.each_board.acting import referred_at, under_review_at

BOARD = "salford"
WHY = {"reason": "The board has taken up the new edition."}


@pytest.fixture
def reference(cast):
    return under_review_at(cast, BOARD)


@pytest.fixture
def edition(cast, registry):
    other = registry.by_slug("leicester").edition_on(date(2026, 3, 2))
    return another_edition(
        cast,
        BOARD,
        "next",
        clocks=other.clocks,
        extension=other.extension,
        family_copy=other.family_copy,
        roles=other.roles,
    )


def moves(cast):
    with cast.session(BOARD) as session:
        return session.scalars(select(EditionMove)).all()


def pinned(cast):
    with cast.session(BOARD) as session:
        case, decision = (
            session.scalars(select(Case)).one(),
            session.scalars(select(Decision)).one(),
        )
        return case.edition_id, decision.edition_id


def test_what_changes_is_shown_before_anything_does(cast, client_as, reference, edition):
    with cast.session(BOARD) as session:
        case_id = session.scalars(select(Case.id)).one()
    relative(cast, case_id, board=BOARD)
    client = client_as("manager", BOARD)
    page = client.get(f"/cases/{reference}/procedure")
    assert "Edition next" in page.text
    (link,) = page.soup.select("main a[href*='/procedure/']")
    shown = client.get(str(link["href"])).text
    assert "It usually takes 6 to 9 months" in shown
    assert "until the Executive Summary is published" in shown
    assert "Who must be told What the family was promised changes." in shown
    assert "Marigold, Mother" in shown
    assert "Lead Reviewer: one. Appointed: 0" in shown
    assert "Panel Chair: one. Appointed: 0" in shown
    assert "Every rule that changes" in shown
    assert moves(cast) == []


def test_the_case_is_moved_on_the_record_and_the_decision_stays(
    cast, client_as, reference, edition
):
    before, _ = pinned(cast)
    client = client_as("chair", BOARD)
    page = client.follow(client.submit(f"/cases/{reference}/procedure/{edition}", **WHY))
    assert "The case goes by that edition from now on." in page.text
    assert "The board has taken up the new edition." in page.text
    assert "It was decided under Serious Case Reviews, Undated leaflet" in page.text
    assert pinned(cast) == (edition, before)
    history = client.get(f"/cases/{reference}/history").text
    assert "moved the case to another edition of the procedure: next" in history
    with cast.session(BOARD) as session:
        told = select(Notice.recipient_id).where(Notice.kind == "case_moved")
        assert cast.member(BOARD, "manager") in session.scalars(told).all()
    assert "Panel Chair One." in client.get(f"/cases/{reference}/appointments").text
    decision = client.get(f"/cases/{reference}/decision").text
    assert "A child has been seriously harmed or has died" in decision


def test_a_reason_is_needed_and_kept_short(cast, client_as, reference, edition):
    client, where = client_as("manager", BOARD), f"/cases/{reference}/procedure/{edition}"
    assert client.submit(where).errors == ["Write why the case is moved"]
    assert client.submit(where, reason="x" * 2001).status == 422
    assert moves(cast) == []


def test_a_page_that_somebody_overtook_moves_nothing(cast, client_as, reference, edition):
    third = another_edition(cast, BOARD, "third")
    mine, theirs = client_as("manager", BOARD), client_as("chair", BOARD)
    opened = mine.get(f"/cases/{reference}/procedure/{edition}")
    theirs.submit(f"/cases/{reference}/procedure/{third}", **WHY)
    where, fields = filled(opened, **WHY)
    page = mine.post(where, fields)
    assert page.status == 422
    assert "Somebody moved this case while the page was open" in page.errors[0]
    assert "The board has taken up the new edition." in page.html
    assert len(moves(cast)) == 1
    _, again = filled(page, **WHY)
    assert mine.post(where, again).status == 303
    assert len(moves(cast)) == 2


def test_a_case_is_not_moved_where_it_is_already(cast, client_as, reference, edition):
    client, where = client_as("manager", BOARD), f"/cases/{reference}/procedure/{edition}"
    client.submit(where, **WHY)
    assert "under this edition already" in client.submit(where, **WHY).errors[0]


def test_before_the_decision_there_is_nothing_to_move(cast, client_as, edition):
    reference, client = referred_at(cast, BOARD), client_as("manager", BOARD)
    assert "from its decision on" in client.get(f"/cases/{reference}/procedure").text
    page = client.submit(f"/cases/{reference}/procedure/{edition}", **WHY)
    assert "Record the decision first" in page.errors[0]


def test_sent_twice_it_is_moved_once_and_a_stale_token_moves_nothing(
    cast, client_as, reference, edition
):
    client, where = client_as("manager", BOARD), f"/cases/{reference}/procedure/{edition}"
    assert stale(client, where, **WHY).status == 422
    assert moves(cast) == []
    first, second = twice(client, where, **WHY)
    assert (first.status, second.status) == (303, 303)
    assert len(moves(cast)) == 1


@pytest.mark.parametrize("who", ["administrator", "sub_group", "reviewer", "liaison"])
def test_others_do_not_move_a_case(cast, client_as, reference, edition, who):
    assert client_as(who, BOARD).get(f"/cases/{reference}/procedure/{edition}").status == 403


def test_another_boards_edition_or_case_is_not_found(cast, client_as, reference, edition):
    other = another_edition(cast, "leicester", "next")
    client = client_as("manager", BOARD)
    assert client.get(f"/cases/{reference}/procedure/{other}").status == 404
    stranger = client_as("manager", "leicester")
    assert stranger.get(f"/cases/{reference}/procedure").status == 404


def test_with_one_edition_the_page_says_so(client_as, reference):
    page = client_as("manager", BOARD).get(f"/cases/{reference}/procedure")
    assert "There is no other edition." in page.text


def test_an_edition_published_ahead_of_its_day_is_offered_and_pinned_to_nothing_yet(
    cast, client_as
):
    reference = under_review_at(cast, "harbour-vale")
    client = client_as("manager", "harbour-vale")
    page = client.get(f"/cases/{reference}/procedure")
    assert "This case is under Local child safeguarding practice reviews, January 2024" in page.text
    assert "It applies from 1 April 2027." in page.text
    (link,) = page.soup.select("main a[href*='/procedure/']")
    shown = client.get(str(link["href"])).text
    assert "This edition applies from 1 April 2027." in shown
    assert "We will tell you at least 15 working days before" in shown
    assert "Panel member: from 4 to 12." in shown


HOW = {"told_on": date(2026, 3, 2), "means": "phone", "note": "She asked what it means for her."}


@pytest.fixture
def marigold(cast, reference):
    with cast.session(BOARD) as session:
        case_id = session.scalars(select(Case.id)).one()
    return relative(cast, case_id, board=BOARD)


def owed(cast):
    with cast.session(BOARD) as session:
        return promises_owed(session, session.scalars(select(Case)).one())


def test_a_relative_is_owed_word_of_what_changed_until_it_is_recorded(
    cast, client_as, reference, marigold, edition
):
    client = client_as("manager", BOARD)
    moved = client.follow(client.submit(f"/cases/{reference}/procedure/{edition}", **WHY))
    assert "Still to be told what changed Marigold, Mother" in moved.text
    assert "Tell Marigold what is different" in client.get(f"/cases/{reference}").text
    family = client.get(f"/cases/{reference}/family")
    assert "They have not been told what changed when the case was moved." in family.text
    where = f"/cases/{reference}/family/{marigold}/promises"
    page = client.get(where).text
    assert "They were promised:" in page
    assert "They are promised now:" in page
    after = client.follow(client.submit(where, **HOW))
    assert "It is recorded that they know what is different." in after.text
    assert owed(cast) == []
    assert "what is different" not in client.get(f"/cases/{reference}").text
    assert (
        "Told what changed Marigold, on 2 March 2026"
        in client.get(f"/cases/{reference}/procedure").text
    )
    assert "They were told on 2 March 2026." in client.get(where).text


def test_moved_there_and_back_nothing_is_owed(cast, client_as, reference, marigold, edition):
    before, _ = pinned(cast)
    client = client_as("manager", BOARD)
    client.submit(f"/cases/{reference}/procedure/{edition}", **WHY)
    assert len(owed(cast)) == 1
    client.submit(f"/cases/{reference}/procedure/{before}", **WHY)
    assert owed(cast) == []


def test_a_relative_who_was_added_later_heard_the_promises_as_they_are(
    cast, client_as, reference, edition
):
    client = client_as("manager", BOARD)
    client.submit(f"/cases/{reference}/procedure/{edition}", **WHY)
    with clock.held(datetime(2026, 3, 3, 9, tzinfo=UTC)):
        with cast.session(BOARD) as session:
            case_id = session.scalars(select(Case.id)).one()
        relative(cast, case_id, board=BOARD)
        assert owed(cast) == []


def test_what_was_told_has_a_day_between_the_move_and_today(
    cast, client_as, reference, marigold, edition
):
    client = client_as("manager", BOARD)
    client.submit(f"/cases/{reference}/procedure/{edition}", **WHY)
    where = f"/cases/{reference}/family/{marigold}/promises"
    page = client.submit(where, **{**HOW, "told_on": date(2026, 3, 1)})
    assert "after the case was moved" in page.errors[0]
    assert client_as("chair", BOARD).get(where).status == 403
