"""Whoever was asked for their views is told when they must wait, for longer, or no more."""

from datetime import date

import pytest
from sqlalchemy import text

from tests.support.relatives import make_family


@pytest.fixture
def family(cast):
    return make_family(cast)


def at(family, page=""):
    return f"/cases/{family.reference}/proceedings/holds/{page}"


def place(client, family, **typed):
    given = {"on": "views", "reason": "A trial.", "look_again_on": date(2026, 6, 1)} | typed
    assert client.submit(at(family, "new"), **given).status == 303


def told(admin_engine):
    with admin_engine.connect() as admin:
        rows = admin.execute(text("select kind from notice where kind like 'views_%'"))
        return sorted(row.kind for row in rows)


def hold_id(admin_engine):
    with admin_engine.connect() as admin:
        return admin.scalar(text("select id from hold"))


def page_of(client, family):
    return client.get(f"/cases/{family.reference}/family/{family.relative}")


def test_they_are_told_when_it_is_placed_prolonged_and_lifted(client_as, family, admin_engine):
    manager = client_as("manager")
    place(manager, family)
    assert told(admin_engine) == ["views_paused"]
    shown = page_of(manager, family).text
    assert "looked at again on 1 June 2026. Told on 2 March 2026, by their own safe way" in shown
    hold = hold_id(admin_engine)
    early = manager.submit(
        at(family, f"{hold}/prolong"), look_again_on=date(2026, 5, 1), reason="It is put off."
    )
    assert "must be later" in early.errors[0]
    manager.submit(
        at(family, f"{hold}/prolong"), look_again_on=date(2026, 9, 1), reason="It is put off."
    )
    assert told(admin_engine) == ["views_paused", "views_paused"]
    manager.submit(at(family, f"{hold}/lift"), reason="The trial is over.")
    assert told(admin_engine) == ["views_open", "views_paused", "views_paused"]
    assert "That they can give views again" in page_of(manager, family).text


def test_a_hold_that_may_not_be_spoken_of_is_told_to_nobody(client_as, family, admin_engine):
    manager = client_as("manager")
    place(manager, family, tell="no")
    assert told(admin_engine) == []
    assert "Not to be told" in page_of(manager, family).text


def test_a_hold_on_publication_is_no_news_of_this_kind(client_as, family, admin_engine):
    place(client_as("manager"), family, on="publication")
    assert told(admin_engine) == []


def test_who_was_told_in_person_is_recorded(client_as, family, admin_engine):
    manager = client_as("manager")
    place(manager, family)
    with admin_engine.begin() as admin:
        admin.execute(text("delete from hold_told"))
    page = page_of(manager, family)
    assert "Owed" in page.text
    link = page.soup.select_one("main a[href$='/told']")["href"]
    assert (
        "after the hold was placed"
        in (manager.submit(link, told_on=date(2026, 2, 1), means="phone").errors[0])
    )
    assert manager.submit(link, told_on=date(2026, 3, 2), means="phone").status == 303
    assert "Told on 2 March 2026, by phone" in page_of(manager, family).text
    again = manager.submit(link, told_on=date(2026, 3, 2), means="phone")
    assert "recorded already" in again.errors[0]
