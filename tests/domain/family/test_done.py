"""What the software does for a relative by itself meets the duty that asks for it."""

from datetime import date, timedelta

import pytest

from domain import clock
from domain.cases.case import Case
from domain.family.duties import duties_of
from domain.family.hold_news import place_and_tell, prolong_and_tell, told_in_person
from domain.family.invitations import family_actor
from domain.family.preferences.topics import Topic, Wish
from domain.family.preferring import prefer
from domain.family.shown.models import SharedText
from domain.notices.kinds import NoticeKind
from domain.procedures.duties.states import DutyState
from domain.reports.drafts import Draft
from tests.conftest import NOW
from tests.domain.notices.outgoing import Recorder, only, send
from tests.support.relatives import approved_draft, invitation_of, make_family, relative_of


@pytest.fixture
def family(cast):
    return make_family(cast)


def duty(cast, family, key):
    with cast.session(family.board) as session:
        case = session.get_one(Case, (family.board, family.case))
        found = duties_of(session, case)[family.relative]
        return next(it for it in found if it.rule.key == key)


def hold(cast, family, *, quiet=False):
    with cast.session(family.board) as session:
        return place_and_tell(
            session,
            cast.actor(family.board, "manager"),
            session.get_one(Case, (family.board, family.case)),
            on="views",
            reason="A trial",
            look_again_on=date(2026, 5, 1),
            quiet=quiet,
        )


def test_findings_behind_their_link_are_the_draft_shown_to_them(cast, family):
    draft = approved_draft(cast, family)
    assert duty(cast, family, "draft").state is DutyState.DUE
    with cast.session(family.board) as session:
        row = session.get_one(Draft, (family.board, draft))
        text = SharedText(
            case_id=family.case,
            relative_id=family.relative,
            report_id=row.report_id,
            draft_id=row.id,
            member_id=row.member_id,
        )
        text.text = "What we found."
        session.add(text)
    assert duty(cast, family, "draft").state is DutyState.MET


def test_a_message_that_views_wait_counts_once_it_has_gone(cast, family):
    hold(cast, family)
    assert duty(cast, family, "hold").state is DutyState.DUE
    with cast.system_session() as session:
        notice = only(session, NoticeKind.VIEWS_PAUSED).id
    send(cast, notice, Recorder())
    assert duty(cast, family, "hold").state is DutyState.MET


def test_whoever_is_told_in_person_is_told_and_told_anew_when_it_takes_longer(cast, family):
    with cast.session(family.board) as session:
        relative_of(session, family).wants_news = False  # so that no message is written
    placed = hold(cast, family)
    with cast.session(family.board) as session:
        relative = relative_of(session, family)
        relative.wants_news = True
        actor, row = cast.actor(family.board, "manager"), session.merge(placed)
        told_in_person(session, actor, relative, row, means="phone", told_on=clock.today())
    assert duty(cast, family, "hold").state is DutyState.MET
    with clock.held(NOW + timedelta(days=3)):
        with cast.session(family.board) as session:
            row, actor = session.merge(placed), cast.actor(family.board, "manager")
            prolong_and_tell(session, actor, row, look_again_on=date(2026, 9, 1), reason="Put off")
        assert duty(cast, family, "hold").state is DutyState.DUE


def test_a_hold_that_may_not_be_spoken_of_is_owed_to_nobody(cast, family):
    hold(cast, family, quiet=True)
    assert duty(cast, family, "hold").state is DutyState.NOT_CALLED_FOR


def test_whoever_asked_not_to_be_asked_is_owed_nothing_that_asks(cast, family):
    with cast.family_session(family.invitation) as session:
        actor = family_actor(invitation_of(session, family))
        wish = Wish(Topic.PART, {"ways": ("not_at_all",), "news": ("yes",)}, {})
        prefer(session, actor, relative_of(session, family), wish)
    hold(cast, family)
    for key in ("hold", "draft", "asked"):
        assert duty(cast, family, key).state in {DutyState.SET_ASIDE, DutyState.NOT_CALLED_FOR}
    assert duty(cast, family, "hold").state is DutyState.SET_ASIDE
