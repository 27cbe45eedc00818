"""What the board asks a relative, what a relative asks the board, and the answers."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, text

from domain import clock
from domain.delivery.questions import question_waits, remind_of_questions
from domain.notices.models import Notice
from tests.support.asked import ask_them, ask_us
from tests.support.meetings import as_relative
from tests.support.relatives import add_family, appoint_reviewer, hold_views, make_family

WORDS = "The health visitor listened.\n\nNobody else did."


@pytest.fixture
def family(cast):
    return make_family(cast)


@pytest.fixture
def relative(client_as, family):
    client = client_as(None)
    client.submit(family.path)
    return client


@pytest.fixture
def manager(client_as):
    return client_as("manager")


def at(family, page=""):
    return f"/cases/{family.reference}/family/{family.relative}/questions{page}"


def notices(admin_engine):
    with admin_engine.connect() as admin:
        found = text(
            "select kind, recipient_kind from notice where kind like 'question%' order by 1"
        )
        return [tuple(row) for row in admin.execute(found)]


def test_a_relative_asks_and_the_board_answers_within_the_page(
    relative, manager, family, admin_engine
):
    assert relative.submit("/family/asked/new").errors == ["Write what you would like to ask"]
    relative.submit("/family/asked/new", words="When will you be done?")
    assert "We have your question." in relative.get("/family/asked").text
    assert "We will answer" in relative.get("/family/start").text
    assert notices(admin_engine) == [("question_answered", "member")]
    page = manager.get(f"/cases/{family.reference}/family/{family.relative}").text
    assert "They wait for us They asked us something on 2 March 2026" in page
    assert "Answer by 9 March 2026: five working days are our own standard" in page
    assert "A relative waits for an answer" in manager.get(f"/cases/{family.reference}").text
    link = manager.get(at(family)).soup.select_one('main .app-block a[href*="/questions/"]')
    manager.submit(link["href"], words="By the summer.")
    assert "By the summer." in relative.get("/family/asked").text
    assert "waits for an answer" not in manager.get(f"/cases/{family.reference}").text
    assert ("question_news", "relative") in notices(admin_engine)


def test_the_board_asks_and_a_relative_answers_in_their_own_time(
    relative, manager, family, admin_engine
):
    manager.submit(at(family, "/new"), words="Who helped you most?", about="Your second answer")
    assert notices(admin_engine) == [("question_news", "relative")]
    assert "1 to answer" in relative.get("/family/start").text
    place = relative.get("/family/asked").soup.select_one('a[href^="/family/asked/"][href*="-"]')[
        "href"
    ]
    page = relative.get(place)
    assert "Who helped you most?" in page.text
    assert "Your second answer" in page.text
    relative.submit(place, words=WORDS, later="yes", send=None)
    question = place.rpartition("/")[2]
    assert "The health visitor" not in manager.get(at(family, f"/{question}")).text
    assert relative.get(place).fields()["words"].replace("\r\n", "\n") == WORDS
    relative.submit(place, send="yes")
    assert "The health visitor listened." in manager.get(at(family, f"/{question}")).text
    manager.submit(at(family, f"/{question}"), words="Thank you for telling us.")
    assert "Thank you for telling us." in relative.get(place).text


def test_that_they_would_rather_not_answer_is_an_answer(cast, relative, manager, family):
    question = ask_them(cast, family)
    relative.submit(f"/family/asked/{question}", rather_not="yes")
    assert "That is fine." in relative.get(f"/family/asked/{question}").text
    assert "They would rather not answer." in manager.get(at(family, f"/{question}")).text


def test_an_empty_answer_is_not_sent(cast, relative, family):
    sent = relative.submit(f"/family/asked/{ask_them(cast, family)}", send="yes")
    assert sent.errors == ["Write your answer first, or say that you would rather not answer."]


def test_two_windows_lose_nothing(cast, relative, family):
    place = f"/family/asked/{ask_them(cast, family)}"
    page = relative.get(place)
    relative.submit(place, words="First.", later="yes")
    late = relative.post(place, page.fields() | {"words": WORDS, "send": "yes"})
    assert late.status == 422
    assert "You also wrote this in another window" in late.errors[0]
    assert "First." in late.text
    assert relative.post(place, late.fields() | {"send": "yes"}).status == 303


def test_while_views_are_held_the_board_asks_nothing_and_a_relative_may_always_ask(
    cast, relative, manager, family
):
    question = ask_them(cast, family)
    page = manager.get(at(family, "/new"))
    hold_views(cast, family)
    late = manager.post(at(family, "/new"), page.fields() | {"words": "And you?"})
    assert late.status == 422
    assert "Nobody can be asked for their views while the hold stands." in late.errors[0]
    assert "Views wait for the trial" in late.text
    assert relative.submit("/family/asked/new", words="Why does it wait?").status == 303
    shown = relative.get(f"/family/asked/{question}")
    assert "We cannot take your views just now." in shown.text
    assert "Send your answer" not in shown.text
    assert relative.submit(f"/family/asked/{question}", rather_not="yes").status == 303


def test_a_lead_asks_and_answers_and_others_do_not(cast, client_as, family):
    appoint_reviewer(cast, family)
    reviewer = client_as("reviewer")
    assert reviewer.submit(at(family, "/new"), words="Who helped you?").status == 303
    question = ask_us(cast, family)
    assert reviewer.submit(at(family, f"/{question}"), words="Soon.").status == 303
    assert client_as("chair").get(at(family)).status == 403


def test_another_relatives_question_is_not_found(cast, client_as, manager, family):
    question = ask_them(cast, family)
    other = add_family(cast, family.case)
    client = client_as(None)
    client.submit(other.path)
    assert client.get(f"/family/asked/{question}").status == 404
    assert "Who helped" not in client.get("/family/asked").text
    assert manager.get(at(other, f"/{question}")).status == 404
    assert client_as("manager", "eastmoor").get(at(family, f"/{question}")).status == 404


@pytest.mark.parametrize(
    "statement",
    [
        "select member_id from asked_question",
        "update asked_question set reply_sealed = null",
        "update asked_question set words_sealed = ''",
        "delete from asked_question",
    ],
)
def test_a_family_session_cannot_reach_what_is_the_boards(cast, family, statement):
    with pytest.raises(Exception, match="permission denied"), as_relative(cast, family) as (s, _):
        s.execute(text(statement))


def test_staff_cannot_read_what_is_not_sent(cast):
    with pytest.raises(Exception, match="permission denied"), cast.session() as session:
        session.execute(text("select draft_sealed from asked_question"))


def test_managers_are_reminded_once_after_five_working_days(cast, family):
    ask_us(cast, family)
    monday = datetime(2026, 3, 9, 6, 0, tzinfo=UTC)
    counts = []
    for moment in (monday - timedelta(days=1), monday, monday + timedelta(days=1)):
        with clock.held(moment), cast.system_session() as session:
            counts.append(remind_of_questions(session))
    assert counts == [0, 1, 0]
    with cast.system_session() as session:
        notice = session.scalars(select(Notice).where(Notice.kind == "question_waiting")).one()
        assert question_waits(session, notice)
