"""Drafts are given only to those whom the procedure lets in, and it is always recorded."""

from datetime import date

import pytest

from domain.audit.actions import Action
from domain.audit.models import Event
from domain.errors import Conflict, Invalid, Refused
from domain.publishing.sharing import OUTSIDE, DraftSharing, Shared, share_draft, sharings_of
from tests.support.cases import referred_case
from tests.support.reports import case_of, draft_of, published_case, written

TODAY = date(2026, 3, 2)
INSIDE = "people who have contributed to the review"


def share(cast, reference, board="eastmoor", group=INSIDE, on=TODAY):
    with cast.session(board) as session:
        shared = Shared("Dr Amos Tolliver", "Eastmoor Health", group, on)
        case, draft = case_of(session, reference), draft_of(session, reference)
        return share_draft(session, cast.actor(board, "manager"), case, draft, shared)


@pytest.fixture
def reference(cast):
    reference = referred_case(cast, "eastmoor")
    written(cast, reference, board="eastmoor")
    return reference


def test_somebody_of_a_group_that_is_let_in_is_given_a_version(cast, reference):
    share(cast, reference)
    with cast.session("eastmoor") as session:
        [kept] = sharings_of(session, draft_of(session, reference).id)
        assert (kept.person, kept.organisation) == ("Dr Amos Tolliver", "Eastmoor Health")
        assert kept.belongs_to == INSIDE
        event = session.query(Event).filter_by(action=Action.DRAFT_SHARED).one()
        assert "Tolliver" not in str(event.particulars)


@pytest.mark.parametrize("group", [OUTSIDE, "", "the press"])
def test_anybody_else_is_refused_by_the_rule_and_nothing_is_kept(cast, reference, group):
    with pytest.raises(Refused) as refusal:
        share(cast, reference, group=group)
    assert "may be seen only by" in refusal.value.rule
    assert "Who Will See the Report?" in refusal.value.source
    with cast.session("eastmoor") as session:
        assert session.query(DraftSharing).count() == 0


def test_where_the_procedure_is_silent_a_person_decides_and_it_is_recorded(cast):
    reference = referred_case(cast)
    written(cast, reference)
    kept = share(cast, reference, board="northshire", group="")
    assert kept.belongs_to is None


def test_nothing_is_recorded_of_days_to_come_or_of_what_everyone_may_read(cast, reference):
    with pytest.raises(Invalid):
        share(cast, reference, on=date(2026, 3, 3))
    with pytest.raises(Conflict, match="published"):
        share(cast, published_case(cast), board="northshire", group="")
