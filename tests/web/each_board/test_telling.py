"""Who else has to be told, on the pages of a case; and recording that they were."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from domain import clock
from domain.audit.models import Event
from domain.cases.landmark import Landmark
from domain.cases.telling import Told
from domain.delivery.reminders import look_ahead
from domain.delivery.rules import RULES
from domain.notices.kinds import NoticeKind
from domain.notices.models import Notice
from tests.web.cases.pages import stale, twice
from tests.web.each_board.acting import referred_at, under_review_at

BOARD = "harbour-vale"
TOLD = {"told_on": date(2026, 3, 2), "means": "system", "note": "Reference 4711, Ms Pargeter."}


@pytest.fixture
def reference(cast):
    return under_review_at(cast, BOARD)


def rows(cast, model=Told, board=BOARD):
    with cast.session(board) as session:
        return session.scalars(select(model)).all()


def test_whom_to_tell_is_shown_with_its_rule_and_recorded_once_done(cast, client_as, reference):
    client = client_as("administrator", BOARD)
    overview = client.get(f"/cases/{reference}")
    assert "Who must be told" in overview.text
    assert "Tell the national panel of the incident" in overview.text
    page = client.get(f"/cases/{reference}/time")
    assert "The national panel, of the incident Overdue" in page.text
    assert "It heard by the referral, on 2 February 2026." in page.text
    where = f"/cases/{reference}/time/told/incident/national_panel"
    page = client.follow(client.submit(where, **TOLD))
    assert "It is recorded that they were told." in page.text
    assert "The national panel, of the incident Done" in page.text
    assert "Reference 4711, Ms Pargeter." in page.text
    assert "Through the national system" in page.text
    assert "Tell the national panel of the incident" not in client.get(f"/cases/{reference}").text
    assert "told of the incident" in client.get(where).text


def test_the_first_word_of_an_incident_is_the_day_it_was_sent(cast, client_as, reference):
    client = client_as("manager", BOARD)
    client.submit(f"/cases/{reference}/time/told/incident/national_panel", **TOLD)
    (sent,) = rows(cast, Landmark)
    assert (sent.event, sent.happened_on) == ("notification_sent", date(2026, 3, 2))


def test_a_later_word_corrects_the_one_before_and_both_are_kept(cast, client_as, reference):
    client = client_as("manager", BOARD)
    where = f"/cases/{reference}/time/told/decision/national_panel"
    client.submit(where, **TOLD)
    with clock.held(datetime(2026, 3, 2, 11, tzinfo=UTC)):
        client.submit(where, **{**TOLD, "told_on": date(2026, 2, 27)})
    assert len(rows(cast)) == 2
    page = client.get(f"/cases/{reference}/time").text
    assert "The national panel, of the decision Done Told on 27 February 2026" in page


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"told_on": date(2026, 3, 3)}, "today or in the past"),
        ({"told_on": date(2026, 2, 19)}, "the day of the decision"),
        ({"means": None}, "Choose how they were told"),
    ],
)
def test_a_wrong_day_or_no_means_records_nothing(cast, client_as, reference, wrong, says):
    client = client_as("manager", BOARD)
    where = f"/cases/{reference}/time/told/decision/national_panel"
    assert says in client.submit(where, **{**TOLD, **wrong}).errors[0]
    assert stale(client, where, **TOLD).status == 422
    assert rows(cast) == []


def test_sent_twice_it_is_recorded_once(cast, client_as, reference):
    client = client_as("manager", BOARD)
    twice(client, f"/cases/{reference}/time/told/decision/national_panel", **TOLD)
    assert len(rows(cast)) == 1


def test_nobody_is_recorded_whom_the_procedure_does_not_name(client_as, reference):
    client = client_as("manager", BOARD)
    for what in ("incident/coroner", "incident/board", "anything/ofsted"):
        assert client.get(f"/cases/{reference}/time/told/{what}").status == 404
    stranger = client_as("manager", "leicester")
    assert stranger.get(f"/cases/{reference}/time/told/incident/ofsted").status == 404
    where = f"/cases/{reference}/time/told/incident/national_panel"
    assert client_as("chair", BOARD).get(where).status == 403


def test_nothing_typed_lies_in_the_record_of_it(cast, client_as, reference):
    client = client_as("manager", BOARD)
    client.submit(f"/cases/{reference}/time/told/decision/national_panel", **TOLD)
    told = [str(event.particulars) for event in rows(cast, Event)]
    assert any("national_panel" in it for it in told)
    assert not any("Pargeter" in it for it in told)


def test_advice_is_shown_as_advice_and_not_among_what_must_be_done(cast, client_as):
    reference = under_review_at(cast, "leicester")
    client = client_as("manager", "leicester")
    assert "of the decision To do Advice" in client.get(f"/cases/{reference}/time").text
    overview = client.get(f"/cases/{reference}").text
    assert "Tell Ofsted of the incident" in overview
    assert "No time limit stated" in overview
    assert "Tell Ofsted what was decided" not in overview


def test_closing_says_who_is_still_to_be_told(cast, client_as):
    reference = under_review_at(cast, "peterborough")
    page = client_as("manager", "peterborough").get(f"/cases/{reference}/closing").text
    assert "Still to be told" in page
    assert "Ofsted, of the decision" in page


def remind(cast, day):
    moment = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    with clock.held(moment), cast.system_session(BOARD) as session:
        return look_ahead(session)


def test_the_managers_are_reminded_once_before_and_once_after(cast, client_as):
    referred_at(cast, BOARD)  # of 10 January; five working days end on 16 January
    assert remind(cast, date(2026, 1, 13)) == 0
    assert remind(cast, date(2026, 1, 15)) == 1
    assert remind(cast, date(2026, 1, 16)) == 0
    assert remind(cast, date(2026, 1, 19)) == 1
    assert remind(cast, date(2026, 1, 20)) == 0
    kinds = [NoticeKind.TELLING_DUE_SOON, NoticeKind.TELLING_OVERDUE]
    found = [it for it in rows(cast, Notice) if it.kind in kinds]
    assert [it.recipient_id for it in found] == [cast.member(BOARD, "manager")] * 2


def test_a_reminder_of_what_was_done_meanwhile_is_not_sent(cast, client_as, reference):
    assert remind(cast, date(2026, 3, 2)) == 1
    with cast.system_session(BOARD) as session:
        kind = NoticeKind.TELLING_OVERDUE
        notice = session.scalars(select(Notice).where(Notice.kind == kind)).one()
        assert RULES[kind].still_true(session, notice)
    where = f"/cases/{reference}/time/told/incident/national_panel"
    client_as("manager", BOARD).submit(where, **TOLD)
    with cast.system_session(BOARD) as session:
        notice = session.scalars(select(Notice).where(Notice.kind == kind)).one()
        assert not RULES[kind].still_true(session, notice)
