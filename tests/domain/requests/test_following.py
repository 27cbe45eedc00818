"""From asking to answering: arrival, questions, more time, mending, files, and taking it further."""

from datetime import date

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from domain.audit.models import Event
from domain.cases.case import Case
from domain.errors import Conflict, DomainError, Invalid, NotFound, Refused
from domain.notices.kinds import NoticeKind
from domain.notices.models import Notice
from domain.requests.escalation import Contact, escalate
from domain.requests.following import chases, mendings, moves
from domain.requests.lists import asked_by_id, requests_page
from domain.requests.mending import send_back
from domain.requests.messages import messages_about, write_message
from domain.requests.more_time import (
    ask_more_time,
    decline_more_time,
    give_more_time,
    open_asking,
)
from domain.requests.receipt import acknowledge
from domain.requests.request import withdraw_request
from domain.requests.securing import note_secured, securings_of
from tests.domain.cases.acting import appointed, under_review
from tests.domain.notices.outgoing import Recorder, send
from tests.domain.notices.test_reminding import look
from tests.domain.requests.acting import LIAISON, MANAGER, POLICE, Following, on
from tests.support.cases import asked_agency

TODAY = date(2026, 3, 2)
DUE = date(2026, 3, 16)
LATER = date(2026, 4, 16)


@pytest.fixture
def reference(cast):
    return under_review(cast)[0]


@pytest.fixture
def asked(cast, reference, runtime):
    return Following(cast, asked_agency(cast, reference), runtime.files)


def state(asked):
    return asked.ask(lambda session, request: asked_by_id(session, request.id)).state


def told(cast, kind):
    with cast.system_session() as session:
        rows = select(Notice.recipient_id).where(Notice.kind == kind.value)
        return set(session.scalars(rows).all())


def liaison(cast):
    return {cast.member("northshire", "liaison")}


def manager(cast):
    return {cast.member("northshire", "manager")}


# Arrival


def test_a_liaison_says_that_it_has_arrived_and_when_they_will_answer(asked):
    asked.as_(LIAISON, acknowledge, expected_on=date(2026, 3, 10))
    assert state(asked) == "acknowledged"
    with pytest.raises(Conflict):
        asked.as_(LIAISON, acknowledge, expected_on=date(2026, 3, 10))
    asked.as_(LIAISON, acknowledge, expected_on=None)  # they may think again


@pytest.mark.parametrize("day", [date(2026, 3, 1), date(2026, 3, 17)])
def test_the_day_they_expect_is_from_today_to_the_date_that_was_asked(asked, day):
    with pytest.raises(Invalid):
        asked.as_(LIAISON, acknowledge, expected_on=day)


# Questions


def test_each_side_is_told_of_the_others_message_and_of_nothing_in_it(cast, asked):
    asked.as_(LIAISON, write_message, words="Do you want Rowan's brother too?")
    assert told(cast, NoticeKind.REQUEST_MESSAGE) == manager(cast)
    asked.as_(MANAGER, write_message, words="Yes, please.")
    assert told(cast, NoticeKind.REQUEST_MESSAGE) == manager(cast) | liaison(cast)
    words = asked.ask(
        lambda session, request: [m.words for m in messages_about(session, request.id)]
    )
    # Both were written in one held moment, so either may come first.
    assert set(words) == {"Do you want Rowan's brother too?", "Yes, please."}
    with cast.session() as session:
        kept = [row.particulars for row in session.scalars(select(Event))]
    assert not any("brother" in str(each) for each in kept)


def test_a_withdrawn_request_is_not_written_about(asked):
    asked.as_(MANAGER, withdraw_request)
    with pytest.raises(Refused):
        asked.as_(LIAISON, write_message, words="Why?")


# More time


def test_time_that_is_asked_for_is_given_and_the_old_date_stays_to_be_seen(cast, asked):
    asked.as_(LIAISON, ask_more_time, until=LATER, reason="The archive is closed.")
    assert told(cast, NoticeKind.REQUEST_TIME_ASKED) == manager(cast)
    assert asked.due_on == DUE
    asked.as_(MANAGER, give_more_time, until=date(2026, 4, 2), words="Until the panel.")
    assert asked.due_on == date(2026, 4, 2)
    assert told(cast, NoticeKind.REQUEST_TIME_ANSWERED) == liaison(cast)
    (move,) = asked.ask(moves, LIAISON)
    assert (move.was, move.now, move.words) == (DUE, date(2026, 4, 2), "Until the panel.")


def test_a_date_that_is_kept_is_kept_with_the_reason(cast, asked):
    asked.as_(LIAISON, ask_more_time, until=LATER, reason="The archive is closed.")
    with pytest.raises(Conflict):
        asked.as_(LIAISON, ask_more_time, until=LATER, reason="Again.")
    asked.as_(MANAGER, decline_more_time, words="The panel meets.")
    assert asked.due_on == DUE
    assert told(cast, NoticeKind.REQUEST_TIME_ANSWERED) == liaison(cast)
    assert asked.ask(lambda session, request: open_asking(session, request.id)) is None
    with pytest.raises(Conflict):
        asked.as_(MANAGER, decline_more_time, words="Again.")


def test_the_board_may_give_time_that_nobody_asked_for(asked):
    asked.as_(MANAGER, give_more_time, until=LATER, words=None)
    assert asked.due_on == LATER
    with pytest.raises(Invalid):
        asked.as_(MANAGER, give_more_time, until=DUE, words=None)


def test_a_liaison_cannot_move_the_date_themselves(cast, asked):
    with pytest.raises(DBAPIError, match="permission denied"):
        asked.as_(LIAISON, give_more_time, until=LATER, words=None)


def test_the_reminders_follow_the_new_date(cast, asked):
    with on(date(2026, 3, 9)):
        look(cast)
        asked.as_(MANAGER, give_more_time, until=LATER, words=None)
        look(cast)
    assert len(taken_steps(asked)) == 1
    with on(date(2026, 4, 9)):
        look(cast)
    assert [step.kind for step in taken_steps(asked)] == [NoticeKind.REQUEST_DUE_SOON.value] * 2


# Mending


def test_an_answer_that_is_sent_back_waits_until_a_new_version_comes(cast, asked):
    asked.answer()
    assert state(asked) == "answered"
    asked.as_(MANAGER, send_back, to_mend="The year 2024 is missing.", due_on=LATER)
    assert (state(asked), asked.due_on) == ("to mend", LATER)
    assert told(cast, NoticeKind.REQUEST_SENT_BACK) == liaison(cast)
    (row,) = asked.ask(lambda session, request: mendings(session, request.id), LIAISON)
    assert row.due_on == LATER
    with pytest.raises(Conflict):
        asked.as_(MANAGER, send_back, to_mend="Again.", due_on=LATER)
    asked.answer("With 2024.")
    assert state(asked) == "answered"
    asked.as_(MANAGER, send_back, to_mend="And 2023.", due_on=date(2026, 5, 1))
    assert state(asked) == "to mend"


def test_there_must_be_an_answer_to_send_back(asked):
    with pytest.raises(Refused):
        asked.as_(MANAGER, send_back, to_mend="All of it.", due_on=LATER)


def test_one_who_leads_sends_an_answer_back_in_their_own_case_alone(cast, asked):
    asked.answer()
    with pytest.raises(NotFound):
        asked.as_("reviewer", send_back, to_mend="2024.", due_on=LATER)
    with cast.session() as session:
        case = session.scalars(select(Case)).one()
    appointed(cast, case)
    asked.as_("reviewer", send_back, to_mend="2024.", due_on=LATER)
    assert asked.due_on == LATER


# The ladder


def taken_steps(asked):
    return asked.ask(lambda s, row: chases(s, row.case_id, [row.id]).get(row.id, []))


def test_the_ladder_is_climbed_a_step_at_a_time_and_stops_when_an_answer_comes(cast, asked):
    steps = {
        date(2026, 3, 9): (NoticeKind.REQUEST_DUE_SOON, 1),
        date(2026, 3, 16): (NoticeKind.REQUEST_DUE_TODAY, 1),
        date(2026, 3, 17): (NoticeKind.REQUEST_OVERDUE, 2),
        date(2026, 3, 19): (NoticeKind.REQUEST_STILL_LATE, 2),
        date(2026, 3, 23): (NoticeKind.REQUEST_TAKE_FURTHER, 1),
    }
    for day, (kind, people) in steps.items():
        with on(day):
            look(cast)
            assert look(cast) == 0
        assert len(told(cast, kind)) == people
    assert [(step.kind, step.people) for step in taken_steps(asked)] == [
        (kind.value, people) for kind, people in steps.values()
    ]
    assert told(cast, NoticeKind.REQUEST_TAKE_FURTHER) == manager(cast)
    with on(date(2026, 4, 1)):
        asked.answer()
        look(cast)
    assert len(taken_steps(asked)) == len(steps)


def test_an_answer_to_be_mended_is_chased_from_its_new_date(cast, asked):
    asked.answer()
    with on(date(2026, 3, 17)):
        look(cast)
        assert taken_steps(asked) == []
        asked.as_(MANAGER, send_back, to_mend="2024.", due_on=LATER)
    with on(date(2026, 4, 9)):
        look(cast)
    assert [step.kind for step in taken_steps(asked)] == [NoticeKind.REQUEST_DUE_SOON.value]


# Taking it further


def test_a_named_person_is_written_to_and_learns_nothing_of_the_case(cast, asked):
    asked.due(date(2026, 2, 20))
    asked.as_(MANAGER, escalate, to=Contact("Ada Obi", "Medical director", "ada@trust.example"))
    with cast.system_session() as session:
        notice = session.scalars(
            select(Notice).where(Notice.kind == NoticeKind.REQUEST_ESCALATED.value)
        ).one()
    recorder = Recorder()
    send(cast, notice.id, recorder)
    (message,) = recorder.messages
    assert (message.to, message.name) == ("ada@trust.example", "Ada Obi")
    assert "http://northshire.localhost/contacts" in message.body
    assert "Fennimore" not in message.body + message.subject
    assert "2026-001" not in message.body + message.subject


def test_what_is_not_late_is_not_taken_further(asked):
    with pytest.raises(Refused):
        asked.as_(MANAGER, escalate, to=Contact("Ada Obi", "Medical director"))


def test_a_notice_that_an_answer_is_late_is_not_sent_once_it_has_come(cast, asked):
    asked.due(date(2026, 2, 20))
    asked.as_(MANAGER, escalate, to=Contact("Ada Obi", "Director", "ada@trust.example"))
    asked.answer()
    with cast.system_session() as session:
        wanted = Notice.kind == NoticeKind.REQUEST_ESCALATED.value
        notice = session.scalars(select(Notice.id).where(wanted)).one()
    recorder = Recorder()
    send(cast, notice, recorder)
    assert recorder.messages == []


# Files


def test_files_are_secured_once_for_all_that_an_agency_is_asked(cast, asked):
    asked.as_(LIAISON, note_secured, secured_on=date(2026, 2, 27), secured_by="R. Ash")
    with pytest.raises(Conflict):
        asked.as_(MANAGER, note_secured, secured_on=date(2026, 2, 27), secured_by="R. Ash")
    with on(date(2026, 3, 3)):
        asked.as_(MANAGER, note_secured, secured_on=date(2026, 2, 26), secured_by="R. Ash")
    found = asked.ask(lambda s, request: securings_of(s, request.case_id, request.agency_id))
    assert [row.secured_on for row in found] == [date(2026, 2, 26), date(2026, 2, 27)]
    with pytest.raises(Invalid):
        asked.as_(LIAISON, note_secured, secured_on=date(2026, 3, 3), secured_by="R. Ash")


# Another agency


TALK = ("acknowledgement", "request_message", "more_time", "mending", "securing")


def busy(asked):
    """One row of everything that an agency may see of its own request."""
    asked.as_(LIAISON, acknowledge, expected_on=None)
    asked.as_(LIAISON, write_message, words="Do you want the brother too?")
    asked.as_(LIAISON, ask_more_time, until=LATER, reason="The archive is closed.")
    asked.as_(LIAISON, note_secured, secured_on=TODAY, secured_by="R. Ash")
    asked.answer()
    asked.as_(MANAGER, send_back, to_mend="2024.", due_on=LATER)


def counted(cast, who, table):
    with cast.session("northshire", who) as session:
        return session.scalar(text(f"select count(*) from {table}"))


def test_another_agency_in_the_same_case_cannot_count_what_was_said(cast, reference, asked):
    asked_agency(cast, reference, "police")
    busy(asked)
    assert [counted(cast, LIAISON, table) for table in TALK] == [1, 1, 1, 1, 1]
    assert [counted(cast, POLICE, table) for table in TALK] == [0, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("verb", "named"),
    [
        (acknowledge, {"expected_on": None}),
        (write_message, {"words": "What did they say?"}),
        (ask_more_time, {"until": LATER, "reason": "Theirs."}),
        (note_secured, {"secured_on": TODAY, "secured_by": "Nobody"}),
    ],
)
def test_another_agency_does_nothing_to_it_by_its_number(cast, reference, asked, verb, named):
    asked_agency(cast, reference, "police")
    with pytest.raises(NotFound):
        asked.as_(POLICE, verb, **named)


def test_another_agency_cannot_write_a_row_into_it(cast, reference, asked):
    asked_agency(cast, reference, "police")
    request = asked.ask(lambda _, row: row)
    for agency in ("police", "health"):
        with (
            pytest.raises(DBAPIError, match="row-level security"),
            cast.session("northshire", POLICE) as session,
        ):
            session.execute(
                text(
                    "insert into acknowledgement (board_id, id, made_at, case_id, request_id,"
                    " agency_id, member_id) values ('northshire', gen_random_uuid(), now(), :case,"
                    " :request, :agency, :member)"
                ),
                {
                    "case": request.case_id,
                    "request": request.id,
                    "agency": cast.agency("northshire", agency),
                    "member": cast.member("northshire", POLICE),
                },
            )


def test_a_liaison_cannot_speak_for_the_board_or_grant_itself_time(cast, asked):
    request = asked.ask(lambda _, row: row)
    named = {
        "case": request.case_id,
        "request": request.id,
        "agency": request.agency_id,
        "member": cast.member("northshire", LIAISON),
    }
    ours = "board_id, id, made_at, case_id, request_id, agency_id, member_id"
    values = "'northshire', gen_random_uuid(), now(), :case, :request, :agency, :member"
    for table, more, given in (
        ("request_message", "from_board, words_sealed", "true, ''"),
        ("more_time", "was_due_on, wanted_on, answer", "'2026-03-16', '2026-05-01', 'granted'"),
    ):
        with (
            pytest.raises(DBAPIError, match="row-level security"),
            cast.session("northshire", LIAISON) as session,
        ):
            session.execute(
                text(f"insert into {table} ({ours}, {more}) values ({values}, {given})"), named
            )


def test_whom_the_board_wrote_to_is_not_the_agencys_to_read(cast, asked):
    with pytest.raises(DBAPIError, match="permission denied"):
        counted(cast, LIAISON, "escalation")


# At a glance


def test_the_late_are_found_and_counted(cast, reference, asked):
    asked_agency(cast, reference, "police")
    asked.due(date(2026, 2, 25))
    found = asked.ask(lambda s, request: requests_page(s, request.case_id, "late", 1))
    assert [(row.agency, row.state, row.late_by) for row in found.rows] == [
        ("Northshire health", "late", 3)
    ]
    assert (found.total, found.late) == (1, 1)
    every = asked.ask(lambda s, request: requests_page(s, request.case_id, "anything", 9))
    assert (every.total, every.page) == (2, 1)


@pytest.mark.parametrize("show", ["waiting", "to_mend", "answered", "withdrawn"])
def test_each_state_is_found_by_itself(asked, show):
    found = asked.ask(lambda s, request: requests_page(s, request.case_id, show, 1))
    assert found.total == (1 if show == "waiting" else 0)
    asked.answer()
    found = asked.ask(lambda s, request: requests_page(s, request.case_id, show, 1))
    assert found.total == (1 if show == "answered" else 0)


def test_nothing_is_done_to_what_is_answered_or_withdrawn(asked):
    asked.answer()
    for verb, named in (
        (acknowledge, {"expected_on": None}),
        (ask_more_time, {"until": LATER, "reason": "Late."}),
    ):
        with pytest.raises(DomainError):
            asked.as_(LIAISON, verb, **named)
    asked.as_(MANAGER, withdraw_request)
    with pytest.raises(Refused):
        asked.as_(MANAGER, send_back, to_mend="All.", due_on=LATER)
    with pytest.raises(Refused):
        asked.as_(MANAGER, give_more_time, until=LATER, words=None)
