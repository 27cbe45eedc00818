"""The token: made from a key whenever it is needed, bound to all that it opens."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from domain import clock
from domain.cases.case import Case
from domain.errors import Conflict, Invalid, NotFound, Refused
from domain.family.copies import give_copy
from domain.family.duties import duties_of
from domain.family.invitations import (
    Invitation,
    find_invitation,
    path_of,
    standing_invitation,
    token_of,
)
from domain.family.inviting import invite, show_link, stop
from domain.family.relatives import Details, add_relative
from domain.reports.drafts import Draft
from tests.conftest import NOW
from tests.support.relatives import (
    BY_EMAIL,
    add_family,
    approved_draft,
    hold_views,
    invitation_of,
    make_case,
    make_family,
    relative_of,
)


def test_a_token_is_the_same_each_time_and_long_enough(cast):
    family = make_family(cast)
    with cast.session() as staff, cast.system_session() as worker:
        assert token_of(staff, invitation_of(staff, family)) == token_of(
            worker, invitation_of(worker, family)
        )
        token = token_of(staff, invitation_of(staff, family))
    assert family.path == f"/family/{token}"
    assert len(token) == 32  # 24 bytes: 192 bits


@pytest.mark.parametrize("part", ["case_id", "relative_id", "id", "purpose"])
def test_a_token_is_bound_to_each_part_of_what_it_opens(cast, part):
    family = make_family(cast)
    with cast.session() as session:
        known = invitation_of(session, family)
        names = ("case_id", "relative_id", "id", "purpose")
        values = {name: getattr(known, name) for name in names}
        other = Invitation(**values | {part: "other" if part == "purpose" else uuid4()})
        assert token_of(session, other) != token_of(session, known)


def test_a_token_is_bound_to_its_board(cast):
    family = make_family(cast)
    with cast.session("northshire") as here, cast.session("eastmoor") as there:
        known = invitation_of(here, family)
        assert token_of(here, known) != token_of(there, known)
        assert find_invitation(there, token_of(here, known)) is None


@pytest.mark.parametrize(
    "token", ["", "x", "é" * 32, "../" * 8, "A" * 31, "A" * 33, "A" * 32 + "\n"]
)
def test_what_is_no_token_opens_nothing(cast, token):
    make_family(cast)
    with cast.session() as session:
        assert find_invitation(session, token) is None


def test_a_link_lasts_four_weeks_to_the_second(cast):
    family = make_family(cast)
    with cast.session() as session:
        token = token_of(session, invitation_of(session, family))
        with clock.held(NOW + timedelta(days=28, seconds=-1)):
            assert find_invitation(session, token) is not None
        with clock.held(NOW + timedelta(days=28)):
            assert find_invitation(session, token) is None
            assert standing_invitation(session, family.relative) is None


def test_inviting_again_leaves_one_link_that_opens(cast):
    family = make_family(cast)
    with cast.session() as session:
        newer = invite(session, cast.actor("northshire", "manager"), relative_of(session, family))
        assert find_invitation(session, family.path.removeprefix("/family/")) is None
        assert standing_invitation(session, family.relative) is newer
        assert path_of(session, newer) != family.path


def test_a_link_is_stopped_once(cast):
    family = make_family(cast)
    with cast.session() as session:
        actor, sent = cast.actor("northshire", "manager"), invitation_of(session, family)
        stop(session, actor, sent)
        with pytest.raises(Conflict):
            stop(session, actor, sent)
        with pytest.raises(Conflict):
            show_link(session, actor, sent)


def test_a_hold_on_views_refuses_with_its_rule(cast):
    family = make_family(cast)
    hold_views(cast, family)
    with cast.session() as session, pytest.raises(Refused) as refused:
        invite(session, cast.actor("northshire", "manager"), relative_of(session, family))
    assert refused.value.rule == "Views wait for the trial"
    assert refused.value.source == "Leaflet, page 3"
    assert "6 April 2026" in refused.value.message


@pytest.mark.parametrize(
    ("channel", "field"), [("email", "email"), ("text", "phone"), ("letter", "address")]
)
def test_the_chosen_way_must_lead_somewhere(cast, channel, field):
    case_id = make_case(cast)
    nowhere = Details(name="A", relation="B", channel=channel, carrier="C")
    with cast.session() as session, pytest.raises(Invalid) as invalid:
        add_relative(
            session,
            cast.actor("northshire", "manager"),
            session.get_one(Case, ("northshire", case_id)),
            nowhere,
        )
    assert invalid.value.field == field


def owed(session, case):
    """Copies and dates that are still to be given, for everyone in the family."""
    open_ = [it for each in duties_of(session, case).values() for it in each if it.is_open]
    keys = [it.rule.key for it in open_ if it.rule.document == "overview_report"]
    return keys.count("copy"), keys.count("notice")


def test_what_is_owed_is_counted_for_those_who_want_news(cast):
    family = make_family(cast)
    add_family(cast, family.case, details=replace(BY_EMAIL, wants_news=False))
    draft_id = approved_draft(cast, family)
    with cast.session() as session:
        case = session.get_one(Case, ("northshire", family.case))
        assert owed(session, case) == (1, 1)
        draft = session.get_one(Draft, ("northshire", draft_id))
        give_copy(
            session,
            cast.actor("northshire", "manager"),
            relative_of(session, family),
            draft,
            means="meeting",
        )
        assert owed(session, case) == (0, 1)


def test_a_draft_of_another_case_cannot_be_given(cast):
    family, other = make_family(cast), make_family(cast, reference="2026-002")
    draft_id = approved_draft(cast, other)
    with cast.session() as session:
        draft = session.get_one(Draft, ("northshire", draft_id))
        with pytest.raises(NotFound):
            give_copy(
                session,
                cast.actor("northshire", "manager"),
                relative_of(session, family),
                draft,
                means="paper",
            )
