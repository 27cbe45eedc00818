"""The time of a case at each board: its own events, its ranges, and what is owed when it is longer."""

from datetime import date

import pytest

from tests.web.each_board.acting import under_review_at

LONGER = {"until": date(2027, 3, 1), "reason": "An agency is late."}


@pytest.mark.parametrize(
    ("board", "words"),
    [
        ("leicester", "Earliest 10 July 2026 Latest 10 October 2026"),
        ("leicester", "until the Executive Summary is published"),
        ("peterborough", "Earliest 10 July 2026 Latest 10 October 2026"),
        ("peterborough", "until the Overview Report is published"),
        ("redcar-cleveland", "Time limit No time limit stated"),
        ("salford", "The procedure does not say when the time starts."),
        ("worcestershire", "Started on 20 February 2026 Due 20 August 2026"),
        ("harbour-vale", "Started on 20 February 2026 Due 20 August 2026"),
    ],
)
def test_each_clock_has_its_own_start_end_and_range(cast, client_as, board, words):
    reference = under_review_at(cast, board)
    assert words in client_as("manager", board).get(f"/cases/{reference}/time").text


@pytest.mark.parametrize("board", ["salford", "harbour-vale"])
def test_more_time_is_not_saved_without_telling_the_family_why(cast, client_as, board):
    reference, client = under_review_at(cast, board), client_as("manager", board)
    where = f"/cases/{reference}/time/review/extend"
    form = client.get(where)
    assert "the family is told, and the reasons are explained" in form.text
    assert not form.soup.select("input[name=tell_family]")
    page = client.submit(where, **LONGER)
    assert page.status == 422
    assert page.errors == ["Write the words that the family will read"]
    told = client.submit(where, **LONGER, family_reason="We need longer, and are sorry.")
    assert "We need longer, and are sorry." in client.follow(told).text


@pytest.mark.parametrize("board", ["leicester", "peterborough", "worcestershire"])
def test_elsewhere_telling_the_family_is_a_choice(cast, client_as, board):
    reference, client = under_review_at(cast, board), client_as("manager", board)
    where = f"/cases/{reference}/time/review/extend"
    assert client.submit(where, **LONGER, tell_family="no").status == 303
