"""A report that was sent for a first look: its agency is reminded until somebody signs it off."""

from datetime import date

import pytest
from sqlalchemy import select

from domain.delivery.rules import RULES
from domain.delivery.signing import _unsigned
from domain.notices.kinds import NoticeKind
from domain.notices.models import Notice
from domain.requests.mending import send_back
from tests.domain.notices.test_reminding import look, on, told
from tests.domain.requests.acting import Following
from tests.support.answers import SIGNED, asked_report, write_all
from tests.support.cases import referred_case

SIGNING = {
    "name": SIGNED.name,
    "post": SIGNED.post,
    "signed_on": SIGNED.signed_on,
    "line_managed": "no",
}


@pytest.fixture
def asked(cast):
    return asked_report(cast, referred_case(cast))


@pytest.fixture
def liaison(client_as):
    return client_as("liaison")


@pytest.fixture(autouse=True)
def first_look(cast, liaison, asked):
    write_all(cast, asked)
    assert liaison.submit(f"/requests/{asked}/report/check", signed="not_yet").status == 303


def test_a_sign_off_that_is_wanted_is_reminded_of_in_working_days_until_there_is_one(
    cast, liaison, asked, client_as
):
    page = client_as("manager").get(f"/cases/2026-001/requests/{asked}").text
    assert "5 March 2026: Reminder to the agency: a senior officer has to sign it off" in page
    with cast.system_session() as session:
        _, event = _unsigned(session)[0]
    ours, theirs = cast.member("northshire", "manager"), cast.member("northshire", "liaison")
    for day, kind, people in (
        (date(2026, 3, 4), NoticeKind.SIGN_OFF_WANTED, set()),
        (date(2026, 3, 5), NoticeKind.SIGN_OFF_WANTED, {theirs}),
        (date(2026, 3, 11), NoticeKind.SIGN_OFF_STILL_WANTED, set()),
        (date(2026, 3, 12), NoticeKind.SIGN_OFF_STILL_WANTED, {theirs, ours}),
    ):
        with on(day):
            look(cast)
            assert look(cast) == 0
        assert told(cast, kind) == people
    page = client_as("manager").get(f"/cases/2026-001/requests/{asked}").text
    assert "Still not signed off: the agency and our managers are told. Sent to 2 people." in page
    liaison.submit(f"/requests/{asked}/versions/1/sign-off", **SIGNING)
    with cast.system_session() as session:
        assert _unsigned(session) == []
        notices = session.scalars(select(Notice).where(Notice.event_id == event)).all()
        late = [row for row in notices if row.kind.startswith("sign_off")]
        assert [RULES[NoticeKind(row.kind)].still_true(session, row) for row in late] == [False] * 3
        links = {RULES[NoticeKind(row.kind)].link(session, row) for row in late}
        assert links == {f"/requests/{asked}", f"/cases/2026-001/requests/{asked}"}


def test_a_report_that_was_sent_back_is_not_reminded_of_a_sign_off(cast, liaison, asked, runtime):
    following = Following(cast, asked, runtime.files)
    following.as_("manager", send_back, to_mend="2024.", due_on=date(2026, 6, 1))
    with on(date(2026, 3, 20)):
        look(cast)
    assert told(cast, NoticeKind.SIGN_OFF_STILL_WANTED) == set()
