"""A relative reads what the draft found, says what is wrong, and sees what became of it."""

import sys

import pytest
from sqlalchemy import select, text

from domain.cases.case import Case
from domain.publishing.gate import gate
from domain.reports.queries import latest_draft
from tests.support.relatives import add_family, hold_views, make_family
from tests.support.voices import draft

TEXT = "Nobody asked the mother.\n\nThe clinic was often closed."


@pytest.fixture
def family(cast):
    made = make_family(cast)
    draft(cast, made, "# Findings\n\nServices did not talk to each other.\n")
    return made


@pytest.fixture
def relative(client_as, family):
    client = client_as(None)
    client.submit(family.path)
    return client


def at(family, page):
    return f"/cases/{family.reference}/family/{family.relative}/{page}"


def show(client, family, words=TEXT, **typed):
    given = {"document": "overview_report", "text": words} | typed
    page = client.get(at(family, "findings/new"))
    if "agreed_by" in page.fields():
        given.setdefault("agreed_by", "The chair of the board")
    return client.submit(at(family, "findings/new"), **given)


def shown(admin_engine):
    with admin_engine.connect() as admin:
        return admin.scalar(text("select id from shared_text"))


def count(admin_engine, kind):
    with admin_engine.connect() as admin:
        return admin.scalar(text(f"select count(*) from notice where kind = '{kind}'"))


def test_a_relative_reads_says_what_is_wrong_and_sees_the_answer(
    relative, client_as, family, admin_engine
):
    manager = client_as("manager")
    assert (
        "Services did not talk"
        in (manager.get(at(family, "findings/new?from=overview_report")).fields()["text"])
    )
    assert show(manager, family).status == 303
    assert count(admin_engine, "findings_shown") == 1
    here = f"/family/findings/{shown(admin_engine)}"
    assert "Read what the report says so far" in relative.get("/family/start").text
    assert "The clinic was often closed." in relative.get(here).text
    relative.submit(f"{here}/2", words="It was closed every Friday.")
    relative.submit(f"{here}/0", words="There is nothing about my sister.")
    assert "closed every Friday" not in manager.get(at(family, "findings")).text
    relative.submit(here, action=here)
    assert count(admin_engine, "comments_received") == 1
    page = manager.get(at(family, "findings"))
    assert "It was closed every Friday." in page.text
    links = [it["href"] for it in page.soup.select("main a[href$='/answer']")]
    assert len(links) == 2
    for link in links:
        manager.submit(link, outcome="changed", answer="We have written it in.")
    assert count(admin_engine, "comment_answered") == 2
    assert "We have written it in." in relative.get(here).text
    assert manager.submit(at(family, "findings/new"), text="x").status == 422


def test_the_board_has_to_agree_where_no_rule_says_so(client_as, family, monkeypatch):
    for place in ("domain.showing.showing", "web.cases.family.findings"):
        monkeypatch.setattr(sys.modules[place], "rule_for", lambda _: None)
    page = show(client_as("manager"), family, agreed_by="")
    assert "Say who at the board agreed" in page.errors[0]
    assert show(client_as("manager"), family).status == 303


def test_publication_waits_for_answers_or_a_reason(relative, cast, client_as, family, admin_engine):
    def standing():
        with cast.session() as session:
            case = session.scalars(select(Case)).one()
            found = latest_draft(session, case.id, "overview_report")
            lines = gate(session, case, "overview_report", found)
            return [
                (it.condition.met, it.condition.may_be_explained)
                for it in lines
                if it.condition.key == "findings_comments"
            ]

    manager = client_as("manager")
    show(manager, family)
    here = f"/family/findings/{shown(admin_engine)}"
    relative.submit(f"{here}/1", words="I was asked once.")
    assert standing() == []
    relative.submit(here, action=here)
    assert standing() == [(False, True)]
    [link] = manager.get(at(family, "findings")).soup.select("main a[href$='/answer']")
    manager.submit(link["href"], outcome="not_changed", answer="We looked again, and it stays.")
    assert standing() == [(True, True)]


def test_a_page_that_another_window_overtook_keeps_both_texts(
    relative, client_as, family, admin_engine
):
    show(client_as("manager"), family)
    here = f"/family/findings/{shown(admin_engine)}/1"
    stale = relative.get(here).fields() | {"words": "From this window"}
    relative.submit(here, words="From the other window")
    page = relative.post(here, stale)
    assert page.status == 422
    assert "From the other window" in page.text
    assert relative.post(here, page.fields()).status == 303


def test_nothing_is_shown_while_views_are_held(cast, client_as, family):
    hold_views(cast, family)
    assert "Views are on hold" in show(client_as("manager"), family).errors[0]


def test_nobody_reads_what_another_relative_was_shown(
    relative, cast, client_as, family, admin_engine
):
    show(client_as("manager"), family)
    here = f"/family/findings/{shown(admin_engine)}"
    relative.submit(f"{here}/1", words="Mine alone")
    other = client_as(None)
    other.submit(add_family(cast, family.case).path)
    for page in (here, f"{here}/1"):
        assert other.get(page).status == 404
    assert relative.get(f"{here}/9").status == 404
