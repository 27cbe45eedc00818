"""What relatives say of themselves: kept each time, the latest counts, and rules follow from it."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from domain import clock
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.errors import Invalid
from domain.family.invitations import family_actor
from domain.family.preferences.models import Preference
from domain.family.preferences.queries import history, latest, preferences_of
from domain.family.preferences.topics import Topic, Wish
from domain.family.preferences.ways import (
    may_use,
    next_safe_moment,
    quiet_relatives,
    wants_quiet,
)
from domain.family.preferring import prefer
from domain.notices.kinds import NoticeKind
from domain.notices.models import Notice
from tests.conftest import NOW
from tests.support.relatives import add_family, invitation_of, make_family, relative_of

QUIET = {"ways": ("not_now",), "news": ("yes",)}


@pytest.fixture
def family(cast):
    return make_family(cast)


def say(cast, family, topic="reaching", words=None, **chosen):
    """The relative themselves, through their own link."""
    wish = Wish(Topic(topic), {key: tuple(given) for key, given in chosen.items()}, words or {})
    with cast.family_session(family.invitation, family.board) as session:
        actor = family_actor(invitation_of(session, family))
        return prefer(session, actor, relative_of(session, family), wish).id


def told(cast, family, topic="reaching", on=date(2026, 3, 2), **chosen):
    """Somebody of the board, who was told by phone."""
    wish = Wish(Topic(topic), {key: tuple(given) for key, given in chosen.items()}, {})
    with cast.session(family.board) as session:
        actor = cast.actor(family.board, "manager")
        prefer(session, actor, relative_of(session, family), wish, told_on=on)


def test_what_is_said_counts_until_something_else_is_and_all_of_it_is_kept(cast, family):
    say(cast, family, safe=["email"])
    say(cast, family, safe=["text"], words={"note": "He reads my email."})
    with cast.session() as session:
        now = latest(session, family.relative, Topic.REACHING)
        assert now.wish.chosen["safe"] == ("text",)
        assert now.wish.words == {"note": "He reads my email."}
        kept = history(session, family.relative, Topic.REACHING)
        assert [each.number for each in kept] == [2, 1]


def test_saying_the_same_again_changes_nothing(cast, family):
    assert say(cast, family, safe=["text"]) == say(cast, family, safe=["text"])
    with cast.session() as session:
        assert session.scalar(select(func.count()).select_from(Preference)) == 1


def test_words_are_sealed_and_the_record_holds_none(cast, family, admin_engine):
    say(cast, family, "help", {"name": "Petra Lindqvist"}, kinds=["advocate"])
    with admin_engine.connect() as admin:
        rows = admin.execute(text("select p::text from preference p")).scalars().all()
        rows += admin.execute(text("select e::text from event e")).scalars().all()
        rows += admin.execute(text("select n::text from notice n")).scalars().all()
    assert not any("Petra" in row for row in rows)


def test_the_board_hears_once_of_several_changes_and_at_once_of_what_is_safe(cast, family):
    say(cast, family, "part", ways=["meet"])
    say(cast, family, safe=["text"])
    with cast.session() as session:
        due = session.scalars(
            select(Notice.due_at)
            .where(Notice.kind == NoticeKind.PREFERENCE_SAID.value)
            .order_by(Notice.due_at)
        ).all()
    assert due == [NOW, NOW + timedelta(minutes=15)]


def test_whoever_writes_it_down_is_recorded_with_the_day_and_gets_no_message(cast, family):
    told(cast, family, safe=["text"])
    with cast.session() as session:
        said = history(session, family.relative, Topic.REACHING)[0]
        assert (said.member_id, said.told_on) == (
            cast.member("northshire", "manager"),
            date(2026, 3, 2),
        )
        kinds = session.scalars(select(Notice.kind)).all()
        done = select(Event.id).where(Event.action == Action.PREFERENCE_SAID.value)
        assert len(session.scalars(done).all()) == 1
    assert NoticeKind.PREFERENCE_SAID.value not in kinds


def test_nobody_is_told_something_tomorrow(cast, family):
    with pytest.raises(Invalid, match="today or earlier"):
        told(cast, family, on=date(2026, 3, 3), safe=["text"])


@pytest.mark.parametrize(
    ("topic", "chosen"),
    [
        ("part", {"ways": []}),
        ("part", {"ways": ["meet", "not_at_all"]}),
        ("part", {"ways": ["dance"]}),
        ("reaching", {"safe": ["email", "none"]}),
        ("help", {"kinds": ["advocate", "nobody"]}),
        ("reading", {"formats": ["audio", "none"]}),
        ("reading", {"safe": ["email"]}),
    ],
)
def test_what_cannot_be_an_answer_is_refused_in_words(cast, family, topic, chosen):
    with pytest.raises(Invalid):
        say(cast, family, topic, **chosen)


def test_news_is_asked_here_and_followed_everywhere(cast, family):
    say(cast, family, "part", ways=["not_at_all"], news=["no"])
    with cast.session() as session:
        assert not relative_of(session, family).wants_news
    say(cast, family, "part", ways=["write"], news=["yes"])
    with cast.session() as session:
        assert relative_of(session, family).wants_news


def test_nothing_is_ruled_out_until_something_is_called_safe(cast, family):
    with cast.session() as session:
        assert may_use(session, family.relative, "letter")
    say(cast, family, safe=["email", "phone"])
    with cast.session() as session:
        ways = {way: may_use(session, family.relative, way) for way in ("email", "text", "letter")}
    assert ways == {"email": True, "text": False, "letter": False}


def test_whoever_says_not_now_is_not_asked_and_may_change_their_mind(cast, family):
    other = add_family(cast, family.case)
    say(cast, family, "part", **QUIET)
    say(cast, other, "part", ways=["meet"])
    with cast.session() as session:
        assert wants_quiet(session, family.relative)
        assert quiet_relatives(session, family.case) == {family.relative}
    say(cast, family, "part", ways=["phone"])
    with cast.session() as session:
        assert not wants_quiet(session, family.relative)


def at(hour, day=2):
    return datetime(2026, 3, day, hour, tzinfo=clock.LONDON)  # the 2nd is a Monday


@pytest.mark.parametrize(
    ("times", "now", "then"),
    [
        ([], at(3), at(3)),
        (["any"], at(3), at(3)),
        (["mornings"], at(10), at(10)),
        (["mornings"], at(3), at(9)),
        (["mornings"], at(13), at(9, 3)),
        (["mornings", "evenings"], at(13), at(17)),
        (["weekends"], at(13), at(10, 7)),
        (["mornings"], at(13, 6), at(9, 9)),
        (["weekends"], at(18, 8), at(10, 14)),
    ],
)
def test_a_message_goes_at_the_first_moment_that_is_safe(times, now, then):
    said = Preference(topic="reaching", chosen={"safe": ["text"], "times": times})
    assert next_safe_moment(said, now) == then


def test_a_relative_reaches_their_own_and_cannot_write_in_the_boards_name(cast, family):
    other = add_family(cast, family.case)
    say(cast, other, safe=["text"])
    say(cast, family, safe=["email"])
    with cast.family_session(family.invitation) as session:
        assert set(preferences_of(session, family.relative)) == {Topic.REACHING}
        assert preferences_of(session, other.relative) == {}
    for statement in (
        "select member_id from preference",
        "select * from kept_apart",
        "update preference set number = 9",
        "delete from preference",
        "update relative set channel = 'text'",
    ):
        with (
            pytest.raises(DBAPIError, match="permission denied"),
            cast.family_session(family.invitation) as session,
        ):
            session.execute(text(statement))
