from datetime import date

import pytest
from sqlalchemy import select

from domain.cases.scope import Scope
from tests.domain.cases.acting import referred, under_review
from tests.web.cases.pages import filled, stale, twice

WHOLE = {
    "review_from": date(2023, 1, 1),
    "review_to": date(2026, 1, 10),
    "method": "Learning Together",
    "purpose": "To learn what could be done better.",
    "lines": "How was what was known shared?\n\nWas the child seen and heard?",
}


@pytest.fixture
def reference(cast):
    return under_review(cast)[0]


def scopes(cast):
    with cast.session() as session:
        found = session.scalars(select(Scope).order_by(Scope.version)).all()
        assert all(scope.method for scope in found)  # unsealed while it can be
        return found


@pytest.mark.parametrize("who", ["manager", "administrator", "sub_group", "chair"])
def test_staff_set_the_scope(cast, client_as, reference, who):
    client = client_as(who)
    page = client.follow(client.submit(f"/cases/{reference}/scope/change", **WHOLE))
    assert "Version 1 of the scope is saved." in page.text
    assert "1 January 2023 to 10 January 2026" in page.text
    lines = [line.get_text() for line in page.soup.select(".govuk-list--number li")]
    assert lines == ["How was what was known shared?", "Was the child seen and heard?"]


def test_a_change_makes_the_next_version_and_keeps_the_one_before(cast, client_as, reference):
    client = client_as("manager")
    client.submit(f"/cases/{reference}/scope/change", **WHOLE)
    page = client.get(f"/cases/{reference}/scope/change")
    assert "To learn what could be done better." in page.html
    page = client.follow(client.submit(f"/cases/{reference}/scope/change", method="SILP"))
    assert [(it.version, it.method) for it in scopes(cast)] == [
        (1, "Learning Together"),
        (2, "SILP"),
    ]
    assert "Version 1, 2 March 2026" in page.text


def test_a_page_gone_stale_is_a_conflict_that_keeps_what_was_typed(cast, client_as, reference):
    first, second = client_as("manager"), client_as("chair")
    open_page = second.get(f"/cases/{reference}/scope/change")
    first.submit(f"/cases/{reference}/scope/change", **WHOLE)
    where, fields = filled(open_page, **WHOLE | {"method": "My own method"})
    page = second.post(where, fields)
    assert page.status == 422
    assert "Somebody saved version 1" in page.errors[0]
    assert "My own method" in page.html
    assert len(scopes(cast)) == 1
    assert second.post(where, page.fields()).status == 303
    assert [it.method for it in scopes(cast)] == ["Learning Together", "My own method"]


def test_every_question_left_empty_is_asked_again(cast, client_as, reference):
    page = client_as("manager").submit(f"/cases/{reference}/scope/change")
    assert page.errors == [
        "Enter the start of the period",
        "Enter the end of the period",
        "Say how the review will work",
        "Write what the review is for",
        "Write at least one line of enquiry",
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"review_to": date(2022, 12, 31)},
        {"lines": "\n".join(f"Line {number}" for number in range(11))},
        {"method": "x" * 201},
        {"purpose": "x" * 20_001},
        {"review_from-year": "twenty"},
        {"after_version": "nonsense", "lines": " "},
    ],
)
def test_what_cannot_be_is_refused_and_kept(cast, client_as, reference, wrong):
    page = client_as("manager").submit(f"/cases/{reference}/scope/change", **WHOLE | wrong)
    assert page.status == 422
    assert len(page.errors) == 1
    assert scopes(cast) == []


def test_the_scope_waits_for_the_decision(cast, client_as):
    with cast.session() as session:
        case = referred(session, cast.actor("northshire", "manager"))
    page = client_as("manager").submit(f"/cases/{case.reference}/scope/change", **WHOLE)
    assert "The board has not yet decided" in page.errors[0]


@pytest.mark.parametrize("who", ["reviewer", "panel", "liaison"])
def test_others_may_not_set_it(cast, client_as, reference, who):
    assert client_as(who).get(f"/cases/{reference}/scope/change").status == 403


def test_another_boards_case_is_not_found(cast, client_as, reference):
    stranger = client_as("manager", "eastmoor")
    assert stranger.get(f"/cases/{reference}/scope").status == 404
    assert stranger.get(f"/cases/{reference}/scope/change").status == 404


def test_a_form_sent_twice_makes_one_version(cast, client_as, reference):
    first, second = twice(client_as("manager"), f"/cases/{reference}/scope/change", **WHOLE)
    assert (first.status, second.status) == (303, 303)
    assert len(scopes(cast)) == 1


def test_an_old_token_keeps_what_was_typed_and_writes_nothing(cast, client_as, reference):
    page = stale(client_as("manager"), f"/cases/{reference}/scope/change", **WHOLE)
    assert page.status == 422
    assert "Learning Together" in page.html
    assert scopes(cast) == []


def test_numbers_typed_before_the_lines_are_left_out(client_as, reference):
    client = client_as("manager")
    own = "1. How was it shared?\n- Was the child seen?\n2025 was a year of change. Why?"
    page = client.follow(
        client.submit(f"/cases/{reference}/scope/change", **WHOLE | {"lines": own})
    )
    lines = [line.get_text() for line in page.soup.select(".govuk-list--number li")]
    assert lines == [
        "How was it shared?",
        "Was the child seen?",
        "2025 was a year of change. Why?",
    ]
