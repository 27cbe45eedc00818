"""A relative chooses the language of their pages; staff may say it for them."""

from dataclasses import replace

import pytest
from sqlalchemy import text

from tests.support.relatives import BY_EMAIL, make_family
from web.languages.choosing import TRY_LANGUAGES

PAGE = "/family/language"


@pytest.fixture
def family(cast):
    return make_family(cast)


@pytest.fixture
def relative(client_as, family):
    client = client_as(None)
    client.submit(family.path)
    return client


def spoken(page):
    return page.soup.html["lang"]


def test_a_relative_chooses_and_their_pages_follow_on_every_device(relative, client_as, family):
    assert relative.get("/family/start").soup.find("a", href=PAGE)
    sent = relative.submit(PAGE, language="en-XA")
    assert sent.location == "/family/start"
    assert spoken(relative.get("/family/start")) == "en-XA"
    other = client_as(None)
    assert spoken(other.get(family.path)) == "en-XA"
    assert spoken(client_as("manager").get(f"/cases/{family.reference}")) == "en"


def test_it_is_kept_for_the_next_link_and_recorded(relative, client_as, family, admin_engine):
    relative.submit(PAGE, language="ar-XB")
    client_as("manager").submit(
        f"/cases/{family.reference}/family/{family.relative}/invitation", send="yes"
    )
    with admin_engine.connect() as admin:
        kept = admin.execute(text("select language from invitation order by made_at, id")).all()
        told = admin.execute(
            text("select particulars from event where action = 'language.chosen'")
        ).scalar_one()
    assert {row.language for row in kept} == {"ar-XB"}
    assert told == {"language": "ar-XB"}


def test_a_language_that_is_not_offered_is_refused(relative):
    page = relative.submit(PAGE, language="xx")
    assert page.status == 422
    assert page.errors


def test_pages_from_right_to_left_say_so(relative):
    relative.submit(PAGE, language="ar-XB")
    page = relative.get("/family/start")
    assert page.soup.html["dir"] == "rtl"
    assert "govuk-frontend.rtl.min.css" in page.html


def test_staff_say_it_when_they_add_somebody(client_as, cast):
    family = make_family(cast, details=replace(BY_EMAIL, language="en-XA"))
    landing = client_as(None).get(family.path)
    assert spoken(landing) == "en-XA"
    edit = client_as("manager").get(f"/cases/{family.reference}/family/{family.relative}/edit")
    assert edit.fields()["language"] == "en-XA"


def test_where_there_is_one_language_nobody_is_asked(app, relative, client_as, family):
    app.config[TRY_LANGUAGES] = False
    try:
        assert not relative.get("/family/start").soup.find("a", href=PAGE)
        edit = client_as("manager").get(f"/cases/{family.reference}/family/{family.relative}/edit")
        assert "Which language" not in edit.text
    finally:
        app.config[TRY_LANGUAGES] = True
