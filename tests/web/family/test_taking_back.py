"""Seeing, correcting and taking back what one said: what goes is deleted, what cannot go is said."""

from datetime import date

import pytest
from sqlalchemy import text

from tests.support.relatives import add_family, hold_views, make_family

HELPED = "/family/questions/helped"
TAKE_BACK = "/family/said/helped/take-back"
WORDS = "The health visitor listened."


@pytest.fixture
def family(cast):
    return make_family(cast)


@pytest.fixture
def relative(client_as, family):
    client = client_as(None)
    client.submit(family.path)
    return client


@pytest.fixture
def sent(relative):
    relative.submit(HELPED, words=WORDS)
    relative.submit("/family/check")
    return relative


def asked(admin_engine, statement):
    with admin_engine.connect() as admin:
        return admin.execute(text(statement)).mappings().all()


def told(admin_engine, kind="views_taken_back"):
    return len(asked(admin_engine, f"select id from notice where kind = '{kind}'"))


def staff(family, noun):
    return f"/cases/{family.reference}/family/{family.relative}/{noun}"


def note(client, family, words="She was never late."):
    return client.submit(
        staff(family, "noted"),
        said_on=date(2026, 2, 20),
        means="phone",
        heard_by="Ana Petrov",
        words=words,
    )


def test_an_answer_taken_back_is_gone_for_everyone_and_leaves_its_day(
    sent, client_as, family, admin_engine
):
    manager = client_as("manager")
    assert WORDS in manager.get(staff(family, "views")).text
    page = sent.get(TAKE_BACK)
    assert "read what you told us on 2 March 2026" in page.text
    assert "cannot bring it back" in page.text
    assert "deleted" in sent.follow(sent.submit(TAKE_BACK)).text
    after = manager.get(staff(family, "views")).text
    assert WORDS not in after
    assert "Taken back by them on 2 March 2026" in after
    [row] = asked(admin_engine, "select words_sealed, sent_words_sealed from answer")
    assert row["words_sealed"] is None
    assert row["sent_words_sealed"] is None
    assert told(admin_engine) == 1


def test_before_anybody_has_read_it_the_page_says_so(sent):
    assert "Nobody has read it yet" in sent.get(TAKE_BACK).text


def test_something_new_can_be_written_and_sent_afterwards(sent, client_as, family):
    sent.submit(TAKE_BACK)
    sent.submit(HELPED, words="Something else.")
    assert sent.submit("/family/check", action="/check").status == 303
    assert "Something else." in client_as("manager").get(staff(family, "views")).text


def test_what_was_never_sent_cannot_be_taken_back(relative, admin_engine):
    relative.submit(HELPED, words=WORDS)
    page = relative.submit(TAKE_BACK)
    assert page.status == 422
    assert "nothing here to take back" in page.errors[0]
    assert told(admin_engine) == 0


def test_everything_can_be_taken_back_even_while_views_are_held(
    sent, cast, client_as, family, admin_engine
):
    sent.submit("/family/questions/different", words="Large print, not sent yet")
    note(client_as("manager"), family)
    hold_views(cast, family)
    page = sent.follow(sent.submit("/family/said/everything/take-back"))
    assert "You took everything back" in page.text
    rows = asked(
        admin_engine,
        "select words_sealed from answer union all select sent_words_sealed from answer"
        " union all select words_sealed from noted_view",
    )
    assert all(row["words_sealed"] is None for row in rows)
    views = client_as("manager").get(staff(family, "views"))
    assert "They took everything back on" in views.text
    assert told(admin_engine) == 1


def test_what_was_said_by_phone_is_shown_to_be_checked_and_corrected(
    relative, client_as, family, admin_engine
):
    manager = client_as("manager")
    assert "for them to check" in manager.follow(note(manager, family)).text
    assert told(admin_engine, "view_noted") == 1
    page = relative.get("/family/said")
    assert "She was never late." in page.text
    check = page.soup.find("a", string=lambda words: words and "Check this" in words) or next(
        link for link in page.soup.select("main a") if "Check this" in link.text
    )
    refused = relative.submit(check["href"], right="no")
    assert refused.status == 422
    assert "what is wrong or missing" in refused.errors[0]
    relative.submit(check["href"], right="no", correction="Once, she was late once.")
    seen = manager.get(staff(family, "views")).text
    assert "Once, she was late once." in seen
    assert "Ana Petrov" in seen


def test_what_was_written_down_can_be_taken_back(relative, client_as, family, admin_engine):
    note(client_as("manager"), family)
    [row] = asked(admin_engine, "select id from noted_view")
    relative.submit(f"/family/said/{row['id']}/take-back")
    assert "She was never late." not in client_as("manager").get(staff(family, "views")).text
    assert relative.submit(f"/family/said/{row['id']}/take-back").status == 422


def test_a_day_to_come_is_refused_and_the_words_kept(client_as, family):
    page = client_as("manager").submit(
        staff(family, "noted"), said_on=date(2026, 3, 9), means="phone", heard_by="A", words="W"
    )
    assert page.status == 422
    assert page.fields()["words"] == "W"


def test_nobody_takes_back_what_another_relative_said(
    relative, cast, client_as, family, admin_engine
):
    note(client_as("manager"), family)
    [row] = asked(admin_engine, "select id from noted_view")
    other = client_as(None)
    other.submit(add_family(cast, family.case).path)
    assert other.get(f"/family/said/{row['id']}").status == 404
    assert other.get(f"/family/said/{row['id']}/take-back").status == 404
    assert "never late" not in other.get("/family/said").text
    for odd in ("blame", "0", "everything%00"):
        assert other.get(f"/family/said/{odd}/take-back").status == 404
