"""Nothing goes to a relative by a way that they said is not safe: every kind, by every channel."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from domain import clock
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.delivery import deliver as delivering
from domain.delivery.deliver import Outcome
from domain.delivery.quiet import ASKS, PROMISED, STILL
from domain.delivery.rules import RULES
from domain.delivery.safety import hold_unsafe
from domain.delivery.truths import always
from domain.errors import Conflict, Invalid
from domain.family.asked.queries import question_by_id
from domain.family.asked.verbs import answer_relative
from domain.family.invitations import family_actor
from domain.family.preferences.topics import Topic, Wish
from domain.family.preferring import prefer
from domain.family.relatives import change_relative
from domain.letters.posting import post_letter
from domain.letters.writing import Office, letter_from
from domain.notices.kinds import Channel, NoticeKind, RecipientKind
from domain.notices.models import Notice
from domain.notices.rerouting import UNSAFE
from tests.conftest import NOW
from tests.domain.notices.outgoing import TESTS, Recorder, look, only, send, to_relative
from tests.support.asked import ask_them, ask_us
from tests.support.meetings import asked, offered
from tests.support.relatives import BY_EMAIL, invitation_of, make_family, relative_of

KINDS = [kind for kind, rule in RULES.items() if rule.recipients is RecipientKind.RELATIVE]
EVERYWHERE = {"email": "r@home.example", "phone": "07700 900123", "address": "1 Quay Street"}
WAYS = ("email", "text", "letter")


def details(channel):
    return replace(BY_EMAIL, channel=channel, **EVERYWHERE)


@pytest.fixture
def true_for_ever(monkeypatch):
    """Whatever the kind, there is something true to say, so that only the way can stop it."""
    rules = {kind: replace(rule, still_true=always) for kind, rule in RULES.items()}
    monkeypatch.setattr(delivering, "RULES", rules)


def family_by(cast, channel):
    return make_family(cast, details=details(channel))


def queue(cast, family, kind):
    """A notice by the way that they are reached now."""
    with cast.system_session() as session:
        relative = relative_of(session, family)
        return to_relative(session, kind, relative, _Case(family.case))


class _Case:
    def __init__(self, case_id: UUID) -> None:
        self.id = case_id


def says_safe(cast, family, *ways, **more):
    chosen = {"safe": ways, **{key: tuple(given) for key, given in more.items()}}
    with cast.family_session(family.invitation) as session:
        actor = family_actor(invitation_of(session, family))
        prefer(session, actor, relative_of(session, family), Wish(Topic.REACHING, chosen, {}))


@pytest.mark.parametrize("channel", WAYS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_goes_by_a_way_that_became_unsafe_after_it_was_queued(
    cast, true_for_ever, kind, channel
):
    family, sender = family_by(cast, channel), Recorder()
    notice = queue(cast, family, kind)
    says_safe(cast, family, *(way for way in WAYS if way != channel))
    assert send(cast, notice, sender) is Outcome.HELD
    assert sender.messages == []
    with clock.held(NOW + timedelta(hours=2)):
        assert send(cast, notice, sender) is Outcome.HELD
    assert sender.messages == []


@pytest.mark.parametrize("channel", WAYS)
def test_by_a_way_that_is_safe_every_kind_goes(cast, true_for_ever, channel):
    family, sender = family_by(cast, channel), Recorder()
    says_safe(cast, family, channel)
    for kind in KINDS:
        assert send(cast, queue(cast, family, kind), sender) is Outcome.SENT
    assert len(sender.messages) == len(KINDS)


def test_the_managers_are_told_once_and_it_is_recorded(cast, true_for_ever):
    family = family_by(cast, "email")
    notice = queue(cast, family, NoticeKind.EXTENSION_TOLD)
    says_safe(cast, family, "text")
    send(cast, notice, Recorder())
    with clock.held(NOW + timedelta(hours=2)):
        send(cast, notice, Recorder())
    assert look(cast, notice).last_error == UNSAFE
    with cast.session() as session:
        told = select(Notice).where(Notice.kind == NoticeKind.WAY_UNSAFE.value)
        rows = session.scalars(told).all()
        assert len({row.recipient_id for row in rows}) == len(rows) >= 1
        done = session.scalars(select(Event).where(Event.action == Action.NOTICE_HELD.value)).all()
        assert len(done) == 1
    sender = Recorder()
    assert send(cast, rows[0].id, sender) is Outcome.SENT
    assert f"/family/{family.relative}/preferences" in sender.messages[0].body


def change(cast, family, channel):
    with cast.session() as session:
        actor = cast.actor("northshire", "manager")
        change_relative(session, actor, relative_of(session, family), details(channel))


def test_another_way_that_is_safe_sends_what_waited(cast, true_for_ever):
    family, sender = family_by(cast, "email"), Recorder()
    notice = queue(cast, family, NoticeKind.COPY_READY)
    says_safe(cast, family, "text")
    send(cast, notice, sender)
    change(cast, family, "text")
    assert send(cast, notice, sender) is Outcome.SENT
    assert [message.to for message in sender.messages] == ["07700 900123"]


def test_their_word_that_it_is_safe_again_sends_it_too(cast, true_for_ever):
    family, sender = family_by(cast, "email"), Recorder()
    notice = queue(cast, family, NoticeKind.COPY_READY)
    says_safe(cast, family, "text")
    send(cast, notice, sender)
    says_safe(cast, family, "email")
    with clock.held(NOW + timedelta(hours=2)):
        assert send(cast, notice, sender) is Outcome.SENT


def test_nobody_writes_down_a_way_that_they_said_is_not_safe(cast):
    family = family_by(cast, "email")
    says_safe(cast, family, "email")
    with pytest.raises(Invalid, match="not safe"):
        change(cast, family, "text")


def test_what_a_person_would_post_by_hand_is_found_and_kept_back(cast):
    """No sender looks at letters, so the sweep looks for them."""
    family = family_by(cast, "letter")
    with cast.system_session() as session:
        notice = only(session, NoticeKind.FAMILY_INVITED).id
    says_safe(cast, family, "phone")
    with cast.system_session() as session:
        assert hold_unsafe(session, TESTS) == 1
        assert hold_unsafe(session, TESTS) == 0
    assert look(cast, notice).last_error == UNSAFE


def test_a_letter_that_was_made_already_is_not_posted(cast):
    family = family_by(cast, "letter")
    with cast.session() as session:
        actor = cast.actor("northshire", "manager")
        notice = only(session, NoticeKind.FAMILY_INVITED)
        relative = relative_of(session, family)
        letter = letter_from(session, actor, relative, notice, Office("Candour", "0161"))
        letter_id = letter.id
    says_safe(cast, family, "phone")
    with cast.session() as session:
        row = session.get_one(type(letter), ("northshire", letter_id))
        with pytest.raises(Conflict, match="not safe"):
            post_letter(
                session, cast.actor("northshire", "manager"), row,
                posted_on=clock.today(), means="first_class",
            )  # fmt: skip


def test_every_kind_waits_for_the_time_that_they_said_is_safe(cast, true_for_ever):
    family, sender = family_by(cast, "text"), Recorder()
    says_safe(cast, family, "text", times=["afternoons"])  # it is ten in the morning
    notices = [queue(cast, family, kind) for kind in KINDS]
    assert {send(cast, notice, sender) for notice in notices} == {Outcome.LATER}
    with clock.held(NOW + timedelta(hours=3)):
        assert {send(cast, notice, sender) for notice in notices} == {Outcome.SENT}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("way", ["not_now", "not_at_all"])
def test_whoever_asked_not_to_be_asked_is_sent_nothing_that_asks(cast, true_for_ever, kind, way):
    family, sender = family_by(cast, "email"), Recorder()
    notice = queue(cast, family, kind)
    with cast.family_session(family.invitation) as session:
        actor = family_actor(invitation_of(session, family))
        wish = Wish(Topic.PART, {"ways": (way,), "news": ("yes",)}, {})
        prefer(session, actor, relative_of(session, family), wish)
    expected = Outcome.SENT if STILL[kind] is PROMISED else Outcome.DROPPED
    assert send(cast, notice, sender) is expected


def test_the_first_word_to_a_relative_asks():
    assert STILL[NoticeKind.FAMILY_INVITED] is ASKS


def test_the_table_of_what_still_goes_has_every_kind_to_relatives_and_no_other():
    assert set(STILL) == set(KINDS)
    promised = {kind.value for kind, still in STILL.items() if still is PROMISED}
    assert promised == {
        "comment_answered", "copy_ready", "extension_told", "family_kept_back", "publication_date",
    }  # fmt: skip


def test_there_is_no_channel_that_these_tests_forget():
    assert set(WAYS) == {channel.value for channel in Channel}


def says_not_at_all(cast, family):
    with cast.family_session(family.invitation) as session:
        actor = family_actor(invitation_of(session, family))
        wish = Wish(Topic.PART, {"ways": ("not_at_all",), "news": ("yes",)}, {})
        prefer(session, actor, relative_of(session, family), wish)


def sent_of(cast, kind):
    """What became of the last notice of a kind, once its turn has come."""
    with cast.system_session() as session:
        wanted = select(Notice.id).where(Notice.kind == kind.value)
        notice = session.scalars(wanted.order_by(Notice.made_at.desc(), Notice.id.desc())).first()
    return send(cast, notice, Recorder())


def test_a_meeting_that_the_board_begins_is_not_told_to_whoever_asked_for_peace(cast):
    family = make_family(cast)
    says_not_at_all(cast, family)
    offered(cast, family)
    assert sent_of(cast, NoticeKind.MEETING_NEWS) is Outcome.DROPPED


def test_a_meeting_that_they_ask_for_afterwards_is(cast):
    family = make_family(cast)
    says_not_at_all(cast, family)
    asked(cast, family)
    offered(cast, family)
    assert sent_of(cast, NoticeKind.MEETING_NEWS) is Outcome.SENT


def test_times_for_a_meeting_that_they_had_asked_for_before_are_not_offered_any_more(cast):
    family = make_family(cast)
    asked(cast, family)
    with clock.held(NOW + timedelta(hours=1)):
        says_not_at_all(cast, family)
        offered(cast, family)
        assert sent_of(cast, NoticeKind.MEETING_NEWS) is Outcome.DROPPED


def test_an_answer_to_what_they_asked_goes_and_a_question_does_not(cast):
    family = make_family(cast)
    says_not_at_all(cast, family)
    ask_them(cast, family)
    assert sent_of(cast, NoticeKind.QUESTION_NEWS) is Outcome.DROPPED
    question = ask_us(cast, family)
    with clock.held(NOW + timedelta(hours=1)):
        with cast.session() as session:
            row = question_by_id(session, family.relative, question)
            actor = cast.actor("northshire", "manager")
            answer_relative(session, actor, row, relative_of(session, family), words="Soon.")
        assert sent_of(cast, NoticeKind.QUESTION_NEWS) is Outcome.SENT
