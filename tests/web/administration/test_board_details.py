"""The manager changes how the board is reached and how it looks; its file stays the default."""

import pytest
from sqlalchemy import select

import web.details
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.boards.details import BoardDetails, change_colour, version_now
from domain.errors import Conflict
from workers.context import Context

HERE = "/administration/board"
CONTACTS = f"{HERE}/contacts"
COLOUR = f"{HERE}/colour"
OWN, NEW = "#7a2a6b", "#1d5b8f"
TYPED = {
    "role": "The Reviews Team",
    "phone": "0161 496 0009",
    "email": "reviews@northshire.example",
    "address": "1 Quay Street\nNorthshire",
    "web": "www.northshire.example",
    "hours": "Monday to Friday, 9am to 5pm\nClosed on bank holidays",
}


def rows(cast, board="northshire"):
    with cast.system_session(board) as session:
        return session.scalars(select(BoardDetails).order_by(BoardDetails.version)).all()


def test_before_anything_is_changed_the_page_shows_what_the_file_says(client_as):
    page = client_as("manager").get(HERE)
    assert page.status == 200
    assert "0161 496 0001" in page.text


def test_new_contacts_stand_on_every_page_that_shows_them(client_as):
    manager = client_as("manager")
    shown = manager.follow(manager.submit(CONTACTS, **TYPED))
    assert "The contacts are changed." in shown.text
    anyone = client_as(None)
    for address in ("/", "/contacts", "/leaflets/families", "/library"):
        page = anyone.get(address).text
        assert "0161 496 0009" in page, address
        assert "0161 496 0001" not in page, address
    contacts = anyone.get("/contacts").text
    assert "Closed on bank holidays" in contacts
    assert "The board last changed these contact details on 2 March 2026." in contacts


def test_another_boards_pages_stay_as_they_are(client_as):
    manager = client_as("manager")
    before = client_as(None, board="eastmoor").get("/contacts").text
    manager.submit(CONTACTS, **TYPED)
    manager.submit(COLOUR, colour=NEW)
    elsewhere = client_as(None, board="eastmoor")
    assert elsewhere.get("/contacts").text == before
    assert NEW not in elsewhere.get("/theme.css").html


def test_messages_say_the_new_number(client_as, runtime):
    client_as("manager").submit(CONTACTS, **TYPED)
    at = Context(runtime.settings, runtime.registry, runtime.engine, runtime.vault, runtime.files)
    assert at.post("northshire").contact == "0161 496 0009"
    assert at.post("eastmoor").contact != "0161 496 0009"


def test_a_colour_is_seen_before_it_is_saved(client_as, cast):
    manager = client_as("manager")
    page = manager.get(f"{COLOUR}?colour=%231d5b8f")
    assert "How it would look" in page.text
    assert "Words in that band 7." in page.text
    [sheet] = [it["href"] for it in page.soup.select("link[href*='colour/']")]
    css = manager.get(sheet).html
    assert ".app-preview" in css
    assert f"--govuk-brand-colour:{NEW}" in css
    assert ":root" not in css
    assert OWN in manager.get("/theme.css").html
    assert rows(cast) == []


def test_a_new_colour_is_the_boards_everywhere(client_as):
    manager = client_as("manager")
    before = client_as(None).get("/leaflets/families.pdf").response.headers["ETag"]
    shown = manager.follow(manager.submit(COLOUR, colour=NEW))
    assert "The colour is changed." in shown.text
    assert "in the place of the file’s #7a2a6b" in shown.text
    assert f"--govuk-brand-colour:{NEW}" in client_as(None).get("/theme.css").html
    assert client_as(None).get("/leaflets/families.pdf").response.headers["ETag"] != before


@pytest.mark.parametrize(
    ("colour", "why"),
    [("#ffffff", "too pale"), ("#ffdd00", "too pale"), ("red", "such as #1d5b8f"), ("", "Enter")],
)
def test_a_colour_that_cannot_be_used_is_explained(client_as, cast, colour, why):
    manager = client_as("manager")
    refused = manager.submit(COLOUR, colour=colour)
    assert refused.status == 422
    assert why in " ".join(refused.errors)
    assert rows(cast) == []
    if colour:
        assert why in manager.get(f"{COLOUR}?colour={colour.replace('#', '%23')}").text


def test_the_nearest_colour_that_would_do_is_named(client_as):
    page = client_as("manager").get(f"{COLOUR}?colour=%23ffdd00")
    assert "the contrast is 1.3 to 1 and must be at least 3 to 1" in page.text
    assert "would do" in page.text


@pytest.mark.parametrize(
    ("field", "typed", "why"),
    [
        ("email", "no address", "email address"),
        ("phone", "ring us", "phone number"),
        ("web", "javascript:alert(1)", "www.board.example"),
        ("web", "not a page", "www.board.example"),
        ("address", "x" * 501, "500 characters"),
    ],
)
def test_a_contact_that_could_not_be_used_is_refused(client_as, cast, field, typed, why):
    refused = client_as("manager").submit(CONTACTS, **{**TYPED, field: typed})
    assert refused.status == 422
    assert why in " ".join(refused.errors)
    assert "Closed on bank holidays" in refused.text
    assert rows(cast) == []


def test_what_is_left_out_is_not_stated(client_as):
    manager = client_as("manager")
    manager.submit(CONTACTS, **dict.fromkeys(TYPED, "") | {"role": "Board office"})
    page = client_as(None).get("/contacts")
    assert page.status == 200
    assert "0161" not in page.text


def test_the_file_stands_again_and_what_was_changed_is_kept(client_as, cast):
    manager = client_as("manager")
    manager.submit(CONTACTS, **TYPED)
    manager.submit(COLOUR, colour=NEW)
    shown = manager.follow(manager.submit(f"{HERE}/contacts/default"))
    assert "What the board’s file says stands again." in shown.text
    assert "0161 496 0001" in client_as(None).get("/contacts").text
    assert NEW in client_as(None).get("/theme.css").html
    manager.submit(f"{HERE}/colour/default")
    assert OWN in client_as(None).get("/theme.css").html
    history = manager.get(HERE).text
    for said in ("Colour as the file has it", f"Colour {NEW}", "Contacts: The Reviews Team"):
        assert said in history
    assert [row.version for row in rows(cast)] == [1, 2, 3, 4]


def test_each_change_is_in_the_record_without_its_words(client_as, cast):
    manager = client_as("manager")
    manager.submit(CONTACTS, **TYPED)
    manager.submit(COLOUR, colour=NEW)
    with cast.system_session() as session:
        found = session.scalars(
            select(Event)
            .where(Event.action == Action.BOARD_DETAILS_CHANGED.value)
            .order_by(Event.made_at, Event.id)
        ).all()
    said = sorted((it.particulars["version"], it.particulars["changed"]) for it in found)
    assert said == [(1, "contact"), (2, "colour")]
    assert all(set(it.particulars) == {"version", "changed"} for it in found)


def test_two_managers_do_not_undo_each_other(client_as, cast):
    manager = client_as("manager")
    open_page = manager.get(COLOUR).fields()
    manager.submit(COLOUR, colour="#2f6b1f")
    late = manager.client.post(COLOUR, base_url=manager.base, data={**open_page, "colour": NEW})
    assert late.status_code == 422
    assert "Someone else has changed this" in late.get_data(as_text=True)
    assert [row.colour for row in rows(cast)] == ["#2f6b1f"]


def test_a_version_that_is_not_the_latest_is_a_conflict(cast):
    with cast.session("northshire", "manager") as session:
        actor = cast.actor("northshire", "manager")
        change_colour(session, actor, colour=NEW, seen=0)
        assert version_now(session) == 1
        with pytest.raises(Conflict):
            change_colour(session, actor, colour=OWN, seen=0)


@pytest.mark.parametrize("who", ["administrator", "chair", "reviewer", "panel", "liaison", None])
@pytest.mark.parametrize("address", [HERE, CONTACTS, COLOUR, f"{HERE}/colour/default"])
def test_only_a_manager_may(client_as, who, address):
    page = client_as(who).get(address)
    assert page.status == 403 or "/sign-in" in page.location


def test_an_odd_preview_is_not_found(client_as):
    manager = client_as("manager")
    for digits in ("ffffff", "zzzzzz", "1d5b8", "1d5b8f}body{display:none"):
        assert manager.get(f"{COLOUR}/{digits}.css").status == 404


def test_another_process_sees_the_change_within_the_bound(client_as, cast, monkeypatch):
    """The change is made behind this process's back, as another process would."""
    anyone = client_as(None)
    assert OWN in anyone.get("/theme.css").html
    with cast.session("northshire", "manager") as session:
        change_colour(session, cast.actor("northshire", "manager"), colour=NEW, seen=0)
    assert OWN in anyone.get("/theme.css").html
    later = web.details.time.monotonic() + web.details.SECONDS + 1
    monkeypatch.setattr(web.details.time, "monotonic", lambda: later)
    assert NEW in anyone.get("/theme.css").html


def test_words_that_no_longer_fit_give_way_to_the_file(client_as, cast):
    with cast.session("northshire", "manager") as session:
        actor = cast.actor("northshire", "manager")
        change_colour(session, actor, colour="url(//evil.example)", seen=0)
    with cast.session("northshire", "manager") as session:
        row = session.scalars(select(BoardDetails)).one()
        assert row.colour == "url(//evil.example)"
    css = client_as(None).get("/theme.css").html
    assert "evil" not in css
    assert OWN in css
