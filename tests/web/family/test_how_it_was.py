"""Asked how it was, once it is over: what a relative says, and who reads it."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from domain import clock
from domain.cases.case import Case
from domain.delivery.after import ask_how_it_was, may_be_asked
from domain.family.duties import duties_of
from domain.family.relatives import NO_WAY
from domain.notices.models import Notice
from domain.procedures.duties.states import DutyState
from tests.conftest import NOW
from tests.support.ended import end_case
from tests.support.relatives import add_family, make_family, relative_of

PAGE = "/family/how-it-was"
WORDS = {"told": "Often too late.\n\nOnce not at all.", "heard": "", "better": "Ring first."}


@pytest.fixture
def family(cast):
    return make_family(cast)


@pytest.fixture
def relative(client_as, family):
    client = client_as(None)
    client.submit(family.path)
    return client


def send(relative, **more):
    return relative.submit(PAGE, send="yes", **(WORDS | more))


def told(admin_engine, kind):
    with admin_engine.connect() as admin:
        return list(admin.execute(select(Notice.recipient_id).where(Notice.kind == kind)).scalars())


def duty(cast, family):
    with cast.session(family.board) as session:
        case = session.get_one(Case, (family.board, family.case))
        found = duties_of(session, case)[family.relative]
        return next(it for it in found if it.rule.key == "asked")


def swept(cast, days):
    with clock.held(NOW + timedelta(days=days)), cast.system_session() as session:
        return ask_how_it_was(session)


def test_before_the_end_nothing_is_asked(relative):
    assert "Tell us how it was for you" not in relative.get("/family/start").text
    page = relative.get(PAGE)
    assert "We will ask you this when it is over." in page.text
    assert "textarea" not in page.html


def test_what_they_send_is_read_by_staff_and_meets_the_duty(
    cast, client_as, relative, family, admin_engine
):
    end_case(cast, family)
    assert "Tell us how it was for you" in relative.get("/family/start").text
    assert duty(cast, family).state is DutyState.DUE
    assert relative.follow(send(relative)).status == 200
    assert "Thank you. We have what you sent" in relative.get(PAGE).text
    assert duty(cast, family).state is DutyState.MET
    assert len(told(admin_engine, "how_it_was_said")) == 1
    page = client_as("manager").get(f"/cases/{family.reference}/family/{family.relative}")
    assert "Often too late." in page.text
    assert "Did you feel that we listened" not in page.text  # what they left is left out
    learned = client_as("manager").get(f"/cases/{family.reference}/learning")
    assert "Ring first." in learned.text
    assert "Rowan" not in learned.text


def test_what_is_saved_and_not_sent_is_theirs_alone(cast, client_as, relative, family):
    end_case(cast, family)
    relative.submit(PAGE, later="yes", **WORDS)
    assert "Often too late." in relative.get(PAGE).html
    page = client_as("manager").get(f"/cases/{family.reference}/family/{family.relative}")
    assert "Often too late." not in page.text


def test_it_can_be_changed_and_taken_back(cast, client_as, relative, family):
    end_case(cast, family)
    send(relative)
    assert send(relative).status == 422
    send(relative, heard="Once.")
    staff = client_as("manager")
    at = f"/cases/{family.reference}/family/{family.relative}"
    assert "Once." in staff.get(at).text
    relative.submit(PAGE, take_back="yes", **WORDS)
    assert "Ring first." not in staff.get(at).text
    assert "Ring first." not in relative.get(PAGE).html


def test_nothing_at_all_is_not_sent_and_a_stale_page_loses_nothing(cast, relative, family):
    end_case(cast, family)
    empty = relative.submit(PAGE, send="yes", told="", heard="", better="")
    assert empty.status == 422
    assert "Answer any one of them first" in empty.text
    relative.submit(PAGE, later="yes", **WORDS)
    stale = relative.submit(PAGE, later="yes", **(WORDS | {"told": "Else", "saves": "0"}))
    assert stale.status == 422
    assert "Often too late." in stale.text
    assert "Else" in stale.html


def test_each_who_was_invited_and_wants_news_is_asked_once_ten_working_days_on(
    cast, family, admin_engine
):
    other = add_family(cast, family.case)
    with cast.session(family.board) as session:
        relative_of(session, other).wants_news = False
    end_case(cast, family)
    assert swept(cast, 13) == 0
    assert swept(cast, 14) == 1
    assert swept(cast, 15) == 0
    assert told(admin_engine, "how_it_was") == [family.relative]


def test_whoever_cannot_be_reached_any_more_is_passed_over_and_the_others_are_asked(cast, family):
    other = add_family(cast, family.case)
    with cast.session(family.board) as session:
        relative_of(session, other).channel = NO_WAY
    end_case(cast, family)
    assert swept(cast, 14) == 1


def test_nobody_is_asked_of_what_ended_long_ago(cast, family):
    end_case(cast, family)
    assert swept(cast, 120) == 0


def test_whoever_has_answered_is_not_asked(cast, relative, family):
    end_case(cast, family)
    swept(cast, 14)
    with cast.system_session() as session:
        notice = session.scalars(select(Notice).where(Notice.kind == "how_it_was")).one()
        assert may_be_asked(session, notice)
    send(relative)
    with cast.system_session() as session:
        notice = session.scalars(select(Notice).where(Notice.kind == "how_it_was")).one()
        assert not may_be_asked(session, notice)
