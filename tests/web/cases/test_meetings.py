"""Arranging meetings with a relative, and writing down what was said."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, text

from domain import clock
from domain.delivery.meetings import meeting_stands, remind_of_meetings
from domain.delivery.reminders import look_ahead
from domain.family.meetings.models import Meeting
from domain.family.meetings.offering import Offer
from domain.notices.models import Notice
from tests.conftest import NOW
from tests.support.meetings import FIRST, SECOND, asked, chosen, met, noted, offered, times_of
from tests.support.relatives import add_family, appoint_reviewer, hold_views, make_family

TIMES = {
    "how": "person",
    "place": "The library",
    "others": "An interpreter",
    "day_1": date(2026, 3, 9),
    "at_1": "2pm",
    "answer_by": date(2026, 3, 6),
}
NOTE = {"met_on": date(2026, 3, 2), "how": "phone", "present": "Rowan", "said": "It was hard."}


@pytest.fixture
def family(cast):
    return make_family(cast)


@pytest.fixture
def manager(client_as):
    return client_as("manager")


def at(family, page=""):
    return f"/cases/{family.reference}/family/{family.relative}/meetings{page}"


def rows(admin_engine, statement):
    with admin_engine.connect() as admin:
        return list(admin.execute(text(statement)).all())


def test_their_page_says_who_waits_for_whom(cast, manager, family):
    page = f"/cases/{family.reference}/family/{family.relative}"
    assert "They have not asked for one, nor have we." in manager.get(page).text
    asked(cast, family)
    assert "They wait for us" in manager.get(page).text
    offered(cast, family)
    assert "We wait for them" in manager.get(page).text


def test_times_are_offered_in_answer_and_the_relative_hears_neutrally(
    cast, manager, family, admin_engine
):
    meeting = asked(cast, family)
    page = manager.get(at(family, f"/{meeting}/offer"))
    assert "My sister’s flat" in page.text
    sent = manager.submit(at(family, f"/{meeting}/offer"), **TIMES)
    shown = manager.follow(sent)
    assert "They have times to choose from" in shown.text
    assert "Monday 9 March 2026 at 2:00pm" in shown.text
    assert rows(
        admin_engine,
        "select recipient_kind, channel, particulars from notice where kind = 'meeting_news'",
    ) == [("relative", "email", {"meeting": str(meeting)})]


def test_the_board_may_begin(manager, family):
    shown = manager.follow(manager.submit(at(family, "/new"), **TIMES))
    assert "They have times to choose from" in shown.text
    assert "being arranged already" in manager.get(at(family, "/new")).text


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"at_1": "soon"}, "Enter a time of day, like 2pm or 14:30."),
        ({"others": ""}, "Say who will be there."),
        ({"day_2": date(2026, 3, 9)}, "Enter both a day and a time, or neither."),
        ({"day_2": date(2026, 3, 9), "at_2": "14:00"}, "Two of these times are the same."),
        ({"day_1": date(2026, 3, 2), "at_1": "9am"}, "Each time must still be to come."),
        ({"day_1": date(2026, 3, 29), "at_1": "1:30am"}, "The clocks go forward then"),
        ({"answer_by": date(2026, 3, 10)}, "no later than the first time"),
        ({"minutes": "0"}, "Enter a number from 5 to 480."),
    ],
)
def test_what_cannot_be_offered_is_said_and_nothing_is_lost(manager, family, wrong, message):
    sent = manager.submit(at(family, "/new"), **(TIMES | wrong))
    assert sent.status == 422
    assert message in " ".join(sent.errors)
    assert sent.fields()["place"] == "The library"


def test_a_time_is_taken_back_with_a_word(cast, manager, family):
    meeting = offered(cast, family)
    first, second = times_of(cast, family, meeting)
    page = f"/{meeting}/take-back/{first}"
    manager.submit(at(family, page), words="I am sorry, the room is taken.")
    assert times_of(cast, family, meeting) == [second]
    late = manager.submit(at(family, page), words="Again")
    assert "taken back already" in late.errors[0]


def test_what_they_said_on_the_phone_is_recorded_for_them(cast, manager, family):
    meeting = offered(cast, family)
    first = times_of(cast, family, meeting)[0]
    shown = manager.follow(manager.submit(at(family, f"/{meeting}/choice"), time=str(first)))
    assert "Arranged: Monday 9 March 2026 at 2:00pm" in shown.text
    assert "Their choice was recorded for them" in shown.text
    assert manager.get(at(family, f"/{meeting}/choice")).status == 404


def test_being_asked_to_two_places_at_once_is_said_and_not_forbidden(cast, manager, family):
    us = cast.member("northshire", "manager")
    other = add_family(cast, family.case)
    there = Offer(
        "phone", "07700", "Us", [FIRST + timedelta(minutes=30)], 60, date(2026, 3, 6), [us]
    )
    chosen(cast, other, offered(cast, other, there))
    here = Offer("phone", "07700", "Us", [FIRST, SECOND], 60, date(2026, 3, 6), [us])
    meeting = offered(cast, family, here)
    text_ = manager.get(at(family, f"/{meeting}")).text
    assert "Manager of Northshire has another meeting at the same time as Monday 9 March" in text_
    assert "30 March 2026 at 2:00pm." not in text_
    chosen(cast, family, meeting)


def test_a_meeting_is_called_off_with_a_kind_word(cast, manager, family):
    meeting = offered(cast, family)
    assert manager.submit(at(family, f"/{meeting}/cancel")).errors == ["Write a word to them"]
    shown = manager.follow(manager.submit(at(family, f"/{meeting}/cancel"), words="We are ill."))
    assert "Called off" in shown.text
    assert manager.get(at(family, f"/{meeting}/cancel")).status == 404


def test_notes_are_versions_and_are_read_once_they_are_shared(cast, manager, family, admin_engine):
    meeting = offered(cast, family)
    chosen(cast, family, meeting)
    shown = manager.follow(manager.submit(at(family, f"/{meeting}/note"), agreed="no", **NOTE))
    assert "Has taken place" in shown.text
    assert "They cannot read this version yet." in shown.text
    manager.submit(at(family, f"/{meeting}/share"))
    manager.submit(at(family, f"/{meeting}/note"), said="It was very hard.")
    shown = manager.get(at(family, f"/{meeting}"))
    assert "As we wrote it, version 2" in shown.text
    assert "Earlier versions" in shown.text
    assert rows(
        admin_engine, "select version, shared_at is not null from meeting_note order by 1"
    ) == [(1, True), (2, False)]


def test_two_who_write_the_note_at_once_lose_nothing(cast, manager, family):
    meeting = offered(cast, family)
    chosen(cast, family, meeting)
    page = manager.get(at(family, f"/{meeting}/note"))
    noted(cast, family, meeting)
    typed = page.fields() | {"said": "My own words.", "agreed": "no", "present": "Us"}
    typed |= {"met_on-day": "2", "met_on-month": "3", "met_on-year": "2026"}
    late = manager.post(at(family, f"/{meeting}/note"), typed)
    assert late.status == 422
    assert "Somebody else has written a version" in late.errors[0]
    assert "The health visitor listened." in late.text
    assert "My own words." in late.html
    assert manager.post(at(family, f"/{meeting}/note"), late.fields()).status == 303


def test_while_views_are_held_what_was_said_is_not_taken_as_views(cast, manager, family):
    meeting = offered(cast, family)
    chosen(cast, family, meeting)
    hold_views(cast, family)
    late = manager.submit(at(family, f"/{meeting}/note"), agreed="yes", **NOTE)
    assert "Views cannot be taken while the hold stands." in late.errors[0]
    assert "Views wait for the trial" in late.text
    assert manager.submit(at(family, f"/{meeting}/note"), agreed="no", **NOTE).status == 303


def test_a_note_from_the_future_is_refused(cast, manager, family):
    meeting = offered(cast, family)
    chosen(cast, family, meeting)
    sent = manager.submit(
        at(family, f"/{meeting}/note"), agreed="no", **(NOTE | {"met_on": date(2026, 3, 3)})
    )
    assert sent.status == 422


def test_a_lead_of_the_case_arranges_meetings_and_others_do_not(cast, client_as, family):
    appoint_reviewer(cast, family)
    reviewer = client_as("reviewer")
    shown = reviewer.follow(reviewer.submit(at(family, "/new"), **TIMES))
    assert "They have times to choose from" in shown.text
    meeting = shown.response.request.path.rpartition("/")[2]
    first = times_of(cast, family, meeting)[0]
    reviewer.submit(at(family, f"/{meeting}/choice"), time=str(first))
    reviewer.submit(at(family, f"/{meeting}/note"), agreed="no", **NOTE)
    assert reviewer.submit(at(family, f"/{meeting}/share")).status == 303
    assert client_as("chair").get(at(family)).status == 403
    assert client_as("liaison").get(at(family)).status == 403


def test_another_boards_or_relatives_meeting_is_not_found(cast, client_as, manager, family):
    meeting = met(cast, family)
    other = add_family(cast, family.case)
    assert manager.get(at(other, f"/{meeting}")).status == 404
    assert client_as("manager", "eastmoor").get(at(family, f"/{meeting}")).status == 404


def reminded(cast, moment):
    with clock.held(moment), cast.system_session() as session:
        return remind_of_meetings(session)


def waiting(cast):
    with cast.system_session() as session:
        wanted = select(Notice).where(Notice.kind == "meeting_reminder")
        return [(row.due_at, meeting_stands(session, row)) for row in session.scalars(wanted)]


def test_a_reminder_is_written_on_the_working_day_before_and_once(cast, family):
    chosen(cast, family, offered(cast, family))
    friday = datetime(2026, 3, 6, 6, 0, tzinfo=UTC)  # the meeting is on the Monday
    assert reminded(cast, friday - timedelta(days=1)) == 0
    assert reminded(cast, friday) == 1
    assert reminded(cast, friday + timedelta(hours=1)) == 0
    assert waiting(cast) == [(datetime(2026, 3, 6, 9, 0, tzinfo=UTC), True)]


def test_on_the_day_itself_it_is_too_late_for_a_reminder(cast, family):
    chosen(cast, family, offered(cast, family))
    assert reminded(cast, FIRST - timedelta(hours=3)) == 0


def test_a_reminder_of_a_time_that_does_not_stand_is_not_sent(cast, manager, family):
    meeting = offered(cast, family)
    chosen(cast, family, meeting)
    with clock.held(FIRST - timedelta(days=3)):
        with cast.system_session() as session:
            look_ahead(session)
        manager.submit(at(family, f"/{meeting}/cancel"), words="We are ill.")
        assert [stands for _, stands in waiting(cast)] == [False]


def test_a_time_that_is_chosen_anew_is_reminded_of_anew(cast, family):
    meeting = offered(cast, family)
    chosen(cast, family, meeting)
    later = NOW + timedelta(days=4)
    reminded(cast, later)
    with clock.held(later):
        chosen(cast, family, offered(cast, family))
        with cast.session() as session:
            assert session.get_one(Meeting, ("northshire", meeting)).offers == 2
    assert reminded(cast, later + timedelta(minutes=5)) == 1
    assert sorted(stands for _, stands in waiting(cast)) == [False, True]


def test_two_who_must_not_meet_are_warned_of_on_the_same_day_and_side_by_side(
    cast, manager, family
):
    other = add_family(cast, family.case)
    meeting = offered(cast, family)
    chosen(cast, family, meeting)
    offered(cast, other)
    warning = "who must not meet them"
    assert warning not in manager.get(at(family, f"/{meeting}")).text
    manager.submit(
        f"/cases/{family.reference}/family/{family.relative}/apart",
        other=str(other.relative),
        reason="An order",
    )
    said = manager.get(at(family, f"/{meeting}")).text
    assert "may come on the same day: Monday 9 March 2026 at 2:00pm" in said
    overview = manager.get(f"/cases/{family.reference}/family/duties")
    assert "Some of them must not learn of each other" in overview.text
    assert overview.text.count("Take care") == 2


TALK = {**NOTE, "met_on": date(2026, 2, 27), "at": "2.30pm", "agreed": "no"}


def test_a_talk_that_was_not_arranged_here_is_a_meeting_that_they_can_check(
    cast, client_as, manager, family
):
    page = manager.follow(manager.submit(at(family, "/noted"), **TALK))
    assert "Has taken place: Friday 27 February 2026 at 2:30pm" in page.text
    assert "Noted by us" in manager.get(at(family)).text
    share = next(str(a["href"]) for a in page.soup.select("a") if "Let them read it" in a.text)
    manager.submit(share)
    relative = client_as(None)
    relative.submit(family.path)
    meeting = share.split("/")[-2]
    assert "It was hard." in relative.get(f"/family/meetings/{meeting}/notes").text
    owed = manager.get(f"/cases/{family.reference}/family/{family.relative}").text
    assert "On 27 February 2026: they met." in owed


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"at": ""}, "Enter the time"),
        ({"at": "soon"}, "Enter a time of day"),
        ({"met_on": date(2026, 3, 2), "at": "11pm"}, "It must have taken place already."),
        ({"said": ""}, "Write what was said"),
        ({"present": ""}, "Say who was there"),
    ],
)
def test_a_mistake_in_a_talk_is_said_and_nothing_is_kept(
    manager, family, admin_engine, typed, said
):
    page = manager.submit(at(family, "/noted"), **{**TALK, **typed})
    assert page.status == 422
    assert said in page.text
    assert rows(admin_engine, "select id from meeting") == []


def test_a_talk_is_no_way_around_a_hold_on_views(cast, manager, family):
    hold_views(cast, family)
    page = manager.submit(at(family, "/noted"), **{**TALK, "agreed": "yes"})
    assert page.status == 422
    assert "Views cannot be taken while the hold stands." in page.text


def test_whoever_leads_the_review_hears_with_the_managers(cast, family, admin_engine):
    appoint_reviewer(cast, family)
    meeting = offered(cast, family)
    chosen(cast, family, meeting)
    told = rows(admin_engine, "select recipient_id from notice where kind = 'meeting_answered'")
    lead = cast.member("northshire", "reviewer")
    assert {lead, cast.member("northshire", "manager")} == {each for (each,) in told}
    assert len(told) == 2
