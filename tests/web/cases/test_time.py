from datetime import date

import pytest
from sqlalchemy import select

from domain.cases.extension import Extension
from domain.family.relatives import Relative
from domain.notices.models import Notice
from tests.domain.cases.acting import under_review
from tests.web.cases.pages import stale, twice

WHOLE = {
    "until": date(2026, 12, 1),
    "reason": "An agency is late.",
    "family_reason": "We need longer, and are sorry.",
}


@pytest.fixture
def case(cast):
    return under_review(cast)


@pytest.fixture
def reference(case):
    return case[0]


def relative(cast, case_id, *, wants_news=True, board="northshire"):
    with cast.session(board) as session:
        row = Relative(case_id=case_id, channel="text", wants_news=wants_news)
        row.name, row.relation, row.phone = "Marigold", "Mother", "07700 900123"
        session.add(row)
        session.flush()
        return row.id


def rows(cast, model, board="northshire"):
    with cast.session(board) as session:
        return session.scalars(select(model)).all()


def told(cast, board="northshire"):
    return [it for it in rows(cast, Notice, board) if it.kind == "extension_told"]


def test_each_clock_says_when_why_and_where_it_is_written(cast, client_as):
    reference, _ = under_review(cast, "eastmoor", "death")
    page = client_as("manager", "eastmoor").get(f"/cases/{reference}/time")
    assert "Started by The event that led to the review" in page.text
    assert "Earliest 10 July 2026 Latest 10 October 2026" in page.text
    assert "It usually takes 6 to 9 months" in page.text
    assert "How Long Will the Review Take?" in page.text


def test_a_board_that_must_tell_the_family_tells_every_relative_who_wants_news(
    cast, client_as, case
):
    reference, case_id = case
    first, _ = relative(cast, case_id), relative(cast, case_id, wants_news=False)
    client = client_as("chair")
    page = client.follow(client.submit(f"/cases/{reference}/time/review/extend", **WHOLE))
    assert "The time is extended, and the family will be told." in page.text
    assert "We need longer, and are sorry." in page.text
    extension, notices = rows(cast, Extension)[0], told(cast)
    assert [(it.recipient_id, it.channel, it.particulars) for it in notices] == [
        (first, "text", {"extension": str(extension.id)})
    ]


def test_that_board_needs_the_words_for_the_family(cast, client_as, reference):
    page = client_as("manager").submit(
        f"/cases/{reference}/time/review/extend", **WHOLE | {"family_reason": ""}
    )
    assert page.status == 422
    assert page.errors == ["Write the words that the family will read"]
    assert rows(cast, Extension) == []


def test_where_the_procedure_is_silent_telling_them_is_a_choice(cast, client_as):
    reference, case_id = under_review(cast, "eastmoor", "death")
    relative(cast, case_id, board="eastmoor")
    client, path = client_as("manager", "eastmoor"), f"/cases/{reference}/time/review/extend"
    assert client.submit(path, **WHOLE).errors == ["Say whether you will tell the family"]
    assert client.submit(path, **WHOLE | {"family_reason": "", "tell_family": "no"}).status == 303
    assert told(cast, "eastmoor") == []
    later = WHOLE | {"until": date(2027, 1, 1), "tell_family": "yes"}
    assert client.submit(path, **later | {"family_reason": ""}).status == 422
    assert client.submit(path, **later).status == 303
    assert len(told(cast, "eastmoor")) == 1


def test_the_new_date_must_be_later_than_the_one_there_is(cast, client_as):
    reference, _ = under_review(cast, "eastmoor", "death")
    client, path = client_as("manager", "eastmoor"), f"/cases/{reference}/time/review/extend"
    page = client.submit(path, **WHOLE | {"until": date(2026, 10, 10), "tell_family": "no"})
    assert page.errors == ["The new date must be later than 10 October 2026, when it is due now."]
    client.submit(path, **WHOLE | {"tell_family": "no"})
    page = client.submit(path, **WHOLE | {"tell_family": "no"})
    assert "later than 1 December 2026" in page.errors[0]


def test_a_clock_that_has_stopped_or_is_unknown_cannot_be_extended(client_as, reference):
    client = client_as("manager")
    assert client.get(f"/cases/{reference}/time/decision/extend").status == 409
    assert client.get(f"/cases/{reference}/time/nonsense/extend").status == 404


def test_every_question_left_empty_is_asked_again(client_as, reference):
    page = client_as("manager").submit(f"/cases/{reference}/time/review/extend")
    assert page.errors == [
        "Enter the new date",
        "Write why more time is needed",
        "Write the words that the family will read",
    ]


@pytest.mark.parametrize(
    "wrong", [{"until": date(2026, 3, 1)}, {"reason": "x" * 20_001}, {"until-day": "x"}]
)
def test_what_cannot_be_is_refused_and_kept(cast, client_as, reference, wrong):
    page = client_as("manager").submit(f"/cases/{reference}/time/review/extend", **WHOLE | wrong)
    assert page.status == 422
    assert "We need longer" in page.html
    assert rows(cast, Extension) == []


@pytest.mark.parametrize("who", ["administrator", "sub_group", "reviewer", "liaison"])
def test_others_may_not_extend(client_as, reference, who):
    assert client_as(who).get(f"/cases/{reference}/time/review/extend").status in {403, 404}
    assert client_as(who).post(f"/cases/{reference}/time/review/extend").status == 403


def test_another_boards_case_is_not_found(client_as, reference):
    stranger = client_as("manager", "eastmoor")
    assert stranger.get(f"/cases/{reference}/time").status == 404
    assert stranger.get(f"/cases/{reference}/time/review/extend").status == 404


def test_a_form_sent_twice_extends_once_and_tells_once(cast, client_as, case):
    reference, case_id = case
    relative(cast, case_id)
    first, second = twice(client_as("manager"), f"/cases/{reference}/time/review/extend", **WHOLE)
    assert (first.status, second.status) == (303, 303)
    assert len(rows(cast, Extension)) == len(told(cast)) == 1


def test_an_old_token_keeps_what_was_typed_and_tells_nobody(cast, client_as, case):
    reference, case_id = case
    relative(cast, case_id)
    page = stale(client_as("manager"), f"/cases/{reference}/time/review/extend", **WHOLE)
    assert page.status == 422
    assert "We need longer" in page.html
    assert told(cast) == []
