"""Deciding on a case, by each board's own criteria."""

from datetime import date

import pytest
from sqlalchemy import select

from domain.cases.decision import Decision
from domain.notices.models import Notice
from tests.web.cases.pages import stale, twice
from tests.web.each_board.acting import LIMB, proposed_at, referred_at, under_review_at

WHOLE = {
    "outcome": "review",
    "decided_by": "The independent chair",
    "decided_on": date(2026, 2, 20),
    "rationale": "Each of the criteria was weighed.",
}
PROPOSED = {
    "outcome": "review",
    "made_on": date(2026, 2, 18),
    "reasons": "The child died, and neglect played a part.",
}


def decisions(cast, board):
    with cast.session(board) as session:
        found = session.scalars(select(Decision)).all()
        assert all(made.decided_by and made.recommended_by != "" for made in found)  # unsealed here
        return found


@pytest.mark.parametrize("board", sorted(LIMB))
def test_each_limb_is_shown_with_its_kind_and_its_source(cast, client_as, registry, board):
    reference = referred_at(cast, board)
    page = client_as("manager", board).get(f"/cases/{reference}/decision")
    for limb in registry.by_slug(board).edition_on(date(2026, 3, 2)).criteria:
        assert limb.text in page.text
        assert f"{limb.kind.value.capitalize()}: a review m" in page.text
        assert str(limb.source) in page.text


@pytest.mark.parametrize("board", ["leicester", "peterborough"])
def test_a_death_must_be_reviewed_and_harm_may_be(cast, client_as, board):
    reference, client = referred_at(cast, board), client_as("manager", board)
    proposed_at(cast, board, reference)
    where, none = f"/cases/{reference}/decision", WHOLE | {"outcome": "no_review"}
    page = client.submit(where, **none, limbs="death")
    assert "must follow where this is met" in page.errors[0]
    assert "The rule: A child" in page.errors[0]
    assert decisions(cast, board) == []
    assert client.submit(where, **none, limbs="harm").status == 303


@pytest.mark.parametrize("board", ["redcar-cleveland", "salford", "worcestershire"])
def test_harm_too_must_be_reviewed(cast, client_as, board):
    reference, client = referred_at(cast, board), client_as("manager", board)
    read = {"reading_1": "1"} if board == "redcar-cleveland" else {}
    none = WHOLE | read | {"outcome": "no_review", "limbs": "death-or-harm"}
    page = client.submit(f"/cases/{reference}/decision", **none)
    assert "must follow where this is met" in page.errors[0]


# Two readings


def test_both_readings_are_shown_and_the_one_taken_is_recorded(cast, client_as, registry):
    board = "redcar-cleveland"
    (limb,) = registry.by_slug(board).edition_on(date(2026, 3, 2)).criteria
    reference, client = referred_at(cast, board), client_as("manager", board)
    where = f"/cases/{reference}/decision"
    page = client.get(where)
    assert [words in page.text for words in limb.readings] == [True, True]
    assert "Candour does not choose between the readings" in page.text
    assert not page.soup.select("input[name=reading_1][checked]")
    unread = client.submit(where, **WHOLE, limbs="death-or-harm")
    assert "Choose the reading that was taken." in unread.errors[0]
    assert "Why" in unread.errors[0] or "Leaflet for parents" in unread.errors[0]
    made = client.follow(client.submit(where, **WHOLE, limbs="death-or-harm", reading_1="2"))
    assert f"The reading that was taken {limb.text} {limb.readings[1]}" in made.text
    assert decisions(cast, board)[0].readings == {"death-or-harm": "2"}


def test_a_reading_is_recorded_of_no_review_too(cast, client_as):
    board = "redcar-cleveland"
    reference, client = referred_at(cast, board), client_as("manager", board)
    where, none = f"/cases/{reference}/decision", WHOLE | {"outcome": "no_review"}
    assert client.submit(where, **none).status == 422
    assert client.submit(where, **none, reading_1="either").status == 303


# Other circumstances


def test_other_circumstances_are_a_discretion_that_says_what_they_are(cast, client_as):
    reference, client = referred_at(cast, "salford"), client_as("manager", "salford")
    where, other = f"/cases/{reference}/decision", WHOLE | {"limbs": "other-circumstances"}
    page = client.submit(where, **other)
    assert "Write what the circumstance is" in page.errors[0]
    assert "Some other circumstance calls for it" in page.errors[0]
    assert client.submit(where, **other, circumstance="Three families, one pattern").status == 303


# Who recommends and decides


def test_the_sub_group_recommends_before_anybody_decides(cast, client_as):
    board = "leicester"
    reference, client = referred_at(cast, board), client_as("manager", board)
    where = f"/cases/{reference}/decision"
    page = client.submit(where, **WHOLE, limbs="death")
    assert "Record what the Serious Case Review Sub-group recommended first" in page.errors[0]
    assert "“Who will carry out the Review?”" in page.errors[0]
    (way,) = page.soup.select(".govuk-error-summary a[href$='/recommendation']")
    member = client_as("sub_group", board)
    told = member.follow(member.submit(str(way["href"]), **PROPOSED))
    assert "The recommendation is recorded" in told.text
    assert "By Serious Case Review Sub-group On 18 February 2026" in told.text
    assert client.submit(where, **WHOLE, limbs="death").status == 303
    assert decisions(cast, board)[0].recommended_by == "Serious Case Review Sub-group"
    with cast.session(board) as session:
        sent = select(Notice.recipient_id).where(Notice.kind == "proposal_recorded")
        assert set(session.scalars(sent)) == {
            cast.member(board, "manager"),
            cast.member(board, "chair"),
        }


def test_another_body_does_not_recommend(cast, client_as):
    reference = referred_at(cast, "leicester")
    page = client_as("manager", "leicester").submit(
        f"/cases/{reference}/recommendation", **PROPOSED, made_by="The council"
    )
    assert "says who recommends: Serious Case Review Sub-group" in page.errors[0]


def test_a_decision_is_no_earlier_than_its_recommendation(cast, client_as):
    reference, client = referred_at(cast, "leicester"), client_as("manager", "leicester")
    client.submit(f"/cases/{reference}/recommendation", **PROPOSED)
    early = WHOLE | {"decided_on": date(2026, 2, 17)}
    page = client.submit(f"/cases/{reference}/decision", **early, limbs="death")
    assert page.errors == ["The decision cannot be earlier than what was recommended."]


@pytest.mark.parametrize(
    "wrong",
    [{"made_on": date(2026, 3, 3)}, {"made_on": date(2026, 2, 1)}, {"outcome": "maybe"}],
)
def test_what_cannot_be_recommended_is_refused(cast, client_as, wrong):
    reference = referred_at(cast, "leicester")
    page = client_as("manager", "leicester").submit(
        f"/cases/{reference}/recommendation", **PROPOSED | wrong
    )
    assert page.status == 422
    assert len(page.errors) == 1


def test_nothing_is_recommended_after_the_decision(cast, client_as):
    reference = under_review_at(cast, "leicester")
    page = client_as("manager", "leicester").submit(
        f"/cases/{reference}/recommendation", **PROPOSED
    )
    assert "already recorded" in page.errors[0]


def test_where_nobody_is_said_to_recommend_it_may_be_recorded(cast, client_as):
    reference, client = referred_at(cast, "salford"), client_as("manager", "salford")
    where = f"/cases/{reference}/recommendation"
    assert "does not state who recommends" in client.get(where).text
    page = client.follow(client.submit(where, **PROPOSED, made_by="The panel"))
    assert "By The panel" in page.text
    assert "Who recommended it?" not in page.text


@pytest.mark.parametrize("who", ["reviewer", "panel", "liaison"])
def test_others_do_not_record_a_recommendation(cast, client_as, who):
    reference = referred_at(cast, "leicester")
    assert client_as(who, "leicester").get(f"/cases/{reference}/recommendation").status == 403


def test_a_recommendation_is_of_this_board_once_and_with_its_token(cast, client_as):
    reference, client = referred_at(cast, "leicester"), client_as("manager", "leicester")
    where = f"/cases/{reference}/recommendation"
    assert client_as("manager", "salford").get(where).status == 404
    assert stale(client, where, **PROPOSED).status == 422
    first, second = twice(client, where, **PROPOSED)
    assert (first.status, second.status) == (303, 303)
    page = client.get(f"/cases/{reference}/history")
    assert page.text.count("recorded what was recommended") == 1


@pytest.mark.parametrize("board", sorted(set(LIMB) - {"harbour-vale"}))
def test_where_nobody_is_said_to_decide_the_page_says_so(cast, client_as, board):
    reference = referred_at(cast, board)
    page = client_as("manager", board).get(f"/cases/{reference}/decision")
    assert "Our procedure does not state who decides" in page.text
    assert not page.soup.select_one("input[name=decided_by]")["value"]


def test_the_safeguarding_partners_decide(cast, client_as):
    board = "harbour-vale"
    reference, client = referred_at(cast, board), client_as("manager", board)
    proposed_at(cast, board, reference)
    where, mine = f"/cases/{reference}/decision", WHOLE | {"limbs": "improvements"}
    assert client.get(where).soup.select_one("input[name=decided_by]")["value"] == (
        "Safeguarding partners"
    )
    page = client.submit(where, **mine)
    assert "says who decides: Safeguarding partners" in page.errors[0]
    assert "Working Together to Safeguard Children 2023" in page.errors[0]
    theirs = mine | {"decided_by": "Safeguarding partners, at their meeting"}
    assert client.submit(where, **theirs).status == 303
