"""Days that somebody records, where a board's clocks run by them."""

from datetime import date

import pytest

from tests.web.cases.pages import stale, twice
from tests.web.each_board.acting import LIMB, proposed_at, referred_at, under_review_at

SENT = {"happened_on": date(2026, 2, 4), "note": "Reference 1234."}


@pytest.fixture
def reference(cast):
    return referred_at(cast, "harbour-vale")


def day(reference, event):
    return f"/cases/{reference}/time/landmarks/{event}"


def test_the_notification_stops_one_clock_and_starts_the_next(cast, client_as, reference):
    client = client_as("administrator", "harbour-vale")
    before = client.get(f"/cases/{reference}/time").text
    assert "The notification was sent: not recorded" in before
    assert "within five working days of knowing of the incident" in before
    page = client.follow(client.submit(day(reference, "notification_sent"), **SENT))
    assert "The notification was sent: 4 February 2026" in page.text
    assert "Reference 1234." in page.text
    assert "It is due by 25 February 2026." not in page.text
    assert "It was due by 25 February 2026" in page.text  # fifteen working days on
    done = client.follow(
        client.submit(day(reference, "rapid_review_completed"), happened_on=date(2026, 2, 20))
    )
    assert "It stopped on 20 February 2026." in done.text


def test_a_rapid_review_is_not_finished_before_the_panel_was_notified(client_as, reference):
    client = client_as("manager", "harbour-vale")
    page = client.submit(day(reference, "rapid_review_completed"), happened_on=date(2026, 2, 20))
    assert "Record this first: The notification was sent" in page.errors[0]
    assert "15 working days" in page.errors[0]
    assert "Working Together to Safeguard Children 2023" in page.errors[0]
    assert page.soup.select(f".govuk-error-summary a[href='/cases/{reference}/time']")


def test_the_day_of_knowing_moves_the_notification(client_as, reference):
    client = client_as("manager", "harbour-vale")
    assert "It was due by 16 January 2026" in client.get(f"/cases/{reference}/time").text
    known = client.submit(day(reference, "incident_known"), happened_on=date(2026, 2, 26))
    assert "It is due by 5 March 2026" in client.follow(known).text
    early = client.submit(day(reference, "notification_sent"), happened_on=date(2026, 2, 25))
    assert "It cannot be earlier than 26 February 2026" in early.errors[0]


def test_the_steps_of_the_case_lead_to_these_days(client_as, reference):
    client = client_as("manager", "harbour-vale")
    page = client.get(f"/cases/{reference}")
    steps = [it.get_text(" ", strip=True) for it in page.soup.select(".govuk-task-list__item")]
    assert [step.split(" ")[0] for step in steps[:4]] == ["Referral", "Send", "Carry", "Decide"]
    client.submit(day(reference, "notification_sent"), **SENT)
    steps = [
        it.get_text(" ", strip=True)
        for it in client.get(f"/cases/{reference}").soup.select(".govuk-task-list__item")
    ]
    assert steps[1].endswith("Done")
    assert steps[2].endswith("To do")


@pytest.mark.parametrize(
    "wrong",
    [{"happened_on": date(2026, 3, 3)}, {"happened_on": date(2026, 1, 9)}, {"note": "x" * 2001}],
)
def test_what_cannot_be_is_refused(client_as, reference, wrong):
    page = client_as("manager", "harbour-vale").submit(
        day(reference, "notification_sent"), **SENT | wrong
    )
    assert page.status == 422
    assert len(page.errors) == 1


@pytest.mark.parametrize("board", sorted(set(LIMB) - {"harbour-vale"}))
def test_where_no_clock_runs_by_it_there_is_no_such_day(cast, client_as, board):
    reference = under_review_at(cast, board)
    client = client_as("manager", board)
    assert client.get(day(reference, "notification_sent")).status == 404
    assert "Send the notification" not in client.get(f"/cases/{reference}").text


@pytest.mark.parametrize("who", ["sub_group", "chair", "reviewer", "liaison"])
def test_others_do_not_record_a_day(client_as, reference, who):
    assert client_as(who, "harbour-vale").get(day(reference, "notification_sent")).status == 403


def test_a_day_is_recorded_once_at_this_board_and_with_its_token(client_as, reference):
    client = client_as("manager", "harbour-vale")
    where = day(reference, "notification_sent")
    assert client_as("manager", "salford").get(where).status == 404
    assert stale(client, where, **SENT).status == 422
    first, second = twice(client, where, **SENT)
    assert (first.status, second.status) == (303, 303)
    history = client.get(f"/cases/{reference}/history").text
    assert history.count("recorded a day that a clock runs by") == 1


def test_without_a_review_the_notification_is_still_owed(cast, client_as):
    board = "harbour-vale"
    reference = referred_at(cast, board)
    proposed_at(cast, board, reference)
    client = client_as("manager", board)
    client.submit(
        f"/cases/{reference}/decision",
        outcome="no_review",
        decided_by="Safeguarding partners",
        decided_on=date(2026, 2, 20),
        rationale="None of the criteria is met.",
    )
    page = client.get(f"/cases/{reference}/time")
    assert "only what is owed of the incident itself is due" in page.text
    assert "It was due by 16 January 2026" in page.text
