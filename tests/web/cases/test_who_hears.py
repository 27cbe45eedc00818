"""Who hears of what is decided, and what a procedure does not let anybody do."""

from datetime import date

import pytest
from sqlalchemy import select

from domain.closing.closing import close_case
from domain.delivery.rules import RULES
from domain.notices.kinds import NoticeKind
from domain.notices.models import Notice
from domain.procedures.basis import NotStated
from domain.publication.models import NonPublication
from domain.publishing.keeping_back import undo
from tenants.registry import load_boards
from tests.domain.cases.acting import decided, referred, under_review
from tests.support.editions import another_edition, pin
from tests.support.relatives import add_family
from tests.support.reports import kept_back


def relatives_notices(cast, board):
    with cast.session(board) as session:
        wanted = select(Notice).where(Notice.kind == NoticeKind.FAMILY_KEPT_BACK)
        return session.scalars(wanted).all()


@pytest.fixture
def family(cast):
    _, case_id = under_review(cast)
    return add_family(cast, case_id)


def test_a_relative_who_was_promised_the_report_hears_that_it_is_not_published(
    cast, client_as, family, app
):
    kept_back(cast, family.reference)
    [notice] = relatives_notices(cast, "northshire")
    assert notice.recipient_id == family.relative
    client = client_as(None, "northshire")
    client.open_family(family.invitation)
    said = client.get("/family/start").text
    assert "It was decided on" in said
    assert "not to publish the Overview Report." in said
    assert "A sister would be known by it" not in said
    with cast.session() as session:
        row = session.scalars(select(NonPublication)).one()
        undo(session, cast.actor("northshire", "manager"), row, reason="She is safe now.")
    with cast.system_session() as session:
        notice = session.scalars(select(Notice).where(Notice.id == notice.id)).one()
        assert not RULES[NoticeKind.FAMILY_KEPT_BACK].still_true(session, notice)
    assert "not to publish" not in client.get("/family/start").text


def test_a_relative_who_was_promised_no_report_hears_nothing_of_it(cast, family):
    quiet = {"stated": False, "source": {"document": "A leaflet", "section": ""}}
    silence = NotStated.model_validate(quiet)
    edition = another_edition(cast, key="no-copy", family_copy=silence)
    pin(cast, family.reference, edition)
    kept_back(cast, family.reference)
    assert relatives_notices(cast, "northshire") == []


def test_managers_and_the_chair_hear_that_a_case_was_closed(cast):
    actor = cast.actor("northshire", "manager")
    with cast.session() as session:
        case = referred(session, actor)
        decided(session, actor, case, outcome="no_review", limbs=[])
        close_case(session, actor, case, note="Done.")
        wanted = select(Notice.recipient_id).where(Notice.kind == NoticeKind.CASE_CLOSED)
        told = set(session.scalars(wanted).all())
    assert told == {cast.member("northshire", "manager"), cast.member("northshire", "chair")}


def test_where_the_time_may_not_be_extended_nobody_extends_it(cast, client_as):
    reference, _ = under_review(cast)
    own = _extension()
    pin(cast, reference, another_edition(cast, key="never-longer", extension=own))
    client = client_as("manager")
    assert "Give more time for the review" not in client.get(f"/cases/{reference}/time").text
    where = f"/cases/{reference}/time/review/extend"
    typed = {"until": date(2027, 1, 1), "reason": "More to read.", "tell_family": "no"}
    page = client.submit(where, **typed)
    assert page.status in {403, 404, 409, 422}
    assert "does not let the time be extended" in page.text


def _extension():
    rule = load_boards().by_slug("salford").edition_on(date(2026, 3, 2)).extension
    return rule.model_copy(update={"permitted": False, "tell_family": False, "give_reasons": False})
