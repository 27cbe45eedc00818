"""Writing a report here: saved as it goes, never lost, sent as a version, signed off."""

import io
import re
import zipfile
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from domain.contributions.sections import REVIEW as REVIEW_KIND
from domain.contributions.sections import sections_of
from tests.domain.documents.files import paragraph, word_file
from tests.support.answers import REPORT, SIGNED, asked_report, send, send_word, write, write_all
from tests.support.cases import asked_agency, referred_case
from web.bench.statements import statements_on

WORDS = "We saw the child twice in May.\n\n- Once at home\n- Once at school"
HTMX = {"HX-Request": "true"}
SIGNING = {
    "signed": "yes",
    "name": SIGNED.name,
    "post": SIGNED.post,
    "signed_on": SIGNED.signed_on,
    "line_managed": "no",
}


@pytest.fixture
def reference(cast):
    return referred_case(cast)


@pytest.fixture
def asked(cast, reference):
    return asked_report(cast, reference)


@pytest.fixture
def liaison(client_as):
    return client_as("liaison")


def at(asked, *more):
    return "/".join((f"/requests/{asked}/report", *more))


def count(admin, table):
    with admin.connect() as connection:
        return connection.scalar(text(f"select count(*) from {table}"))


def save_by_itself(client, asked, section, words, fields=None):
    """As the page does, a moment after somebody stopped typing."""
    where = at(asked, section)
    sent = {**(fields or client.get(where).fields()), "words": words}
    sent.pop("once")
    return client.post(where, sent, headers=HTMX)


def test_the_request_leads_to_a_list_of_sections_with_how_far_it_is(liaison, asked, cast):
    assert f'href="/requests/{asked}/report"' in liaison.get(f"/requests/{asked}").html
    write(cast, asked, narrative=WORDS)
    page = liaison.get(at(asked))
    assert f"1 of {len(sections_of(REVIEW_KIND))} sections written" in page.text
    assert page.text.count("Needed before it is sent") == 5


def test_a_chronology_has_nothing_to_write_section_by_section(liaison, cast, reference):
    row = asked_agency(cast, reference)
    assert liaison.get(at(row)).status == 404
    assert "section by section" not in liaison.get(f"/requests/{row}").text


def test_saving_leads_on_back_and_away(liaison, asked):
    keys = [section.key for section in sections_of(REVIEW_KIND)]
    leads = {"onwards": keys[2], "backwards": keys[0]}
    for button, led in leads.items():
        page = liaison.submit(at(asked, keys[1]), words=f"By {button}.", **{button: "yes"})
        assert page.location.endswith(at(asked, led))
        assert f"By {button}." in liaison.get(at(asked, keys[1])).html
    assert liaison.submit(at(asked, keys[1]), words="x", later="yes").location.endswith(at(asked))
    assert liaison.submit(at(asked, keys[-1]), words="x").location.endswith(at(asked, "check"))
    changed = liaison.submit(at(asked, f"{keys[1]}?then=check"), words="y")
    assert changed.location.endswith(at(asked, "check"))


def test_a_page_saves_by_itself_and_says_when(liaison, asked, admin_engine):
    page = save_by_itself(liaison, asked, "narrative", WORDS)
    assert page.status == 200
    assert "Saved 2 March 2026 at 10:00am by Liaison of Northshire." in page.text
    assert "<html" not in page.html
    assert page.soup.select_one('[name="saves"]')["value"] == "1"
    again = save_by_itself(liaison, asked, "narrative", WORDS + " And in June.")
    assert again.status == 200
    with admin_engine.connect() as admin:
        told = admin.scalar(text("select count(*) from event where action = 'section.saved'"))
    assert told == 1, "not once for every few seconds of typing"


def test_what_a_page_saved_by_itself_and_then_by_its_button_is_no_conflict(liaison, asked):
    fields = liaison.get(at(asked, "narrative")).fields()
    save_by_itself(liaison, asked, "narrative", "Half", fields)
    page = liaison.post(at(asked, "narrative"), {**fields, "words": "Whole"})
    assert page.status == 303
    assert "Whole" in liaison.get(at(asked, "narrative")).html


def test_a_late_save_by_itself_does_not_go_over_what_the_button_saved(liaison, asked):
    fields = liaison.get(at(asked, "narrative")).fields()
    liaison.post(at(asked, "narrative"), {**fields, "words": "Whole"})
    late = save_by_itself(liaison, asked, "narrative", "Half", fields)
    assert late.status == 422
    assert "Not saved." in late.text
    assert "Whole" in liaison.get(at(asked, "narrative")).html


def test_two_of_one_agency_see_each_others_words_and_neither_is_lost(liaison, asked, cast):
    mine = liaison.get(at(asked, "narrative")).fields()
    write(cast, asked, narrative="What the other saw.")
    by_itself = save_by_itself(liaison, asked, "narrative", "What I saw.", mine)
    assert by_itself.status == 422
    assert "What the other saw." in by_itself.text
    page = liaison.post(at(asked, "narrative"), {**mine, "words": "What I saw."})
    assert page.status == 422
    assert "What I saw." in page.html
    assert "What the other saw." in page.text
    assert "hx-post" not in page.html, "typing on must not go over the other's words by itself"
    both = {**page.fields(), "words": "What both saw."}
    assert liaison.post(at(asked, "narrative"), both).status == 303
    assert "What both saw." in liaison.get(at(asked, "narrative")).html


def test_what_a_colleague_wrote_is_kept_beside_what_replaced_it(cast, asked, liaison, admin_engine):
    write(cast, asked, narrative="What the other saw.")
    somebody = cast.member("northshire", "police_liaison")
    with admin_engine.connect() as admin:
        admin.execute(text("update section_draft set member_id = :id"), {"id": somebody})
    liaison.submit(at(asked, "narrative"), words="What I saw.")
    page = liaison.get(at(asked, "narrative"))
    assert "had written before" in page.text
    assert "What the other saw." in page.text


def test_a_session_that_ended_gives_back_what_was_typed(client_as, liaison, asked):
    fields = liaison.get(at(asked, "narrative")).fields() | {"words": WORDS}
    page = client_as(None).post(at(asked, "narrative"), fields)
    assert page.status == 401
    assert "We saw the child twice in May." in page.html


def test_a_wrong_token_keeps_the_words(liaison, asked, admin_engine):
    fields = liaison.get(at(asked, "narrative")).fields() | {"words": WORDS, "csrf_token": "x"}
    page = liaison.post(at(asked, "narrative"), fields)
    assert page.status == 422
    assert "Once at school" in page.html
    assert not count(admin_engine, "section_draft")


def test_it_is_looked_through_and_sent_as_a_sealed_version(
    liaison, asked, cast, client_as, admin_engine
):
    write_all(cast, asked)
    write(cast, asked, narrative=WORDS)
    page = liaison.submit(at(asked, "check"), **SIGNING)
    assert page.status == 303, page.errors
    shown = client_as("manager").get(f"/cases/2026-001/requests/{asked}")
    assert "Signed off by Odalys Penhaligon, Director of nursing, on 1 March 2026" in shown.text
    read = client_as("manager").get(f"/cases/2026-001/requests/{asked}/versions/1")
    assert "We saw the child twice in May." in read.text
    assert [li.text for li in read.soup.select(".app-report li")] == [
        "Once at home",
        "Once at school",
    ]
    assert next(link.text for link in read.soup.select('nav[aria-label="Sections"] a')).startswith(
        "Who wrote"
    )
    assert len(read.soup.select(".app-report h2")) == 6
    with admin_engine.connect() as admin:
        sealed = admin.scalars(text("select words_sealed from sent_section")).all()
        sealed += admin.scalars(text("select name_sealed from sign_off")).all()
        assert not any(b"May" in bytes(it) or b"Odalys" in bytes(it) for it in sealed)
        assert admin.scalar(
            text("select count(*) from notice where kind = 'contribution_received'")
        )


def test_what_is_missing_is_named_and_nothing_is_sent(liaison, asked, cast, admin_engine):
    write(cast, asked, narrative=WORDS)
    page = liaison.submit(at(asked, "check"), **SIGNING)
    assert page.status == 422
    assert "When the records were secured" in page.errors[0]
    assert "What happened" not in page.errors[0]
    assert not count(admin_engine, "contribution")


def test_a_section_that_changed_since_it_was_looked_through_is_looked_through_again(
    liaison, asked, cast, admin_engine
):
    write_all(cast, asked)
    fields = liaison.get(at(asked, "check")).fields() | {"signed": "not_yet"}
    write(cast, asked, lessons="A late thought.")
    page = liaison.post(at(asked, "check"), fields)
    assert page.status == 422
    assert "A late thought." in page.text
    assert not count(admin_engine, "contribution")
    assert liaison.post(at(asked, "check"), page.fields() | {"signed": "not_yet"}).status == 303


def test_the_same_is_not_sent_twice(liaison, asked, cast):
    write_all(cast, asked)
    send(cast, asked)
    page = liaison.submit(at(asked, "check"), **SIGNING)
    assert page.errors == ["You have sent this already, and nothing has changed since."]


@pytest.mark.parametrize(
    ("left", "message"),
    [
        ("name", "Enter the name of whoever signed it off"),
        ("post", "Enter their post"),
        ("line_managed", "Choose whether they had line management of the case"),
    ],
)
def test_a_sign_off_is_whole_or_it_is_none(liaison, asked, cast, left, message, admin_engine):
    write_all(cast, asked)
    page = liaison.submit(at(asked, "check"), **{**SIGNING, left: None})
    assert page.errors == [message]
    assert not count(admin_engine, "contribution")


def test_nobody_signs_off_tomorrow(liaison, asked, cast, held_clock):
    write_all(cast, asked)
    page = liaison.submit(
        at(asked, "check"), **{**SIGNING, "signed_on": held_clock.date().replace(day=3)}
    )
    assert "past" in page.errors[0]


def test_a_first_look_is_marked_until_it_is_signed_off(
    liaison, asked, cast, client_as, admin_engine
):
    write_all(cast, asked)
    liaison.submit(at(asked, "check"), signed="not_yet")
    manager = client_as("manager")
    assert "Not yet signed off" in manager.get("/cases/2026-001/requests").text
    assert "still to be signed off by its agency" in manager.get("/cases/2026-001").text
    assert "Not yet signed off" in liaison.get("/requests/").text
    assert "Not yet signed off" in manager.get(f"/cases/2026-001/requests/{asked}/versions/1").text
    typed = {name: value for name, value in SIGNING.items() if name != "signed"}
    page = liaison.submit(
        f"/requests/{asked}/versions/1/sign-off", **typed | {"line_managed": "yes"}
    )
    assert page.status == 303, page.errors
    assert "Not yet signed off" not in manager.get("/cases/2026-001/requests").text
    assert "still to be signed off" not in manager.get("/cases/2026-001").text
    shown = manager.get(f"/cases/2026-001/requests/{asked}")
    assert "had line management of the case" in shown.text
    with admin_engine.connect() as admin:
        assert admin.scalar(text("select count(*) from notice where kind = 'contribution_signed'"))
    again = liaison.submit(f"/requests/{asked}/report/lessons", words="x")
    assert again.status == 303


def test_a_file_says_whether_it_is_signed_off_too(liaison, asked):
    page = liaison.submit(f"/requests/{asked}", body="Our review.")
    assert page.errors == ["Choose whether it has been signed off"]
    assert liaison.submit(f"/requests/{asked}", body="Our review.", **SIGNING).status == 303
    assert "Signed off by Odalys" in liaison.get(f"/requests/{asked}").text


def test_a_chronology_may_be_signed_off_and_need_not_be(liaison, cast, reference, client_as):
    row = asked_agency(cast, reference)
    liaison.submit(f"/requests/{row}", body="All of it.")
    assert "Not yet signed off" not in client_as("manager").get("/cases/2026-001/requests").text
    typed = {name: value for name, value in SIGNING.items() if name != "signed"}
    assert liaison.submit(f"/requests/{row}/versions/1/sign-off", **typed).status == 303


def test_a_word_file_with_our_headings_is_read_section_by_section(liaison, asked, client_as):
    headings = ("Author and independence", "Methodology", "Lessons learned")
    bold = "<w:b/>"
    body = "".join(paragraph(it, bold) + paragraph(f"Words of {it}.") for it in headings)
    liaison.submit(
        f"/requests/{asked}", files=(io.BytesIO(word_file(body)), "review.docx"), **SIGNING
    )
    read = client_as("manager").get(f"/cases/2026-001/requests/{asked}/versions/1")
    assert "Read out of the Word file" in read.text
    assert "Words of Methodology." in read.text
    assert "How you carried it out" in read.text


def test_a_word_file_without_them_is_a_file_as_before(liaison, asked, client_as):
    liaison.submit(
        f"/requests/{asked}",
        files=(io.BytesIO(word_file(paragraph("Only words."))), "review.docx"),
        **SIGNING,
    )
    manager = client_as("manager")
    assert "review.docx" in manager.get(f"/cases/2026-001/requests/{asked}").text
    assert manager.get(f"/cases/2026-001/requests/{asked}/versions/1").status == 404


def test_the_next_version_starts_from_the_last_text_and_shows_what_changed(
    liaison, asked, cast, client_as
):
    write_all(cast, asked)
    write(cast, asked, narrative="We saw her twice in May.")
    send(cast, asked)
    assert "Words about terms." in liaison.get(at(asked, "terms")).html
    liaison.submit(at(asked, "narrative"), words="We saw her once in May.")
    assert "Changed since sent" in liaison.get(at(asked)).text
    send(cast, asked)
    for client, where in (
        (client_as("manager"), f"/cases/2026-001/requests/{asked}"),
        (liaison, f"/requests/{asked}"),
    ):
        page = client.get(f"{where}/versions/2/changes")
        assert [it.text for it in page.soup.select("main section h2")] == [
            "What happened, and what your service did"
        ]
        assert "twice" in page.soup.select_one("del").text
        assert "once" in page.soup.select_one("ins").text
        assert client.get(f"{where}/versions/1/changes").status == 404
        assert client.get(f"{where}/versions/2/changes?since=9").status == 404
        assert "Not the latest" in client.get(f"{where}/versions/1").text
        assert "Current" in client.get(f"{where}/versions/2").text


def test_it_is_taken_away_as_word_and_as_pdf_under_a_name_that_tells_nothing(
    asked, cast, client_as
):
    write_all(cast, asked)
    send(cast, asked)
    manager = client_as("manager")
    where = f"/cases/2026-001/requests/{asked}/versions/1"
    word, pdf = manager.get(f"{where}/word"), manager.get(f"{where}/pdf")
    for answer, ending in ((word, "docx"), (pdf, "pdf")):
        told = answer.response.headers["Content-Disposition"]
        assert re.fullmatch(rf"attachment; filename=answer-[0-9a-f]{{8}}\.{ending}", told)
    with zipfile.ZipFile(io.BytesIO(word.response.data)) as package:
        body = package.read("word/document.xml")
    assert b"Words about terms." in body
    assert b"OFFICIAL-SENSITIVE" in body
    assert pdf.response.data.startswith(b"%PDF-")


def test_nobody_else_finds_what_is_written_or_sent(asked, cast, client_as, reference):
    write_all(cast, asked)
    police = client_as("police_liaison")
    pages = [at(asked), at(asked, "narrative"), at(asked, "check")]
    assert [police.get(page).status for page in pages] == [404, 404, 404]
    for role in ("manager", "reviewer"):
        assert [client_as(role).get(page).status for page in pages] == [403, 403, 403]
    send(cast, asked)
    sent = [f"/requests/{asked}/versions/1{more}" for more in ("", "/word", "/pdf", "/sign-off")]
    assert {police.get(page).status for page in sent} == {404}
    assert (
        client_as("manager", "eastmoor").get(f"/cases/2026-001/requests/{asked}/versions/1").status
        == 404
    )
    assert client_as("sub_group").get(f"/cases/2026-001/requests/{asked}/versions/1").status == 403


def test_another_case_does_not_lead_to_it(asked, cast, client_as):
    write_all(cast, asked)
    send(cast, asked)
    other = referred_case(cast, name="Bramble Hartley")
    assert client_as("manager").get(f"/cases/{other}/requests/{asked}/versions/1").status == 404


@pytest.mark.parametrize("who", ["manager", "reviewer"])
def test_the_database_itself_keeps_an_unsent_draft_from_the_board(cast, asked, who):
    write(cast, asked, narrative=WORDS)
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        cast.session("northshire", who) as session,
    ):
        session.execute(text("select id from section_draft"))


def test_the_board_does_not_learn_that_something_is_being_written(asked, cast, client_as):
    before = client_as("manager").get(f"/cases/2026-001/requests/{asked}").text
    write(cast, asked, narrative=WORDS)
    assert client_as("manager").get(f"/cases/2026-001/requests/{asked}").text == before


def test_another_agencys_draft_is_not_there_even_by_its_id(cast, asked, reference):
    write(cast, asked, narrative=WORDS)
    asked_report(cast, reference, REPORT, agency="police")
    with cast.session("northshire", "police_liaison") as session:
        assert session.scalars(text("select id from section_draft")).all() == []


def test_a_page_costs_the_same_for_many_versions(asked, cast, client_as, engine, liaison):
    def statements(client, where):
        client.get(where)
        with statements_on(engine) as seen:
            assert client.get(where).status == 200
        return len(seen)

    write_all(cast, asked)
    send(cast, asked)
    liaison.get(f"/requests/{asked}")  # who opened it is told on the board's page
    pages = [
        (client_as("manager"), f"/cases/2026-001/requests/{asked}"),
        (client_as("manager"), f"/cases/2026-001/requests/{asked}/versions/1"),
        (liaison, f"/requests/{asked}"),
        (liaison, at(asked)),
    ]
    few = [statements(*page) for page in pages]
    for number in range(6):
        write(cast, asked, lessons=f"Lesson {number}.", narrative=f"Text {number}.")
        send(cast, asked)
    assert [statements(*page) for page in pages] == few


def test_a_report_that_was_sent_back_is_mended_from_its_last_text(asked, cast, client_as, liaison):
    write_all(cast, asked)
    send(cast, asked)
    client_as("manager").submit(
        f"/cases/2026-001/requests/{asked}/send-back",
        to_mend="Say who was talked with.",
        due_on=date(2026, 3, 20),
    )
    page = liaison.get(at(asked))
    assert "Say who was talked with." in page.text
    assert "Words about method." in liaison.get(at(asked, "method")).html
    liaison.submit(at(asked, "method"), words="Three people were talked with.")
    assert liaison.submit(at(asked, "check"), **SIGNING).status == 303
    assert "Version 2" in client_as("manager").get(f"/cases/2026-001/requests/{asked}").text


def test_the_same_words_may_be_sent_again_with_a_sign_off(asked, cast, liaison):
    write_all(cast, asked)
    send(cast, asked, signed=None)
    assert liaison.submit(at(asked, "check"), signed="not_yet").status == 422
    assert liaison.submit(at(asked, "check"), **SIGNING).status == 303


def test_what_came_as_word_can_be_gone_on_with_here(asked, cast, liaison, runtime, client_as):
    send_word(cast, asked, runtime.files)
    page = liaison.submit(at(asked), "start")
    assert page.status == 303
    assert "Words of Summary of involvement." in liaison.get(at(asked, "narrative")).html
    again = liaison.get(at(asked))
    assert "3 of 15 sections written" in again.text
    assert "Start from your Word file" not in again.text
    refused = liaison.post(at(asked, "start"), liaison.get(at(asked, "lessons")).fields())
    assert refused.errors == ["Something is written here already, and it was left as it is."]
