"""The line on the first page follows the case from its beginning to its end."""

from datetime import date

import pytest

from domain.cases.case import Case
from domain.cases.closure import Closure
from domain.cases.holding import place_hold
from domain.reports.drafts import Draft
from tests.conftest import NOW
from tests.support.relatives import approved_draft, make_family


@pytest.fixture
def family(cast):
    return make_family(cast)


def line(client_as, family):
    client = client_as(None)
    client.submit(family.path)
    return client.get("/family/start").text


def wait_to_publish(cast, family, *, quiet):
    with cast.session(family.board) as session:
        place_hold(
            session,
            cast.actor(family.board, "manager"),
            session.get_one(Case, (family.board, family.case)),
            on="publication",
            reason="A trial",
            look_again_on=date(2026, 5, 1),
            quiet=quiet,
        )


def test_what_is_agreed_is_not_called_unfinished(client_as, cast, family):
    assert "No date has been set for it to finish." in line(client_as, family)
    approved_draft(cast, family, "<p>Words.</p>")
    said = line(client_as, family)
    assert "is written and agreed. It is not published yet." in said
    assert "You will hear the date from us before it is published." in said
    assert "to finish" not in said


def test_a_newer_version_that_nobody_has_agreed_is_not_agreed(client_as, cast, family):
    draft = approved_draft(cast, family, "<p>Words.</p>")
    with cast.session(family.board) as session:
        old = session.get_one(Draft, (family.board, draft))
        newer = Draft(
            case_id=old.case_id,
            report_id=old.report_id,
            version=old.version + 1,
            source="written",
            member_id=old.member_id,
        )
        newer.html = "<p>Others.</p>"
        session.add(newer)
    assert "written and agreed" not in line(client_as, family)


@pytest.mark.parametrize("quiet", [True, False])
def test_a_hold_on_publication_is_told_where_it_may_be_spoken_of(client_as, cast, family, quiet):
    approved_draft(cast, family, "<p>Words.</p>")
    wait_to_publish(cast, family, quiet=quiet)
    said = line(client_as, family)
    assert ("We will look at this again on 1 May 2026." in said) is not quiet
    assert "A trial" not in said


def test_the_end_is_the_end(client_as, cast, family):
    with cast.session(family.board) as session:
        member = cast.actor(family.board, "manager").id
        closure = Closure(
            case_id=family.case, closed_on=NOW.date(), conditions=[], member_id=member
        )
        closure.note = "A note"
        session.add(closure)
    said = line(client_as, family)
    assert "Our work on this came to an end on 2 March 2026. Nothing is published." in said
    assert "You can still ask us anything." in said
    assert "A note" not in said
