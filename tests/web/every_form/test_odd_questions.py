"""Pages of real cases, asked for with what no link of ours says; and forms when something breaks."""

import pytest
from sqlalchemy.exc import OperationalError

from tests.support.reports import checked, published_case, written
from tests.web.every_form.sending import lost
from tests.web.every_form.stage import FORMS, Shown
from web import guard

NUMBERS = ("-1", "0", "abc", "1.5", "9" * 31, "9" * 5000, "%D9%A3", "%00", "")
WORDS = ("%00", "%FF%FE", "%ED%A0%80", "nonsense", "%27%3B--", "%25_%5C", "((", "x" * 3000)
PARTS = (
    "", "/decision", "/appointments", "/scope", "/requests", "/family", "/people", "/proceedings",
    "/time", "/reports", "/publication", "/history", "/reports/overview_report/1/check",
    "/reports/overview_report/1",
)  # fmt: skip
LISTS = ("/cases", "/notices", "/administration/members", "/administration/agencies", "/library")
TYPED = ("cases.decision.record", "family.question", "requests.own.show", "cases.reports.write")


def questions():
    for number, words in zip((*NUMBERS, *NUMBERS)[: len(WORDS) + 1], (*WORDS, ""), strict=True):
        names = ("q", "state", "stage", "level", "reads", "next")
        yield f"?page={number}&" + "&".join(f"{name}={words}" for name in names)


@pytest.mark.parametrize("endpoint", sorted(FORMS))
def test_no_question_breaks_the_page_of_a_form(stage, endpoint):
    before = stage.before(endpoint)
    for question in questions():
        stage.calm()
        path = before.shown.path.partition("?")[0]
        assert before.client.get(path + question).status in {200, 404}, question


def test_no_question_breaks_a_page_of_a_case_or_a_list(stage):
    reference = published_case(stage.cast)
    written(stage.cast, reference, seen=1)
    checked(stage.cast, reference)
    client = stage.client(Shown(""), "manager")
    for path in (*(f"/cases/{reference}{part}" for part in PARTS), *LISTS):
        assert client.get(path).status == 200, path
        for question in questions():
            assert client.get(path + question).status in {200, 404}, path + question


@pytest.mark.parametrize("endpoint", TYPED)
@pytest.mark.parametrize(
    ("status", "error"),
    [(500, RuntimeError("broken")), (503, OperationalError("commit", {}, Exception("away")))],
)
def test_what_was_typed_can_be_copied_where_the_site_itself_fails(
    stage, endpoint, status, error, monkeypatch
):
    def fail() -> None:
        raise error

    sending = stage.before(endpoint).filled()
    monkeypatch.setattr(guard, "_commit", fail)
    page = sending.send()
    assert page.status == status
    assert not lost(page, sending)
    assert sending.fields["csrf_token"] not in page.html


def test_a_role_that_may_not_is_refused_with_what_it_typed(stage):
    before = stage.before("cases.decision.record")
    sending = before.filled()
    sending.before.client = stage.client(before.shown, "panel")
    page = sending.send()
    assert page.status in {403, 404}
    assert not lost(page, sending)
