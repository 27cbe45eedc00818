"""What a procedure no longer asks, and what it never allowed though the guidance would."""

from datetime import date

from domain.procedures.vocabulary import DocumentKey
from tenants.registry import load_boards
from tests.support.editions import another_edition, pin
from tests.web.each_board.acting import under_review_at


def test_a_duty_that_has_lapsed_is_still_listed_with_its_day_and_its_reason(cast, client_as):
    reference = under_review_at(cast, "leicester")
    page = client_as("manager", "leicester").get(f"/cases/{reference}/publication").text
    assert "Lapsed Ofsted need not have it any more." in page
    assert "This duty lapsed on 1 January 2013. Ofsted no longer evaluates reviews" in page
    assert "Ofsted, evaluations of serious case reviews" in page


def test_where_keeping_back_is_refused_what_the_guidance_would_allow_is_shown(cast, client_as):
    reference = under_review_at(cast, "leicester")
    own = load_boards().by_slug("leicester").edition_on(date(2026, 3, 2)).documents
    stricter = own[DocumentKey.OVERVIEW_REPORT].model_copy(update={"exceptions": ()})
    documents = {**own, DocumentKey.OVERVIEW_REPORT: stricter}
    edition = another_edition(cast, "leicester", "stricter", documents=documents)
    client = client_as("manager", "leicester")
    where = f"/cases/{reference}/publication/overview_report/not-published"
    assert "National guidance would allow" not in client.get(where).text
    pin(cast, reference, edition, "leicester")
    page = client.get(where).text
    assert "states no exception for the Overview Report" in page
    assert "National guidance would allow this reason." in page
    assert "welfare of" in page
    assert "Working Together" in page
