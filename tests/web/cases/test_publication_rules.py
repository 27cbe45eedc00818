"""Each document's own rule on the page of publication, and what the rule lets the board decide."""

from datetime import date

import pytest

from domain.publication.models import NonPublication
from domain.publishing.sharing import DraftSharing
from tests.domain.documents.files import paragraph, word_file
from tests.support.cases import referred_case
from tests.support.reports import DOCUMENT, disclosed, from_word, kept_back, ready, written
from tests.web.cases.pages import stale, twice

TODAY = date(2026, 3, 2)
DECIDED = {
    "extent": "none",
    "ground": "harm_to_other_children",
    "reason": "A sister would be known by it.",
    "decided_by": "The Board",
    "decided_on": TODAY,
    "public_note": "One report is not published, for a child’s sake.",
}


@pytest.fixture
def reference(cast):
    return referred_case(cast)


@pytest.fixture
def at(reference):
    return f"/cases/{reference}/publication"


def rows(cast, model, board="northshire"):
    with cast.session(board) as session:
        return session.query(model).count()


def test_each_document_shows_its_rule_its_place_and_their_source(client_as, at):
    page = client_as("manager").get(at)
    assert "is published in full, unless it would harm other children" in page.text
    assert "Not stated in the board's procedure where" in page.text
    assert "Who Will See the Report?" in page.soup.select_one(".app-rule__source").text


def test_those_who_must_have_it_first_are_shown_with_when_the_duty_stood(client_as, at):
    page = client_as("manager").get(at)
    assert "National Panel of Independent Experts need not have it" in page.text
    assert "until 29 September 2019" in page.text


def test_a_decision_not_to_publish_is_recorded_shown_and_undone(cast, client_as, reference, at):
    client = client_as("chair")
    page = client.follow(client.submit(f"{at}/{DOCUMENT}/not-published", **DECIDED))
    for words in ("The decision is recorded", "A sister would be known by it", "Chair of North"):
        assert words in page.text
    public = client_as(None).get("/library")
    assert "One report is not published, for a child’s sake." in public.text
    assert "known by it" not in public.text
    overview = client.get(f"/cases/{reference}").text
    assert "The board decided not to publish the Overview Report" in overview
    assert "recorded a decision not to publish" in client.get(f"/cases/{reference}/history").text
    undo = client.submit(f"{at}/{DOCUMENT}/not-published/undo", reason="She is safe now.")
    assert "She is safe now" in client.follow(undo).text
    assert "for a child’s sake" not in client_as(None).get("/library").text


def test_without_a_stated_exception_the_page_says_so_and_offers_a_hold(cast, client_as):
    reference = referred_case(cast, "eastmoor")
    at = f"/cases/{reference}/publication"
    client = client_as("manager", "eastmoor")
    assert "See whether it may be kept back" in client.get(at).text
    page = client.get(f"{at}/{DOCUMENT}/not-published")
    assert "states no exception" in page.text
    assert not page.soup.select("main form")
    assert page.soup.select_one(f'main a[href="/cases/{reference}/proceedings/holds/new"]')
    sent = client.post(f"{at}/{DOCUMENT}/not-published", DECIDED)
    assert sent.status == 409
    assert "Who Will See the Report?" in sent.text
    assert rows(cast, NonPublication, "eastmoor") == 0


def test_what_is_left_out_is_asked_only_where_it_is_due_in_full(cast, client_as, reference, at):
    ready(cast, reference)
    client = client_as("manager")
    typed = {"summary": "What we learned.", "welfare": "All are safe.", "sure": "sure"}
    page = client.submit(f"{at}/{DOCUMENT}/publish", extent="part", **typed)
    assert page.status == 422
    assert "published in full, unless it would harm other children" in page.text
    kept_back(cast, reference, extent="part")
    done = client.submit(f"{at}/{DOCUMENT}/publish", extent="part", **typed)
    assert "is published" in client.follow(done).text
    other = referred_case(cast, "eastmoor")
    ready(cast, other, board="eastmoor")
    where = f"/cases/{other}/publication/{DOCUMENT}/publish"
    assert not client_as("manager", "eastmoor").get(where).soup.select("[name=extent]")


@pytest.mark.parametrize("who", ["administrator", "reviewer", "panel", "sub_group", "liaison"])
def test_only_a_manager_or_the_chair_decides_not_to_publish(client_as, at, who):
    assert client_as(who).get(f"{at}/{DOCUMENT}/not-published").status in {403, 404}


def test_a_decision_is_sent_once_and_a_stale_one_loses_nothing(cast, client_as, at):
    client, where = client_as("manager"), f"{at}/{DOCUMENT}/not-published"
    page = stale(client, where, **DECIDED)
    assert page.status == 422
    assert "A sister would be known by it." in page.html
    assert rows(cast, NonPublication) == 0
    first, second = twice(client, where, **DECIDED)
    assert (first.status, second.status) == (303, 303)
    assert rows(cast, NonPublication) == 1


# Who may see a draft


def drafted(cast, board):
    reference = referred_case(cast, board)
    written(cast, reference, board=board)
    return f"/cases/{reference}/reports"


def test_every_page_of_a_draft_says_who_may_see_it_and_where_that_is_written(cast, client_as):
    at = drafted(cast, "eastmoor")
    client = client_as("manager", "eastmoor")
    version = f"{at}/{DOCUMENT}/1"
    pages = [at, version, f"{version}/check", f"{version}/clearance", f"{version}/approval"]
    pages += [f"{version}/sharing", f"{at}/{DOCUMENT}/write", f"{at}/{DOCUMENT}/word"]
    for path in pages:
        page = client.get(path)
        assert "staff of those organisations who worked with the child" in page.text, path
        assert "Who Will See the Report?" in page.text, path


def test_where_nothing_is_stated_every_page_says_that(cast, client_as):
    page = client_as("manager").get(f"{drafted(cast, 'northshire')}/{DOCUMENT}/1")
    assert "Not stated in the board's procedure who may see a report" in page.text


def test_a_draft_is_shared_within_the_groups_and_refused_outside_them(cast, client_as):
    where = f"{drafted(cast, 'eastmoor')}/{DOCUMENT}/1/sharing"
    client = client_as("manager", "eastmoor")
    assert "Nobody is recorded" in client.get(where).text
    typed = {"person": "Dr Amos Tolliver", "shared_on": TODAY}
    refused = client.submit(where, group="nobody_of_these", **typed)
    assert refused.status == 422
    assert "may be seen only by" in refused.text
    assert "Dr Amos Tolliver" in refused.html
    assert rows(cast, DraftSharing, "eastmoor") == 0
    group = "people who have contributed to the review"
    page = client.follow(client.submit(where, group=group, **typed))
    assert "Dr Amos Tolliver" in page.text
    assert rows(cast, DraftSharing, "eastmoor") == 1


def test_where_no_group_is_stated_none_is_asked_and_it_is_recorded(cast, client_as):
    where = f"{drafted(cast, 'northshire')}/{DOCUMENT}/1/sharing"
    client = client_as("manager")
    page = client.follow(client.submit(where, person="Dr Amos Tolliver", shared_on=TODAY))
    assert "The procedure does not say who may" in page.text


def test_a_download_says_in_its_name_that_it_is_confidential(cast, client_as, runtime, reference):
    from_word(cast, reference, word_file(paragraph("What we found.")), runtime.files)
    client = client_as("manager")
    answer = client.client.get(
        f"/cases/{reference}/reports/{DOCUMENT}/1/original", base_url=client.base
    )
    assert "filename=confidential-" in answer.headers["Content-Disposition"]


# Disclosures

ASKED = {
    "asker": "coroner",
    "who": "Mrs Ottoline Brackenridge",
    "asked_for": "The report.",
    "basis": "Schedule 5 to the Coroners and Justice Act 2009.",
    "asked_on": TODAY,
}


def test_the_log_begins_empty_with_the_rule_on_the_coroner(cast, client_as):
    reference = referred_case(cast, "eastmoor")
    page = client_as("manager", "eastmoor").get(f"/cases/{reference}/disclosures")
    assert "The coroner may ask to see reports of the review" in page.text
    assert "Who Will See the Report?" in page.text
    assert "Nobody has asked yet" in page.text


def test_what_somebody_asks_and_is_given_is_kept_together(cast, client_as, reference):
    at, client = f"/cases/{reference}/disclosures", client_as("manager")
    page = client.follow(client.submit(f"{at}/new", **ASKED))
    assert "Mrs Ottoline Brackenridge" in page.text
    where = page.soup.select_one(f'main a[href^="{at}/"][href$="/answer"]')["href"]
    empty = client.submit(where, answer="given", authoriser="The chair", answered_on=TODAY)
    assert "Say what was given" in " ".join(empty.errors)
    done = client.submit(
        where, answer="refused", reason="There is no order.", authoriser="The chair",
        answered_on=TODAY,
    )  # fmt: skip
    assert "There is no order." in client.follow(done).text
    assert "The answer is recorded already" in client.get(where).text


def test_the_log_is_reached_from_publication_and_from_proceedings(client_as, reference):
    for part in ("publication", "proceedings"):
        page = client_as("manager").get(f"/cases/{reference}/{part}")
        assert page.soup.select_one(f'main a[href="/cases/{reference}/disclosures"]')


def test_those_who_may_not_write_the_log_may_not(cast, client_as, reference):
    disclosed(cast, reference)
    assert client_as("chair").get(f"/cases/{reference}/disclosures").status == 200
    assert client_as("chair").get(f"/cases/{reference}/disclosures/new").status == 403
    assert client_as("sub_group").get(f"/cases/{reference}/disclosures").status == 403
    assert client_as("manager", "eastmoor").get(f"/cases/{reference}/disclosures").status == 404
