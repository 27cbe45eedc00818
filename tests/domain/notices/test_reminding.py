from datetime import UTC, date, datetime
from threading import Thread

import pytest
from sqlalchemy import select

from domain import clock
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.queries import case_by_reference
from domain.delivery.reminders import look_ahead
from domain.extensions.extending import extend
from domain.notices.kinds import NoticeKind
from domain.notices.models import Notice
from domain.requests.request import Request
from tests.domain.cases.acting import under_review
from tests.domain.notices.outgoing import TESTS
from tests.support.telling import everybody_told


def on(day, hour=9):
    return clock.held(datetime(day.year, day.month, day.day, hour, tzinfo=UTC))


def request_due(cast, case_id, due_on):
    with cast.session() as session:
        request = Request(
            case_id=case_id,
            agency_id=cast.agency("northshire", "health"),
            kind="chronology",
            asks="What you know.",
            due_on=due_on,
            member_id=cast.member("northshire", "manager"),
        )
        session.add(request)
        record(session, TESTS, Action.REQUEST_MADE, request)
        return request


def look(cast, board="northshire"):
    with cast.system_session(board) as session:
        return look_ahead(session)


def told(cast, kind, board="northshire"):
    with cast.system_session(board) as session:
        return set(
            session.scalars(select(Notice.recipient_id).where(Notice.kind == kind.value)).all()
        )


@pytest.fixture
def case_id(cast):
    _, case_id = under_review(cast)
    everybody_told(cast, case_id)
    return case_id


def test_five_working_days_before_a_request_is_due_its_agency_is_reminded_once(cast, case_id):
    # The days between hold Good Friday and Easter Monday.
    request_due(cast, case_id, date(2026, 4, 9))
    with on(date(2026, 3, 30)):
        assert look(cast) == 0
    with on(date(2026, 3, 31)):
        assert look(cast) == 1
        assert look(cast) == 0
    assert told(cast, NoticeKind.REQUEST_DUE_SOON) == {cast.member("northshire", "liaison")}


def test_after_the_day_the_agency_and_the_managers_are_told_once_that_it_is_late(cast, case_id):
    request_due(cast, case_id, date(2026, 4, 9))
    with on(date(2026, 4, 9)):
        assert look(cast) == 1
    with on(date(2026, 4, 10)):
        assert look(cast) == 2
        assert look(cast) == 0
    assert told(cast, NoticeKind.REQUEST_OVERDUE) == {
        cast.member("northshire", "liaison"),
        cast.member("northshire", "manager"),
    }


def test_a_date_is_counted_in_london(cast, case_id):
    request_due(cast, case_id, date(2026, 6, 1))
    with clock.held(datetime(2026, 6, 1, 23, 30, tzinfo=UTC)):  # already the second in London
        look(cast)
    assert told(cast, NoticeKind.REQUEST_OVERDUE)


def test_a_withdrawn_request_is_not_reminded_of(cast, case_id):
    request = request_due(cast, case_id, date(2026, 3, 4))
    with cast.session() as session:
        session.add(request)
        request.withdrawn_at = clock.now()
    assert look(cast) == 0


# Nine months after what happened on 10 January, at the board whose clock starts then.
REVIEW_DUE = date(2026, 10, 10)


def test_managers_are_told_before_and_after_a_reviews_date_once_each(cast):
    under_review(cast, "eastmoor", limb="harm")
    assert look(cast, "eastmoor") == 0
    for day, kind in [
        (REVIEW_DUE, NoticeKind.REVIEW_DUE_SOON),
        (date(2026, 10, 11), NoticeKind.REVIEW_OVERDUE),
    ]:
        with on(day):
            assert look(cast, "eastmoor") == 1
            assert look(cast, "eastmoor") == 0
        assert told(cast, kind, "eastmoor") == {cast.member("eastmoor", "manager")}


def test_a_date_set_anew_is_reminded_of_anew(cast):
    reference, _ = under_review(cast, "eastmoor", limb="harm")
    with on(REVIEW_DUE):
        assert look(cast, "eastmoor") == 1
        with cast.session("eastmoor") as session:
            extend(
                session,
                cast.actor("eastmoor", "manager"),
                case_by_reference(session, reference),
                clock_key="review",
                until=date(2026, 12, 18),
                reason="The trial has moved.",
            )
        assert look(cast, "eastmoor") == 0
    with on(date(2026, 12, 18)):
        assert look(cast, "eastmoor") == 1
        assert look(cast, "eastmoor") == 0


def test_a_clock_whose_start_the_procedure_does_not_state_reminds_of_nothing(cast, case_id):
    with on(date(2027, 10, 10)):
        assert look(cast) == 0


def test_two_who_look_ahead_at_once_write_each_reminder_once(cast, case_id):
    for _ in range(5):
        request_due(cast, case_id, date(2026, 3, 4))
    counts = []
    moment = clock.now()

    def look_too():
        with clock.held(moment):
            counts.append(look(cast))

    threads = [Thread(target=look_too) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(counts) == [0, 0, 0, 5]


def test_the_reminders_of_one_board_are_not_anothers(cast, case_id):
    request_due(cast, case_id, date(2026, 3, 4))
    with cast.system_session("eastmoor") as session:
        assert look_ahead(session) == 0
        assert session.scalars(select(Notice)).all() == []
