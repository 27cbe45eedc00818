"""A relative asks for a meeting, chooses a time, changes it, and checks what was said."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from domain import clock
from domain.family.meetings.asking import ask_to_move, call_off
from domain.family.meetings.models import Meeting
from domain.family.meetings.offering import take_time_back
from tests.conftest import NOW
from tests.support.meetings import (
    as_relative,
    asked,
    chosen,
    met,
    noted,
    offered,
    times_of,
)
from tests.support.relatives import add_family, hold_views, make_family
from web.bench.statements import statements_on

WORDS = "Not before ten.\n\nAnd not on Fridays."


@pytest.fixture
def family(cast):
    return make_family(cast)


@pytest.fixture
def relative(client_as, family):
    client = client_as(None)
    client.submit(family.path)
    return client


def rows(admin_engine, statement):
    with admin_engine.connect() as admin:
        return list(admin.execute(text(statement)).all())


def taken_back(cast, family, meeting, time):
    with cast.session() as session:
        row = session.get_one(Meeting, (family.board, meeting))
        take_time_back(session, cast.actor("northshire", "manager"), row, time, words="I am sorry.")


def at(meeting, page=""):
    return f"/family/meetings/{meeting}{page}"


def test_a_meeting_can_be_asked_for_from_the_first_page(relative, admin_engine):
    assert "Meet us" in relative.get("/family/start").text
    assert "Ask for a meeting" in relative.get("/family/meetings").text
    sent = relative.submit("/family/meetings/new", how="phone", suits=WORDS, topic="The school")
    page = relative.follow(sent)
    assert "We are looking for times" in page.text
    assert "Not before ten." in page.text
    assert rows(admin_engine, "select how, state, from_board from meeting") == [
        ("phone", "asked", False)
    ]
    assert rows(
        admin_engine, "select kind, recipient_kind from notice where kind like 'meeting%'"
    ) == [("meeting_answered", "member")]
    assert "waiting for times" in relative.get("/family/start").text.lower()


def test_nothing_has_to_be_said_to_ask(relative):
    assert relative.submit("/family/meetings/new").status == 303


def test_what_they_wrote_is_sealed(relative, admin_engine):
    relative.submit("/family/meetings/new", topic="A secret")
    [(sealed,)] = rows(admin_engine, "select topic_sealed from meeting")
    assert b"secret" not in bytes(sealed)


def test_one_meeting_is_arranged_at_a_time_and_what_was_typed_is_kept(cast, relative, family):
    page = relative.get("/family/meetings/new")
    asked(cast, family)
    late = relative.post("/family/meetings/new", page.fields() | {"topic": WORDS})
    assert late.status == 422
    assert late.errors == [
        "You have a meeting with us that is being arranged. Please change that one."
    ]
    assert "Not before ten." in late.html


def test_a_time_is_chosen_and_put_in_a_calendar_that_says_nothing(cast, relative, family):
    meeting = offered(cast, family)
    page = relative.get(at(meeting))
    assert "Monday 9 March 2026 at 2:00pm" in page.text
    assert "Monday 30 March 2026 at 2:00pm" in page.text  # the clocks have changed in between
    assert "The Quaker Meeting House" in page.text
    second = times_of(cast, family, meeting)[1]
    page = relative.follow(relative.submit(at(meeting), time=str(second)))
    assert "Your meeting Monday 30 March 2026 at 2:00pm" in page.text
    file = relative.get(at(meeting, "/calendar"))
    assert file.response.headers["Content-Disposition"] == "attachment; filename=appointment.ics"
    assert file.response.mimetype == "text/calendar"
    assert "DTSTART:20260330T130000Z\r\nDTEND:20260330T140000Z" in file.html
    assert "SUMMARY:Appointment" in file.html
    for kept_out in ("DESCRIPTION", "LOCATION", "Quaker", "Ana", family.reference, str(meeting)):
        assert kept_out not in file.html
    assert relative.get(at(meeting, "/calendar")).html == file.html


def test_without_an_arranged_time_there_is_nothing_for_a_calendar(cast, relative, family):
    assert relative.get(at(offered(cast, family), "/calendar")).status == 404


def test_none_may_suit_and_the_board_is_told_why(cast, relative, family, client_as):
    meeting = offered(cast, family)
    page = relative.follow(relative.submit(at(meeting), time="none", words=WORDS))
    assert "We are looking for other times" in page.text
    shown = client_as("manager").get(
        f"/cases/{family.reference}/family/{family.relative}/meetings/{meeting}"
    )
    assert "None of the times suits them" in shown.text
    assert "Not before ten." in shown.text


def test_a_time_that_was_just_taken_back_loses_nothing(cast, relative, family):
    meeting = offered(cast, family)
    first, second = times_of(cast, family, meeting)
    page = relative.get(at(meeting))
    taken_back(cast, family, meeting, first)
    late = relative.post(at(meeting), page.fields() | {"time": str(first), "words": WORDS})
    assert late.status == 422
    assert late.errors == [
        "We are sorry: that time was taken back just now. The others are on this page."
    ]
    assert late.fields()["words"].replace("\r\n", "\n") == WORDS
    assert "9 March" not in late.form().get_text()
    assert relative.post(at(meeting), late.fields() | {"time": str(second)}).status == 303


def test_once_no_time_is_left_the_board_owes_others(cast, relative, family):
    meeting = offered(cast, family)
    for time in times_of(cast, family, meeting):
        taken_back(cast, family, meeting, time)
    page = relative.get(at(meeting))
    assert "We are looking for times" in page.text
    assert "I am sorry." in page.text


def test_choosing_in_a_meeting_that_was_called_off_says_so_and_keeps_the_words(
    cast, relative, family
):
    meeting = offered(cast, family)
    page, time = relative.get(at(meeting)), times_of(cast, family, meeting)[0]
    with cast.session() as session:
        row = session.get_one(Meeting, (family.board, meeting))
        call_off(session, cast.actor("northshire", "manager"), row, words="We are ill.")
    late = relative.post(at(meeting), page.fields() | {"time": str(time), "words": WORDS})
    assert late.status == 422
    assert late.errors == ["This meeting has been called off in the meantime."]
    assert "Not before ten." in late.html
    assert "We are ill." in late.text


def test_a_time_that_has_passed_cannot_be_chosen(cast, relative, family):
    meeting = offered(cast, family)
    first = times_of(cast, family, meeting)[0]
    with clock.held(NOW + timedelta(days=8)):
        late = relative.submit(at(meeting), time=str(first))
    assert late.errors == ["That time has passed. Choose another, or say that none of them suits."]


def test_it_can_be_moved_and_called_off_without_a_reason(cast, relative, family, admin_engine):
    meeting = offered(cast, family)
    chosen(cast, family, meeting)
    assert "You have a meeting on Monday 9 March" in relative.get(at(meeting, "/change")).text
    page = relative.follow(relative.submit(at(meeting, "/change")))
    assert "We are looking for times" in page.text
    assert rows(admin_engine, "select starts_at from meeting") == [(None,)]
    page = relative.follow(relative.submit(at(meeting, "/cancel")))
    assert "This meeting is called off" in page.text
    assert relative.submit("/family/meetings/new").status == 303


@pytest.mark.parametrize("page", ["/change", "/cancel"])
def test_changing_what_was_changed_meanwhile_keeps_what_was_typed(cast, relative, family, page):
    meeting = offered(cast, family)
    chosen(cast, family, meeting)
    shown = relative.get(at(meeting, page))
    with as_relative(cast, family) as (session, actor):
        row = session.get_one(Meeting, (family.board, meeting))
        ask_to_move(session, actor, row, words=None)
        call_off(session, actor, row, words=None)
    late = relative.post(at(meeting, page), shown.fields() | {"words": WORDS})
    assert late.status == 422
    assert "called off in the meantime" in late.errors[0]
    assert "Not before ten." in late.html
    assert relative.get(at(meeting, page)).location == at(meeting)


def test_what_was_said_is_read_and_put_right_in_their_own_words(
    cast, relative, family, client_as, admin_engine
):
    meeting = met(cast, family)
    page = relative.get(at(meeting, "/notes"))
    assert "The health visitor listened." in page.text
    assert "A letter by Friday." in page.text
    wrong = relative.submit(at(meeting, "/notes"), right="no")
    assert wrong.errors == ["Tell us what is not right. A few words are enough."]
    relative.submit(at(meeting, "/notes"), right="no", words=WORDS, views="yes")
    again = relative.get(at(meeting, "/notes")).text
    assert "You said that something is not right." in again
    staff = client_as("manager").get(
        f"/cases/{family.reference}/family/{family.relative}/meetings/{meeting}"
    )
    assert "The health visitor listened." in staff.text
    assert "Not before ten." in staff.text
    assert "They agreed that this may be used as their views." in staff.text
    relative.submit(at(meeting, "/notes"), right="yes", views="no")
    assert rows(
        admin_engine, "select number, is_right, as_views from meeting_check order by 1"
    ) == [
        (1, False, True),
        (2, True, False),
    ]


def test_a_note_that_is_not_shared_is_not_there(cast, relative, family):
    meeting = offered(cast, family)
    chosen(cast, family, meeting)
    noted(cast, family, meeting, share=False)
    assert relative.get(at(meeting, "/notes")).status == 404
    assert "When we have written down what was said" in relative.get(at(meeting)).text


def test_checking_a_version_that_was_written_anew_meanwhile_keeps_what_was_typed(
    cast, relative, family
):
    meeting = met(cast, family)
    page = relative.get(at(meeting, "/notes"))
    noted(cast, family, meeting)
    stale = page.fields() | {"right": "no", "words": WORDS}
    sent = relative.post(at(meeting, "/notes"), stale)
    assert sent.status == 422
    assert "The new version is on this page" in sent.errors[0]
    assert "Not before ten." in sent.html


def test_while_views_are_held_a_note_is_checked_and_not_taken_as_views(cast, relative, family):
    meeting = met(cast, family)
    hold_views(cast, family)
    page = relative.get(at(meeting, "/notes"))
    assert "We cannot take your views just now." in page.text
    assert "views" not in page.fields()
    assert relative.submit(at(meeting, "/notes"), right="yes").status == 303


def test_the_other_relative_learns_of_no_meeting(cast, client_as, family):
    meeting = met(cast, family)
    other = add_family(cast, family.case)
    client = client_as(None)
    client.submit(other.path)
    for page in ("", "/change", "/cancel", "/calendar", "/notes"):
        assert client.get(at(meeting, page)).status == 404
    assert "Your meetings" not in client.get("/family/meetings").text
    assert "Meet us" in client.get("/family/start").text


@pytest.mark.parametrize(
    "statement",
    [
        "select member_id from meeting_offer",
        "select member_id from meeting_step",
        "select member_id from meeting_note",
        "select * from meeting_attendee",
        "update meeting set relative_id = gen_random_uuid()",
        "update meeting_note set shared_at = now()",
        "delete from meeting",
    ],
)
def test_a_family_session_cannot_reach_what_is_the_boards(cast, family, statement):
    met(cast, family)
    with pytest.raises(Exception, match="permission denied"), as_relative(cast, family) as (s, _):
        s.execute(text(statement))


def test_the_pages_ask_the_database_a_bounded_number_of_questions(cast, app, relative, family):
    for _ in range(4):
        meeting = offered(cast, family)
        with as_relative(cast, family) as (session, actor):
            call_off(session, actor, session.get_one(Meeting, (family.board, meeting)), words=None)
    with statements_on(app.extensions["candour"].engine) as asked_for:
        assert relative.get("/family/meetings").status == 200
    assert len(asked_for) < 20
