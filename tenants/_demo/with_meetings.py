"""Steps of meetings with a relative, and of questions between them and the board."""

from datetime import time
from typing import ClassVar, Literal

from domain.access.permissions import Permission as Can
from domain.errors import NotFound
from domain.family.asked.queries import questions_of
from domain.family.asked.verbs import answer_relative, ask_board, ask_relative
from domain.family.meetings.asking import Wish, ask_for_meeting, choose_time
from domain.family.meetings.models import Meeting
from domain.family.meetings.notes import (
    Written,
    check_note,
    latest_note,
    share_note,
    shared_notes,
    write_note,
)
from domain.family.meetings.offering import Offer, begin_meeting, offer_times
from domain.family.meetings.queries import meetings_of, open_meeting, standing_times
from domain.family.meetings.states import How
from domain.family.meetings.times import moment_of
from domain.family.relatives import Relative
from tenants._demo.scene import Scene
from tenants._demo.steps import MemberStep, RelativeStep
from tenants._demo.times import Days


class AskForMeeting(RelativeStep):
    permission: ClassVar[Can] = Can.MEETING_OWN
    do: Literal["ask_for_meeting"]
    how: How | None = None
    place: str | None = None
    suits: str | None = None
    company: str | None = None
    topic: str | None = None

    def play(self, scene: Scene) -> None:
        how = self.how.value if self.how else None
        wish = Wish(how, self.place, self.suits, self.company, self.topic)
        ask_for_meeting(scene.session, scene.actor, scene.case.id, wish)


class OfferTimes(MemberStep):
    """Each day at the same hour: what was offered in a made-up review need not be cleverer."""

    permission: ClassVar[Can] = Can.MEETING_ARRANGE
    do: Literal["offer_times"]
    relative: str
    how: How
    place: str
    present: str
    days: tuple[Days, ...]
    answer_by: Days
    words: str | None = None

    def play(self, scene: Scene) -> None:
        relative = scene.relative(self.relative)
        offer = Offer(
            how=self.how.value,
            place=self.place,
            present=self.present,
            times=[moment_of(scene.day(day), time(11)) for day in self.days],
            minutes=60,
            answer_by=scene.day(self.answer_by),
            words=self.words,
        )
        current = open_meeting(scene.session, relative.id)
        if current is None:
            begin_meeting(scene.session, scene.actor, relative, offer)
        else:
            offer_times(scene.session, scene.actor, current, offer)


class ChooseTime(RelativeStep):
    """The first of those that stand."""

    permission: ClassVar[Can] = Can.MEETING_OWN
    do: Literal["choose_time"]

    def play(self, scene: Scene) -> None:
        meeting = _last_meeting(scene, scene.relative(self.relative))
        first = standing_times(scene.session, meeting)[0]
        choose_time(scene.session, scene.actor, meeting, first.id)


class WriteDown(MemberStep):
    """What was said, which the relative may read at once."""

    permission: ClassVar[Can] = Can.MEETING_ARRANGE
    do: Literal["write_down"]
    relative: str
    how: How
    present: str
    said: str
    promised: str | None = None

    def play(self, scene: Scene) -> None:
        meeting = _last_meeting(scene, scene.relative(self.relative))
        written = Written(scene.then(), self.how.value, self.present, self.said, self.promised)
        latest = latest_note(scene.session, meeting)
        seen = latest.version if latest else 0
        note = write_note(scene.session, scene.actor, meeting, written, seen=seen)
        scene.session.flush()
        share_note(scene.session, scene.actor, note)


class CheckNote(RelativeStep):
    permission: ClassVar[Can] = Can.MEETING_OWN
    do: Literal["check_note"]
    right: bool
    words: str | None = None
    as_views: bool | None = None

    def play(self, scene: Scene) -> None:
        meeting = _last_meeting(scene, scene.relative(self.relative))
        note = shared_notes(scene.session, meeting)[0]
        check_note(
            scene.session,
            scene.actor,
            note,
            is_right=self.right,
            words=self.words,
            as_views=self.as_views,
            seen=note.version,
        )


class AskRelative(MemberStep):
    permission: ClassVar[Can] = Can.QUESTION_ASK
    do: Literal["ask_relative"]
    relative: str
    words: str
    about: str | None = None

    def play(self, scene: Scene) -> None:
        relative = scene.relative(self.relative)
        ask_relative(scene.session, scene.actor, relative, words=self.words, about=self.about)


class AskBoard(RelativeStep):
    permission: ClassVar[Can] = Can.QUESTION_OWN
    do: Literal["ask_board"]
    words: str

    def play(self, scene: Scene) -> None:
        ask_board(scene.session, scene.actor, scene.case.id, words=self.words)


class AnswerRelative(MemberStep):
    """What they asked last and nobody has answered."""

    permission: ClassVar[Can] = Can.QUESTION_ASK
    do: Literal["answer_relative"]
    relative: str
    words: str

    def play(self, scene: Scene) -> None:
        relative = scene.relative(self.relative)
        rows = questions_of(scene.session, relative.id)
        row = next(it for it in rows if not it.from_board and it.answered_at is None)
        answer_relative(scene.session, scene.actor, row, relative, words=self.words)


def _last_meeting(scene: Scene, relative: Relative) -> Meeting:
    found = meetings_of(scene.session, relative.id)
    if not found:
        raise NotFound(f"There has been no meeting with {relative.name} yet.")
    return found[0]
