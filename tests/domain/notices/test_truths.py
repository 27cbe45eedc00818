"""What each kind of notice is checked for when its turn comes, beyond who gets it."""

from datetime import date, timedelta

import pytest

from domain import clock
from domain.audit.actions import Action
from domain.audit.record import record
from domain.delivery.deliver import Outcome
from domain.members.links import spend_links
from domain.members.reset import ask_reset
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.notices.queries import notice_by_id
from domain.notices.retrying import retry
from domain.requests.contribution import Contribution
from domain.requests.request import Request
from tests.domain.cases.acting import under_review
from tests.domain.notices.outgoing import TESTS, Recorder, failed, later, only, send

DUE = date(2026, 3, 6)


@pytest.fixture
def asked(cast):
    """A request to health, and a notice of the kind asked for about it."""
    _, case_id = under_review(cast)
    with cast.session() as session:
        request = Request(
            case_id=case_id,
            agency_id=cast.agency("northshire", "health"),
            kind="chronology",
            asks="What you know.",
            due_on=DUE,
            member_id=cast.member("northshire", "manager"),
        )
        session.add(request)
        event = record(session, TESTS, Action.REQUEST_MADE, request)

    def notice(kind):
        with cast.session() as session:
            liaison = to_member(cast.member("northshire", "liaison"))
            return tell(session, kind, event, liaison, case_id=case_id)

    return request, notice


def withdraw(cast, request):
    with cast.session() as session:
        session.add(request)
        request.withdrawn_at = clock.now()


def answer(cast, request):
    with cast.session("northshire", "liaison") as session:
        session.add(
            Contribution(
                case_id=request.case_id,
                request_id=request.id,
                agency_id=request.agency_id,
                version=1,
                body="Known since 2024.",
                member_id=cast.member("northshire", "liaison"),
            )
        )


@pytest.mark.parametrize("kind", [NoticeKind.REQUEST_MADE, NoticeKind.REQUEST_DUE_SOON])
def test_a_request_that_stands_is_told_of(cast, asked, kind):
    _, notice = asked
    assert send(cast, notice(kind), Recorder()) is Outcome.SENT


@pytest.mark.parametrize("kind", [NoticeKind.REQUEST_MADE, NoticeKind.REQUEST_DUE_SOON])
def test_a_withdrawn_request_is_not_told_of(cast, asked, kind):
    request, notice = asked
    withdraw(cast, request)
    assert send(cast, notice(kind), Recorder()) is Outcome.DROPPED


def test_an_answered_request_is_not_chased(cast, asked):
    request, notice = asked
    answer(cast, request)
    assert send(cast, notice(NoticeKind.REQUEST_DUE_SOON), Recorder()) is Outcome.DROPPED
    with later(days=10):
        assert send(cast, notice(NoticeKind.REQUEST_OVERDUE), Recorder()) is Outcome.DROPPED


def test_due_soon_is_not_said_after_the_day_nor_late_before_it(cast, asked):
    _, notice = asked
    soon, late = notice(NoticeKind.REQUEST_DUE_SOON), notice(NoticeKind.REQUEST_OVERDUE)
    with clock.held(clock.now() + timedelta(days=5)):
        assert send(cast, soon, Recorder()) is Outcome.DROPPED
        assert send(cast, late, Recorder()) is Outcome.SENT


def test_a_link_for_a_new_password_is_sent_only_while_it_opens(cast):
    for used in (False, True):
        with cast.system_session() as session:
            ask_reset(session, TESTS, cast.email("northshire", "chair"))
            notice = only(session, NoticeKind.PASSWORD_RESET)
            if used:
                spend_links(session, cast.member("northshire", "chair"))
            session.expunge(notice)
        out = Recorder()
        expected = Outcome.DROPPED if used else Outcome.SENT
        assert send(cast, notice.id, out) is expected
        assert all("/set-password/" in message.body for message in out.messages)
        with cast.system_session() as session:
            session.add(notice)
            notice.kind = NoticeKind.DECISION_RECORDED.value


def test_a_notice_of_a_failure_is_dropped_once_it_is_being_tried_again(cast):
    dead = failed(cast)
    with cast.session() as session:
        told = only(session, NoticeKind.NOTICE_FAILED)
        retry(session, cast.actor("northshire", "manager"), notice_by_id(session, dead))
    assert send(cast, told.id, Recorder()) is Outcome.DROPPED
    assert send(cast, dead, Recorder()) is Outcome.SENT
