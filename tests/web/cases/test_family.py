"""The family's part of a case, as the board's staff see it."""

from datetime import date, timedelta

import pytest
from sqlalchemy import text

from domain import clock
from tests.conftest import NOW
from tests.support.relatives import (
    BY_EMAIL,
    add_family,
    appoint_reviewer,
    approved_draft,
    hold_views,
    make_case,
    make_family,
)
from tests.web.cases.pages import statements

BASE = "/cases/2026-001/family"
SOUND = {
    "name": "Rowan Ashby",
    "relation": "Mother",
    "channel": "email",
    "email": "rowan@home.example",
    "wants_news": "yes",
    "route": "lead",
    "carrier": "Ana Petrov",
}


def counted(admin_engine, table, where="true"):
    with admin_engine.connect() as admin:
        return admin.execute(text(f"select count(*) from {table} where {where}")).scalar_one()


def of(family, page=""):
    return f"{BASE}/{family.relative}{page}"


def test_a_relative_is_added_with_their_route(client_as, cast, admin_engine):
    make_case(cast)
    client = client_as("manager")
    page = client.follow(client.submit(f"{BASE}/new", **SOUND))
    assert "Mother Rowan Ashby" in page.text
    assert "Rowan Ashby, Mother Not invited Owed Asked for their views." in client.get(BASE).text
    assert "Ana Petrov (Lead Reviewer)" in page.text
    assert "Not sent" in page.text
    assert counted(admin_engine, "relative") == counted(admin_engine, "route") == 1


def test_the_page_says_who_carries_contact_by_the_boards_own_procedure(client_as, cast):
    make_case(cast)
    assert "The family is met by the Lead Reviewer" in client_as("manager").get(BASE).text


def test_a_mobile_number_that_is_too_short_is_not_taken(client_as, cast, admin_engine):
    make_case(cast)
    page = client_as("manager").submit(
        f"{BASE}/new", **SOUND | {"channel": "text", "phone": "0770 09"}
    )
    assert "Enter a phone number" in page.text
    assert counted(admin_engine, "relative") == 0


def test_the_page_before_sending_says_where_the_link_goes(client_as, cast):
    family = make_family(cast)
    assert "It goes by" in client_as("manager").get(of(family, "/invitation")).text


def test_an_empty_form_is_not_taken(client_as, cast, admin_engine):
    make_case(cast)
    page = client_as("manager").submit(f"{BASE}/new")
    assert page.status == 422
    assert len(page.errors) == 6
    assert counted(admin_engine, "relative") == 0


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"name": "x" * 201}, "200 characters"),
        ({"channel": "pigeon"}, "Choose one of the answers"),
        ({"route": "neighbour"}, "Choose one of the answers"),
        ({"email": "not an address"}, "Enter an email address like"),
        ({"email": ""}, "Enter their email address"),
        ({"channel": "text"}, "Enter their mobile number"),
        ({"channel": "letter"}, "Enter their address"),
        ({"note": "x" * 2001}, "2,000 characters"),
    ],
)
def test_what_cannot_be_used_is_said_and_kept_on_the_page(
    client_as, cast, admin_engine, typed, message
):
    make_case(cast)
    page = client_as("manager").submit(f"{BASE}/new", **SOUND | typed)
    assert page.status == 422
    assert any(message in error for error in page.errors), page.errors
    assert page.fields()["carrier"] == "Ana Petrov"
    assert counted(admin_engine, "relative") == 0


def test_the_same_sending_twice_adds_one_relative(client_as, cast, admin_engine):
    make_case(cast)
    client = client_as("manager")
    fields = client.get(f"{BASE}/new").fields() | SOUND
    assert [client.post(f"{BASE}/new", fields).status for _ in range(2)] == [303, 303]
    assert counted(admin_engine, "relative") == 1


def test_without_the_token_nothing_is_written_and_nothing_typed_is_lost(
    client_as, cast, admin_engine
):
    make_case(cast)
    for token in ({}, {"csrf_token": "wrong"}):
        page = client_as("manager").post(f"{BASE}/new", SOUND | token)
        assert page.status == 422
        assert page.fields()["name"] == "Rowan Ashby"
    assert counted(admin_engine, "relative") == 0


def test_a_relative_is_changed_and_the_earlier_route_is_kept(client_as, cast, admin_engine):
    family = make_family(cast)
    client = client_as("administrator")
    assert client.get(of(family, "/edit")).fields()["email"] == "rowan@home.example"
    with clock.held(NOW + timedelta(minutes=5)):  # the latest route counts
        changed = client.submit(
            of(family, "/edit"), carrier="Bo Lind", route="manager", departure="She asked."
        )
    page = client.follow(changed)
    assert "Bo Lind (The board’s manager)" in page.text
    assert counted(admin_engine, "route") == 2


def test_a_link_is_sent_with_one_notice_that_holds_no_secret(client_as, cast, admin_engine):
    family = make_family(cast)
    client = client_as("manager")
    sent = client.submit(of(family, "/invitation"))
    assert sent.location.endswith("/link")
    assert counted(admin_engine, "invitation") == 2
    assert counted(admin_engine, "notice", "kind = 'family_invited'") == 2
    assert counted(admin_engine, "invitation", "revoked_at is null") == 1


def test_a_new_link_keeps_what_they_wrote(client_as, cast, admin_engine):
    family = make_family(cast)
    relative = client_as(None)
    relative.submit(family.path)
    relative.submit("/family/questions/helped", words="The health visitor")
    client = client_as("manager")
    client.submit(of(family, "/invitation"))
    shown = client.submit(of(family, "/link"))
    path = "/family/" + shown.soup.select_one("code").get_text().rsplit("/", 1)[1]
    again = client_as(None)
    again.submit(path)
    assert "The health visitor" in again.get("/family/check").text
    assert client_as(None).get(family.path).status == 404


def test_a_link_is_shown_only_when_asked_for_and_that_is_recorded(client_as, cast, admin_engine):
    family = make_family(cast)
    client = client_as("manager")
    assert family.path not in client.get(of(family, "/link")).html
    shown = client.submit(of(family, "/link"))
    assert f"http://northshire.localhost{family.path}" in shown.text
    assert counted(admin_engine, "event", "action = 'invitation.shown'") == 1


def test_a_link_is_stopped_after_asking(client_as, cast):
    family = make_family(cast)
    client = client_as("manager")
    assert client_as(None).get(family.path).status == 200
    page = client.follow(client.submit(of(family, "/stop")))
    assert "Stopped on 2 March 2026" in page.text
    assert client_as(None).get(family.path).status == 404
    assert client.get(of(family, "/stop")).status == 404


def test_while_views_are_on_hold_nobody_is_invited_and_the_page_says_by_which_rule(
    client_as, cast, admin_engine
):
    family = make_family(cast)
    client = client_as("manager")
    fields = client.get(of(family, "/invitation")).fields()
    hold_views(cast, family)
    page = client.post(of(family, "/invitation"), fields)
    assert page.status == 422
    words = " ".join(page.errors)
    assert "Views wait for the trial" in words
    assert "Leaflet, page 3" in words
    assert "6 April 2026" in words
    assert counted(admin_engine, "invitation") == 1
    assert "Views wait for the trial" in client.get(of(family, "/invitation")).text


def test_a_hold_on_publication_does_not_keep_anyone_from_being_invited(client_as, cast):
    family = make_family(cast)
    hold_views(cast, family, blocks="publication")
    assert client_as("manager").submit(of(family, "/invitation")).status == 303


def test_the_list_says_how_far_each_has_come(client_as, cast):
    family = make_family(cast)
    relative = client_as(None)
    relative.submit(family.path)
    client, shown = client_as("manager"), of(family)
    assert "opened on 2 March 2026 at 10:00am" in client.get(shown).text
    assert "Link opened" in client.get(BASE).text
    relative.submit("/family/questions/helped", words="The health visitor")
    assert "Begun, not sent" in client.get(shown).text
    assert "Writing" in client.get(BASE).text
    relative.submit("/family/check")
    assert "Sent on 2 March 2026 at 10:00am" in client.get(shown).text
    assert "Views sent" in client.get(BASE).text
    with clock.held(NOW + timedelta(days=40)):
        assert "Ran out on 30 March 2026" in client_as("manager").get(shown).text


def test_views_are_read_once_sent_and_reading_is_recorded(client_as, cast, admin_engine):
    family = make_family(cast)
    relative = client_as(None)
    relative.submit(family.path)
    relative.submit("/family/questions/helped", words="The health visitor")
    client = client_as("manager")
    assert "The health visitor" not in client.get(of(family, "/views")).text
    assert counted(admin_engine, "event", "action = 'response.read'") == 0
    relative.submit("/family/check")
    assert "The health visitor" in client.get(of(family, "/views")).text
    assert counted(admin_engine, "event", "action = 'response.read'") == 1
    relative.submit("/family/questions/helped", words="Somebody else")
    assert "The health visitor" in client.get(of(family, "/views")).text


def test_a_copy_is_given_and_is_owed_no_longer(client_as, cast, admin_engine):
    family = make_family(cast)
    client = client_as("manager")
    assert (
        "no report of this case has been approved" in client.get(of(family, "/copy")).text.lower()
    )
    approved_draft(cast, family)
    owed = "Given a copy: Overview Report Due"
    assert owed in client.get(of(family)).text
    page = client.follow(client.submit(of(family, "/copy"), means="link"))
    assert "behind their link" in page.text
    assert owed not in client.get(of(family)).text
    assert counted(admin_engine, "notice", "kind = 'copy_ready'") == 1
    again = client.submit(of(family, "/copy"), means="paper")
    assert again.errors == ["They have been given this copy already."]


def test_a_copy_on_paper_sends_no_notice(client_as, cast, admin_engine):
    family = make_family(cast)
    approved_draft(cast, family)
    client_as("manager").submit(of(family, "/copy"), means="paper", note="Handed over at home")
    assert counted(admin_engine, "family_copy") == 1
    assert counted(admin_engine, "notice", "kind = 'copy_ready'") == 0


def test_a_copy_behind_a_link_needs_a_link_that_opens(client_as, cast):
    family = make_family(cast)
    approved_draft(cast, family)
    client = client_as("manager")
    client.submit(of(family, "/stop"))
    page = client.submit(of(family, "/copy"), means="link")
    assert page.errors == ["They have no link that opens. Send them a new one first."]


def test_the_date_is_told_and_told_again_when_it_changes(client_as, cast, admin_engine):
    family = make_family(cast)
    approved_draft(cast, family)
    client = client_as("manager")
    path = of(family, "/date")
    client.submit(path, means="phone", publish_on=date(2026, 5, 5))
    same = client.submit(path, means="phone", publish_on=date(2026, 5, 5))
    assert same.errors == ["They have been told this date already."]
    page = client.follow(client.submit(path, means="link", publish_on=date(2026, 5, 12)))
    assert "12 May 2026" in page.text
    assert counted(admin_engine, "notice", "kind = 'publication_date'") == 1


def test_a_date_that_has_passed_cannot_be_told(client_as, cast, admin_engine):
    family = make_family(cast)
    approved_draft(cast, family)
    page = client_as("manager").submit(
        of(family, "/date"), means="phone", publish_on=date(2026, 2, 5)
    )
    assert page.errors == ["The date must be today or later."]
    assert counted(admin_engine, "advance_notice") == 0


@pytest.mark.parametrize("page", ["/copy", "/date"])
def test_a_report_is_told_of_only_from_the_list(client_as, cast, admin_engine, page):
    family = make_family(cast)
    approved_draft(cast, family)
    client = client_as("manager")
    for draft in ("", "nonsense", "00000000-0000-0000-0000-000000000000"):
        answer = client.submit(
            of(family, page), draft=draft, means="paper", publish_on=date(2026, 5, 5)
        )
        assert answer.status == 422
    assert counted(admin_engine, "family_copy") + counted(admin_engine, "advance_notice") == 0


PAGES = [
    "",
    "/new",
    "/{}",
    "/{}/edit",
    "/{}/invitation",
    "/{}/link",
    "/{}/stop",
    "/{}/views",
    "/{}/copy",
    "/{}/date",
]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("who", ["sub_group", "chair", "liaison"])
def test_who_has_no_business_with_the_family_is_refused(client_as, cast, page, who):
    family = make_family(cast)
    assert client_as(who).get(BASE + page.format(family.relative)).status == 403


@pytest.mark.parametrize("page", PAGES)
def test_another_boards_family_is_not_there(client_as, cast, page):
    family = make_family(cast, board="eastmoor")
    assert client_as("manager").get(BASE + page.format(family.relative)).status == 404


@pytest.mark.parametrize("page", PAGES[2:])
def test_a_relative_is_not_found_under_another_case(client_as, cast, page):
    make_case(cast)
    other = make_family(cast, reference="2026-002")
    assert client_as("manager").get(BASE + page.format(other.relative)).status == 404


def test_a_reviewer_finds_only_the_cases_they_are_appointed_to(client_as, cast):
    make_family(cast)
    assert client_as("reviewer").get(BASE).status == 404


def test_every_look_at_the_family_is_recorded(client_as, cast, admin_engine):
    make_family(cast)
    client_as("manager").get(BASE)
    assert counted(admin_engine, "event", "action = 'case.read'") == 1


def test_more_relatives_take_no_more_statements(client_as, cast, engine):
    family = make_family(cast)
    client = client_as("manager")

    client.get(BASE)
    few = statements(engine, lambda: client.get(BASE))
    for _ in range(8):
        add_family(cast, family.case, details=BY_EMAIL)
    assert statements(engine, lambda: client.get(BASE)) == few <= 39


def test_the_page_of_one_relative_takes_no_more_statements_when_there_are_others(
    client_as, cast, engine
):
    family = make_family(cast)
    client = client_as("manager")
    client.get(of(family))
    alone = statements(engine, lambda: client.get(of(family)))
    for _ in range(8):
        add_family(cast, family.case, details=BY_EMAIL)
    assert statements(engine, lambda: client.get(of(family))) == alone <= 53


def test_the_page_of_one_relative_says_nothing_of_another(client_as, cast):
    family = make_family(cast)
    client = client_as("manager")
    client.submit(f"{BASE}/new", **SOUND | {"name": "Hazel Ashby"})
    assert "Hazel" in client.get(BASE).text
    assert "Hazel" not in client.get(of(family)).text


def test_a_reviewer_appointed_to_the_case_reads_and_changes_nothing(client_as, cast):
    family = make_family(cast)
    appoint_reviewer(cast, family)
    relative = client_as(None)
    relative.submit(family.path)
    relative.submit("/family/questions/helped", words="The health visitor")
    relative.submit("/family/check")
    client = client_as("reviewer")
    page = client.get(BASE)
    assert page.status == 200
    assert "Rowan Ashby" in page.text
    assert "Add a relative" not in page.text
    own = client.get(of(family))
    assert "Read their views" in own.text
    assert "Send" not in own.text.replace("Sent", "")
    assert "The health visitor" in client.get(of(family, "/views")).text
    assert client.get(of(family, "/invitation")).status == 403
