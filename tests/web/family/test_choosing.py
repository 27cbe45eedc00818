"""One short page for each thing that a relative may say of themselves."""

from datetime import date

import pytest

from domain.family.answering import save_answer
from domain.family.invitations import family_actor
from tests.support.relatives import add_family, invitation_of, make_family

PAGES = ("part", "reaching", "help", "reading")


@pytest.fixture
def family(cast):
    return make_family(cast)


@pytest.fixture
def relative(client_as, family):
    client = client_as(None)
    client.submit(family.path)
    return client


def test_each_is_one_step_from_the_start_and_says_when_it_is_saved(relative):
    links = {a["href"] for a in relative.get("/family/start").soup.select("main a[href]")}
    assert {f"/family/choices/{page}" for page in PAGES} <= links
    sent = relative.submit("/family/choices/help", kinds="advocate", name="Petra")
    assert sent.location == "/family/start"
    start = relative.follow(sent)
    assert "That is saved. You can change it at any time." in start.text
    assert "Say who may help you Saved" in start.text


def test_what_was_said_stands_there_to_be_changed(relative):
    relative.submit("/family/choices/reaching", safe="text", message="no", note="After nine.")
    fields = relative.get("/family/choices/reaching").fields()
    assert (fields["safe"], fields["message"], fields["note"].strip()) == (
        "text",
        "no",
        "After nine.",
    )


def test_whether_they_want_news_is_what_was_agreed_before(relative):
    assert relative.get("/family/choices/part").fields()["news"] == "yes"
    relative.submit("/family/choices/part", ways="not_at_all", news="no")
    assert relative.get("/family/choices/part").fields()["news"] == "no"


@pytest.mark.parametrize("page", ["part", "reaching", "help"])
def test_nothing_chosen_is_asked_for_kindly_and_what_was_typed_stays(relative, page):
    sent = relative.submit(f"/family/choices/{page}", note="Some words")
    assert sent.status == 422
    assert sent.errors
    assert "Some words" in sent.html


def test_a_page_that_is_none_is_not_found(relative):
    assert relative.get("/family/choices/weather").status == 404


def test_from_the_link_to_sent_views_is_less_than_ten_pages(relative, family):
    """The link itself, the start, one page about taking part, the questions, the check, the end."""
    pages, place = ["link", "start", "part"], "/family/questions/helped"
    while "questions" in place:
        pages.append(place)
        place = relative.submit(place, words="Something.").location
    pages.append(place)
    pages.append(relative.submit("/family/check").location)
    assert pages[-1] == "/family/sent"
    assert len(pages) < 10


def test_an_answer_to_a_question_no_longer_asked_is_read_changed_and_sent(
    cast, relative, family, client_as
):
    with cast.family_session(family.invitation) as session:
        actor = family_actor(invitation_of(session, family))
        save_answer(session, actor, family.case, question="needs", words="An interpreter", seen=0)
    assert "An interpreter" in relative.get("/family/check").text
    changed = relative.submit("/family/questions/needs", words="A Somali interpreter")
    assert changed.location == "/family/check"
    relative.submit("/family/check")
    path = f"/cases/{family.reference}/family/{family.relative}/views"
    assert "A Somali interpreter" in client_as("manager").get(path).text


def test_a_question_no_longer_asked_is_not_there_for_anybody_else(relative):
    assert relative.get("/family/questions/needs").status == 404


def at(family, page=""):
    return f"/cases/{family.reference}/family/{family.relative}{page}"


def test_staff_read_it_on_the_relatives_page_and_by_whom_it_was_written_down(
    relative, family, client_as
):
    relative.submit("/family/choices/help", kinds="advocate", name="Petra Lindqvist")
    manager = client_as("manager")
    assert "Petra Lindqvist" in manager.get(at(family)).text
    manager.submit(
        at(family, "/preferences/help"), kinds="nobody", name="", told_on=date(2026, 3, 2)
    )
    page = manager.get(at(family, "/preferences/help")).text
    assert "Told to us on 2 March 2026, recorded by Manager of Northshire" in page
    assert "On their own pages" in page
    assert "You told us this on 2 March 2026" in relative.get("/family/choices/help").text


@pytest.mark.parametrize(
    ("who", "page", "status"),
    [
        ("chair", "/preferences", 403),
        ("reviewer", "/preferences/part", 403),
        ("chair", "/apart", 403),
        ("manager", "/preferences/weather", 404),
    ],
)
def test_only_those_who_look_after_the_family_come_here(client_as, family, who, page, status):
    assert client_as(who).get(at(family, page)).status == status


def test_a_way_that_is_not_safe_is_said_above_every_page_about_them(relative, family, client_as):
    relative.submit("/family/choices/reaching", safe="text")
    for page in ("", "/invitation", "/edit", "/link", "/preferences"):
        assert "Email is not safe for them." in client_as("manager").get(at(family, page)).text


def test_whoever_acts_for_one_of_two_is_warned_of_the_other(cast, family, client_as):
    other = add_family(cast, family.case)
    manager = client_as("manager")
    manager.submit(at(family, "/apart"), other=str(other.relative), reason="An order of the court")
    for who in (family, other):
        for page in ("", "/invitation", "/link", "/copy", "/date", "/outcome", "/edit"):
            shown = manager.get(at(who, page))
            assert "An order of the court" in shown.text, page
    assert "must not learn that they are asked" in manager.get(at(family, "")[:-37]).text
    end = manager.get(at(other, "/apart")).soup.find("a", href=lambda to: to and "/end" in to)
    manager.submit(end["href"], reason="It has ended")
    assert "An order of the court" not in manager.get(at(family)).text
