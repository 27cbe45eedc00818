"""What a relative writes: saved as they go, sent when they choose, never lost."""

from datetime import date, timedelta

import pytest
from sqlalchemy import func, select, text

from domain import clock
from domain.publication.models import Publication
from domain.reports.drafts import Draft
from tests.conftest import NOW
from tests.support.relatives import add_family, approved_draft, hold_views, make_family
from web.bench.statements import statements_on

HELPED = "/family/questions/helped"
WORDS = "The health visitor listened.\n\nNobody else did."


@pytest.fixture
def family(cast):
    return make_family(cast)


@pytest.fixture
def relative(client_as, family):
    client = client_as(None)
    client.submit(family.path)
    return client


def counted(admin_engine, table, where="true"):
    with admin_engine.connect() as admin:
        return admin.execute(text(f"select count(*) from {table} where {where}")).scalar_one()


def box(page):
    return page.fields()["words"].replace("\r\n", "\n")


def test_the_first_page_says_what_is_true_and_what_can_be_done(relative):
    page = relative.get("/family/start")
    assert "The Serious Case Review began on 5 January 2026." in page.text
    assert "Ana Petrov (Lead Reviewer) is your contact" in page.text
    assert "You do not have to do anything." in page.text
    assert "It is not about blaming anyone" in page.text
    assert "Not on Thursdays" not in page.text
    assert "Rowan" not in page.text


def test_an_answer_is_saved_and_the_next_question_follows(relative):
    sent = relative.submit(HELPED, words=WORDS)
    assert sent.location == "/family/questions/unhelpful"
    assert box(relative.get(HELPED)) == WORDS


def test_going_back_saves_what_was_typed(relative):
    sent = relative.submit(HELPED, words=WORDS, backwards="yes")
    assert sent.location == "/family/start"
    assert box(relative.get(HELPED)) == WORDS


def test_changing_one_answer_leads_back_to_all_of_them(relative):
    relative.submit(HELPED, words="First.")
    link = relative.get("/family/check").soup.find(
        "a", href=lambda to: to and to.startswith(HELPED)
    )
    assert relative.submit(link["href"], words=WORDS).location == "/family/check"
    assert relative.submit(link["href"], words=WORDS, backwards="yes").location == "/family/check"


def test_every_question_leads_to_the_next_and_the_last_to_checking(relative):
    place, seen = HELPED, []
    while "questions" in place:
        seen.append(place)
        place = relative.submit(place).location
    assert len(seen) == 4
    assert place == "/family/check"


def test_it_can_be_finished_another_day(relative, client_as, family):
    assert (
        relative.submit(HELPED, words=WORDS, later="yes", onwards=None).location == "/family/start"
    )
    with clock.held(NOW + timedelta(days=9)):
        again = client_as(None)
        again.submit(family.path)
        assert "Saved, not sent" in again.get("/family/start").text
        assert box(again.get(HELPED)) == WORDS


def test_an_answer_can_be_emptied(relative):
    relative.submit(HELPED, words=WORDS)
    relative.submit(HELPED, words="")
    assert box(relative.get(HELPED)) == ""


def test_a_page_that_another_window_overtook_keeps_both_texts(relative):
    stale = relative.get(HELPED).fields() | {"words": "From this window"}
    relative.submit(HELPED, words="From the other window")
    page = relative.post(HELPED, stale)
    assert page.status == 422
    assert "in another window" in page.errors[0]
    assert box(page) == "From this window"
    assert "From the other window" in page.text
    assert relative.post(HELPED, page.fields()).status == 303
    assert box(relative.get(HELPED)) == "From this window"


def test_a_page_overtaken_by_the_same_words_is_no_trouble(relative):
    stale = relative.get(HELPED).fields() | {"words": WORDS}
    relative.submit(HELPED, words=WORDS)
    assert relative.post(HELPED, stale).status == 303


def test_the_same_sending_twice_saves_once(relative, admin_engine):
    fields = relative.get(HELPED).fields() | {"words": WORDS}
    assert [relative.post(HELPED, fields).status for _ in range(2)] == [303, 303]
    assert counted(admin_engine, "answer") == counted(admin_engine, "response") == 1
    assert counted(admin_engine, "event", "action = 'answer.saved'") == 1


def test_what_cannot_be_saved_stays_on_the_page(relative, admin_engine):
    page = relative.submit(HELPED, words="x" * 20_001)
    assert page.status == 422
    assert len(box(page)) == 20_001
    assert counted(admin_engine, "answer") == 0


def test_without_the_forms_token_nothing_is_saved_and_nothing_lost(relative, admin_engine):
    for token in ({}, {"csrf_token": "wrong"}):
        page = relative.post(HELPED, {"words": WORDS} | token)
        assert page.status == 422
        assert box(page) == WORDS
    assert counted(admin_engine, "answer") == 0


def test_what_nobody_can_see_is_dropped(relative):
    relative.submit(HELPED, words="One\x00 two")
    assert box(relative.get(HELPED)) == "One two"


def test_ten_megabytes_are_refused_kindly(relative, admin_engine):
    page = relative.submit(HELPED, words="x" * 10_000_000)
    assert page.status in {413, 422}
    assert page.soup.select_one(".govuk-exit-this-page")
    assert counted(admin_engine, "answer") == 0


@pytest.mark.parametrize("saves", ["", "-1", "many", "9" * 40, "1.5"])
def test_a_meddled_number_of_saves_only_looks_stale(relative, saves):
    relative.submit(HELPED, words=WORDS)
    assert relative.submit(HELPED, words="Other", saves=saves).status == 422


def test_a_question_that_is_not_asked_is_not_there(relative):
    assert relative.get("/family/questions/blame").status == 404


def test_checking_then_sending_tells_the_managers_once(relative, admin_engine):
    relative.submit(HELPED, words=WORDS)
    assert "Nobody else did." in relative.get("/family/check").text
    sent = relative.submit("/family/check")
    assert sent.location == "/family/sent"
    assert "2 March 2026 at 10:00am" in relative.follow(sent).text
    assert counted(admin_engine, "notice", "kind = 'response_received'") == 1


def test_there_must_be_something_to_send(relative, admin_engine):
    assert "Send my answers" not in relative.get("/family/check").text
    fields = relative.get(HELPED).fields()
    page = relative.post("/family/check", {"csrf_token": fields["csrf_token"]})
    assert page.status == 422
    assert "not written anything yet" in page.errors[0]
    assert counted(admin_engine, "notice", "kind = 'response_received'") == 0


def test_sending_twice_sends_once(relative, admin_engine):
    relative.submit(HELPED, words=WORDS)
    fields = relative.get("/family/check").fields("/check")
    first = [relative.post("/family/check", fields).status for _ in range(2)]
    other = relative.post(
        "/family/check", fields | {"once": "7b6bb1c2-7a54-4bfc-8ea1-6f3a1c6f7a10"}
    )
    assert first == [303, 303]
    assert other.status == 422
    assert counted(admin_engine, "notice", "kind = 'response_received'") == 1


def test_more_can_be_added_after_sending(relative, admin_engine):
    relative.submit(HELPED, words=WORDS)
    relative.submit("/family/check")
    relative.submit("/family/questions/child", words="Large print")
    assert "Changed since sent" in relative.get("/family/start").text
    assert relative.submit("/family/check", action="/check").status == 303
    assert counted(admin_engine, "notice", "kind = 'response_received'") == 2


def test_a_copy_to_keep_has_a_name_that_says_nothing(relative):
    relative.submit(HELPED, words=WORDS)
    page = relative.get("/family/notes")
    assert page.response.headers["Content-Disposition"] == "attachment; filename=notes.txt"
    assert page.response.mimetype == "text/plain"
    assert "The health visitor listened.\r\n\r\nNobody else did." in page.html
    assert "&" not in page.html


def test_while_a_hold_stands_the_page_says_why_and_until_when(relative, cast, family):
    relative.submit(HELPED, words=WORDS)
    hold_views(cast, family)
    for path in ("/family/start", HELPED, "/family/check"):
        words = relative.get(path).text
        assert "We cannot take your views just now" in words
        assert "Views wait for the trial" in words
        assert "6 April 2026" in words
    assert "Nobody else did." in relative.get(HELPED).text
    assert (
        relative.get("/family/check").soup.select_one("main form[action='/family/check']") is None
    )


def test_what_is_written_as_a_hold_comes_is_neither_saved_nor_lost(
    relative, cast, family, admin_engine
):
    fields = relative.get(HELPED).fields() | {"words": WORDS}
    hold_views(cast, family)
    page = relative.post(HELPED, fields)
    assert page.status == 422
    assert page.soup.select_one("textarea#unsaved").get_text().strip() == WORDS
    assert counted(admin_engine, "answer") == 0


def test_nothing_is_sent_while_a_hold_stands(relative, cast, family, admin_engine):
    relative.submit(HELPED, words=WORDS)
    fields = relative.get("/family/check").fields("/check")
    hold_views(cast, family)
    assert relative.post("/family/check", fields).status == 422
    assert counted(admin_engine, "response", "sent_at is not null") == 0


def test_when_the_link_runs_out_while_somebody_writes_their_words_come_back(relative):
    fields = relative.get(HELPED).fields() | {"words": WORDS}
    with clock.held(NOW + timedelta(days=29)):
        page = relative.post(HELPED, fields)
    assert page.status == 404
    assert page.soup.select_one("textarea#unsaved").get_text().strip() == WORDS


def test_two_relatives_of_one_case_never_see_each_other(relative, client_as, cast, family):
    relative.submit(HELPED, words=WORDS)
    other = add_family(cast, family.case)
    client = client_as(None)
    client.submit(other.path)
    for path in ("/family/start", "/family/check", "/family/notes", HELPED):
        assert "health visitor listened" not in client.get(path).text


def give(client_as, family, **typed):
    assert (
        client_as("manager")
        .submit(f"/cases/2026-001/family/{family.relative}/copy", **typed)
        .status
        == 303
    )


def test_a_report_is_read_after_a_word_about_it(relative, client_as, cast, family, admin_engine):
    draft = approved_draft(cast, family)
    where = f"/family/shared/{draft}"
    assert relative.get(where).status == 404
    give(client_as, family, means="link")
    assert "To read" in relative.get("/family/start").text
    before = relative.get(where)
    assert "may be hard to read" in before.text
    assert "What we found" not in before.text
    assert counted(admin_engine, "family_copy", "read_at is not null") == 0
    page = relative.follow(relative.submit(where, action="/shared"))
    assert "What we found" in page.text
    assert counted(admin_engine, "family_copy", "read_at is not null") == 1
    assert counted(admin_engine, "event", "action = 'copy.read'") == 2


def test_a_copy_given_to_one_relative_is_not_anothers(client_as, cast, family):
    draft = approved_draft(cast, family)
    give(client_as, family, means="link")
    client = client_as(None)
    client.submit(add_family(cast, family.case).path)
    assert client.get(f"/family/shared/{draft}").status == 404
    assert "There is nothing to read yet" in client.get("/family/shared").text


def test_the_date_of_publication_is_shown_once_they_are_told(relative, client_as, cast, family):
    approved_draft(cast, family)
    where = f"/cases/2026-001/family/{family.relative}/date"
    client_as("manager").submit(where, means="link", publish_on=date(2026, 5, 5))
    assert "The report will be published on 5 May 2026" in relative.get("/family/start").text
    give(client_as, family, means="link")
    assert "The Overview Report will be published on 5 May" in relative.get("/family/start").text


def test_a_day_that_has_passed_is_not_told_as_if_it_were_to_come(relative, client_as, cast, family):
    approved_draft(cast, family)
    where = f"/cases/2026-001/family/{family.relative}/date"
    client_as("manager").submit(where, means="phone", publish_on=NOW.date())
    with clock.held(NOW + timedelta(days=1)):
        page = relative.get("/family/start")
    assert "was to be published on" in page.text
    assert "It is not published yet." in page.text
    assert "before anyone else" not in page.text


def test_what_is_out_is_no_longer_told_as_to_come(relative, client_as, cast, family):
    draft_id = approved_draft(cast, family)
    where = f"/cases/2026-001/family/{family.relative}/date"
    client_as("manager").submit(where, means="phone", publish_on=NOW.date())
    assert "will be published on" in relative.get("/family/start").text
    with cast.session(family.board) as session:
        draft = session.scalars(select(Draft).where(Draft.id == draft_id)).one()
        publication = Publication(
            case_id=family.case, report_id=draft.report_id, draft_id=draft.id, slug="out",
            html="<p>Words.</p>", pdf=b"%PDF-", conditions=[], published_at=clock.now(),
            member_id=draft.member_id, title="Overview Report", summary="Learning.",
            words=func.to_tsvector("english", "Words."),
        )  # fmt: skip
        publication.welfare = "None."
        session.add(publication)
    for page in ("/family/start", "/family/shared"):
        assert "will be published on" not in relative.get(page).text
    assert "The Overview Report was published on" in relative.get("/family/start").text


PAGES = ["/family/start", HELPED, "/family/check", "/family/shared", "/family/leave"]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_neutral_in_its_title_and_has_a_way_out(relative, path):
    page = relative.get(path)
    assert page.soup.title.get_text(strip=True) == "Private page"
    assert page.soup.select_one(".govuk-exit-this-page")
    assert page.soup.select_one("meta[name=referrer]")["content"] == "no-referrer"
    assert "htmx" not in page.html


def test_the_first_page_is_light(relative):
    assert len(relative.get("/family/start").html) < 16_000


@pytest.mark.parametrize(
    ("path", "most"), [("/family/start", 26), ("/family/check", 14), (HELPED, 14)]
)
def test_a_page_takes_a_bounded_number_of_statements(relative, engine, path, most):
    with statements_on(engine) as found:
        relative.get(path)
    assert len(found) <= most, found
