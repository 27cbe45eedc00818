"""Boards with rules that no board had before run a review, with no change of code."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from domain import clock
from domain.family.relatives import Relative
from domain.reports.queries import latest_draft
from tenants.loader import load_board
from tests.support.reports import settle_family
from tests.web.new_boards.running import Running

LONG_AGO = date(2026, 2, 2)  # so that whoever must have it for days on end has had it
RELATIVE = {
    "name": "Marigold Fennimore",
    "relation": "Mother",
    "channel": "email",
    "email": "marigold@home.example",
    "wants_news": "yes",
    "carrier": "Ana Petrov",
}


@pytest.fixture
def running(cast, client_as, registry):
    def begin(board):
        [procedure] = registry.by_slug(board).procedures.values()
        return Running(cast, client_as, board, procedure)

    return begin


def relative_of(review):
    with review.cast.session(review.board) as session:
        return session.scalars(select(Relative.id)).one()


def draft_of(review, document):
    with review.cast.session(review.board) as session:
        return latest_draft(session, review.case().id, document).id


def begun(review):
    review.refer()
    review.every_page()
    review.decide()
    review.appoint()
    review.scope()
    review.ask_an_agency()
    review.every_page()


def told(review, document, *, copy):
    relative = relative_of(review)
    draft = str(draft_of(review, document))
    if copy:
        review.send(f"family/{relative}/copy", draft=draft, means="paper", note="")
    review.send(f"family/{relative}/date", draft=draft, publish_on=date(2026, 5, 4), means="phone")
    settle_family(review.cast, review.reference, review.board, but=("copy", "notice"))


def ended(review, documents):
    for document in documents:
        published = review.publish(document)
        assert published.status == 303, published.errors or published.text[:600]
    review.every_page()
    review.follow_up()
    assert "The case is closed." in review.close().text
    review.every_page()


def test_both_folders_are_good(registry):
    for board in registry:
        assert load_board(registry.place_of(board.slug)).slug == board.slug


def test_a_board_with_two_leads_no_panel_and_a_summary_alone(running, client_as):
    review = running("quayside")
    begun(review)
    overview = review.manager.get(review.at("")).text
    assert "Summary for the public" in overview
    assert "Overview Report" not in overview
    time = review.manager.get(review.at("time")).text
    assert "120 working days" in time
    assert "24 July 2026" in time  # 120 working days after 2 February, over Easter and May
    appointed = review.manager.get(review.at("appointments")).text
    assert appointed.count("Joint Reviewer") >= 2
    route = {"route": "lead"}
    review.send("family/new", **RELATIVE, **route)
    review.write("executive_summary")
    time = review.manager.get(review.at("time")).text
    assert "It stopped on 2 March 2026" in time
    refused = review.publish("executive_summary")
    assert refused.status != 303
    told(review, "executive_summary", copy=True)
    for recipient in ("ofsted", "coroner", "department"):
        review.send("publication/executive_summary/sent", recipient=recipient, sent_on=LONG_AGO)
    review.every_page()
    early = review.publish("executive_summary")
    assert "must know the date at least 1 month before publication" in early.errors[0]
    with clock.held(datetime(2026, 5, 5, 10, tzinfo=UTC)):
        ended(review, ["executive_summary"])
    assert client_as(None, "quayside").get("/library").status == 200


def test_a_board_with_a_convener_no_lead_and_no_report(running, client_as):
    review = running("fellside")
    begun(review)
    overview = review.manager.get(review.at("")).text
    assert "Our answer" in overview
    assert "Convener" in overview
    assert "Overview Report" not in overview
    time = review.manager.get(review.at("time")).text
    assert "200 to 300 days" in time
    assert "10 working days" in time
    extended = review.manager.get(review.at("time/review/extend"))
    assert extended.status in {200, 403, 409, 422}
    review.send("family/new", **RELATIVE, route="panel_chair")
    for document in review.made:
        review.write(document)
    told(review, "learning_briefing", copy=True)
    told(review, "board_response", copy=False)
    review.every_page()
    ended(review, review.made)
    shelf = client_as(None, "fellside").get("/library").text
    assert "What was learned" in shelf


@pytest.mark.parametrize("board", ["quayside", "fellside"])
def test_the_public_pages_stand(client_as, registry, board):
    anyone = client_as(None, board)
    for page in ("/", "/leaflets", "/leaflets/families", "/contacts", "/library", "/theme.css"):
        assert anyone.get(page).status == 200, page
    assert registry.by_slug(board).name in anyone.get("/").text
