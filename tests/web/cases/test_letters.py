"""Letters on staff's pages, and the page where a relative types what stands in theirs."""

import pytest
from sqlalchemy import select, text

from domain import clock
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.family.invitations import code_of
from domain.family.relatives import Details
from tests.support.relatives import hold_views, invitation_of, make_family
from web.bench.statements import statements_on

BY_LETTER = Details("Rowan Ashby", "Mother", "letter", "Ana Petrov", address="1 Quay Street")


@pytest.fixture
def family(cast):
    return make_family(cast, details=BY_LETTER)


def at(family, page=""):
    return f"/cases/{family.reference}/family/{family.relative}/letters{page}"


def made(client, family):
    """From the list of what waits to the letter of the invitation."""
    page = client.get("/notices/letters")
    [link] = page.soup.select(".govuk-task-list__status a")
    return client.submit(str(link["href"])).location


def actions(cast):
    with cast.session() as session:
        return session.scalars(select(Event.action).order_by(Event.made_at)).all()


def test_from_the_list_to_the_paper_to_the_post(client_as, cast, family):
    client = client_as("manager")
    letter = made(client, family)
    page = client.get(letter)
    assert "Rowan Ashby" in page.soup.select_one(".app-letter__window").get_text()
    assert "Here stand the square code" in page.text
    assert family.path not in page.html
    paper = client.get(f"{letter}/letter.pdf").response
    assert paper.mimetype == "application/pdf"
    assert paper.headers["Content-Disposition"] == "attachment; filename=letter.pdf"
    assert paper.headers["Cache-Control"] == "no-store"
    sent = client.submit(f"{letter}/posted", means="first_class", posted_on=clock.today())
    assert "It is recorded that the letter went." in client.follow(sent).text
    assert "first class post, 2 March 2026" in client.get(at(family)).text
    assert "No letter waits to be posted." in client.get("/notices/letters").text
    assert "Invitation to a relative" in client.get("/notices?state=sent").text
    recorded = actions(cast)
    for each in (Action.LETTER_MADE, Action.LETTER_PRINTED, Action.LETTER_POSTED):
        assert recorded.count(each.value) == 1


def test_notices_that_go_by_letter_lead_to_the_letters(client_as, family):
    page = client_as("manager").get("/notices")
    assert page.soup.select_one('.govuk-task-list__status a[href="/notices/letters"]')
    assert not page.soup.select('form[action*="handover"]')


def test_the_list_names_nobody(client_as, family):
    page = client_as("manager").get("/notices/letters")
    assert "Ashby" not in page.html
    assert "2026-001" in page.text


def test_a_letter_is_changed_and_made_large(client_as, family):
    client = client_as("manager")
    letter = made(client, family)
    words = "Dear Rowan\n\n{link}\n\nAna"
    client.submit(letter, words=words, large="yes")
    page = client.get(letter)
    assert page.soup.select_one(".app-letter--large")
    assert page.fields(letter)["words"] == words
    assert client.submit(letter, words="Dear {nobody}").errors == [
        "There is no field called {nobody}."
    ]


def test_without_a_link_that_opens_no_paper_is_made(client_as, cast, family):
    client = client_as("manager")
    letter = made(client, family)
    client.submit(f"/cases/{family.reference}/family/{family.relative}/stop")
    assert client.get(f"{letter}/letter.pdf").status == 404
    assert "cannot be printed or posted" in client.get(letter).text
    page = client.submit(f"{letter}/posted", means="by_hand", posted_on=clock.today())
    assert page.status == 422


def test_what_is_no_longer_true_is_said_so_and_not_sent(client_as, cast, family):
    client = client_as("manager")
    [link] = client.get("/notices/letters").soup.select(".govuk-task-list__status a")
    client.submit(f"/cases/{family.reference}/family/{family.relative}/stop")
    page = client.submit(str(link["href"]))
    assert "It is no longer true, so it is not sent." in client.follow(page).text
    assert "No letter waits" in client.get("/notices/letters").text


def test_a_free_letter_may_be_thrown_away(client_as, family):
    client = client_as("manager")
    letter = client.submit(at(family, "/new"), kind="open").location
    assert "Throw the letter away" in client.get(letter).text
    client.submit(f"{letter}/away")
    assert "thrown away" in client.get(at(family)).text


def test_somebody_reached_otherwise_is_warned_of(client_as, cast):
    family = make_family(cast)
    assert "another way is safe" in client_as("manager").get(at(family)).text


@pytest.mark.parametrize("who", ["chair", "reviewer", "panel", "liaison"])
def test_others_have_no_business_with_letters(client_as, cast, family, who):
    letter = made(client_as("manager"), family)
    client = client_as(who)
    for path in (at(family), letter, f"{letter}/letter.pdf", "/notices/letters"):
        assert client.get(path).status in {403, 404}, path
    assert client.get("/administration/letters").status == 403


def test_another_boards_letter_is_not_found(client_as, cast, family):
    letter = made(client_as("manager"), family)
    theirs = client_as("manager", "eastmoor")
    make_family(cast, board="eastmoor", reference=family.reference)
    assert theirs.get(letter).status == 404
    assert theirs.get(f"{letter}/letter.pdf").status == 404


def test_a_letter_of_one_relative_is_not_found_at_another(client_as, cast, family):
    letter = made(client_as("manager"), family)
    other = make_family(cast, reference="2026-002", details=BY_LETTER)
    elsewhere = letter.replace(str(family.relative), str(other.relative))
    assert client_as("manager").get(elsewhere).status == 404
    crossed = elsewhere.replace(family.reference, other.reference)
    assert client_as("manager").get(crossed).status == 404


def test_the_list_takes_as_many_statements_however_long_it_is(client_as, cast, engine, family):
    client = client_as("manager")
    client.get("/notices/letters")
    counts = []
    for more in (0, 3):
        for number in range(more):
            make_family(cast, reference=f"2026-1{number:02}", details=BY_LETTER)
        with statements_on(engine) as seen:
            client.get("/notices/letters")
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_the_board_writes_its_own_words(client_as, family):
    client = client_as("manager")
    words = "Dear {name}\n\nFrom all of us.\n\n{board}"
    client.submit("/administration/letters/open", words=words)
    assert "From all of us." in client.get("/administration/letters").text
    letter = client.submit(at(family, "/new"), kind="open").location
    assert "Dear Rowan Ashby" in client.get(letter).text
    refused = client.submit("/administration/letters/open", words="About your child")
    assert "Leave out “child”" in refused.text
    assert client.get("/administration/letters/other").status == 404


def test_the_link_is_shown_as_a_square_too_for_handing_over(client_as, family):
    page = client_as("manager").submit(f"/cases/{family.reference}/family/{family.relative}/link")
    assert page.soup.select_one(".app-square svg path")
    assert "northshire.localhost/family and then" in page.text


def typed(client, code):
    return client.submit("/family", code=code)


def code_of_family(cast, family):
    with cast.session(family.board) as session:
        return code_of(session, invitation_of(session, family))


def test_what_stands_in_the_letter_opens_the_pages(client_as, cast, admin_engine, family):
    client = client_as(None)
    page = typed(client, code_of_family(cast, family).lower())
    assert (page.status, page.location) == (303, "/family/start")
    assert client.follow(page).status == 200
    with admin_engine.connect() as admin:
        assert admin.execute(text("select opened_at from invitation")).scalar_one()


def test_whatever_is_wrong_with_what_was_typed_the_answer_is_the_same(client_as, cast, family):
    code = code_of_family(cast, family)
    client_as("manager").submit(f"/cases/{family.reference}/family/{family.relative}/stop")
    other = code_of_family(cast, make_family(cast, board="eastmoor"))
    found = set()
    for each in (code, other, "0" * 28, "hello", family.path):
        page = typed(client_as(None), each)
        found.add((page.status, tuple(page.errors)))
    assert len(found) == 1
    assert found.pop()[0] == 422


def test_typing_at_random_is_throttled(client_as):
    client = client_as(None)
    answers = [client.post("/family", {"code": f"{number:028}"}).status for number in range(40)]
    assert set(answers[:30]) == {422}
    assert set(answers[30:]) == {429}


def test_a_hold_on_views_does_not_keep_news_from_being_posted(client_as, cast, family):
    client = client_as("manager")
    letter = made(client, family)
    hold_views(cast, family)
    page = client.submit(f"{letter}/posted", means="by_hand", posted_on=clock.today())
    assert page.status == 303
