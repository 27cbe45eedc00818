"""Steps that come after a report: what is recommended, what is learned, and closing the case."""

from typing import ClassVar, Literal

from sqlalchemy import select

from domain.access.permissions import Permission as Can
from domain.closing.closing import close_case, explain_closing
from domain.errors import NotFound
from domain.family.outcomes import ToldBy, tell_outcome
from domain.learning.events import hold_event, plan_event
from domain.learning.queries import events_of
from domain.procedures.vocabulary import LearningKind, TargetKind
from domain.recommendations.adoption import adopt, decline
from domain.recommendations.own import own_recommendation
from domain.recommendations.progress import Going, report_progress, tell_board
from domain.recommendations.queries import undecided
from domain.recommendations.recommendation import Entry, Recommendation, recommend
from tenants._demo.scene import Scene
from tenants._demo.steps import MemberStep
from tenants._demo.times import Days


class MakeRecommendation(MemberStep):
    permission: ClassVar[Can] = Can.RECOMMENDATION_WRITE
    do: Literal["make_recommendation"]
    to: TargetKind
    agency: str | None = None
    text: str
    outcome: str | None = None
    due: Days | None = None

    def play(self, scene: Scene) -> None:
        entry = Entry(
            target=self.to.value,
            text=self.text,
            agency_id=scene.company.agencies[self.agency] if self.agency else None,
            outcome=self.outcome,
            due_on=None if self.due is None else scene.day(self.due),
        )
        recommend(scene.session, scene.actor, scene.case, entry=entry)


class Adopt(MemberStep):
    """Everything that waits for the board."""

    permission: ClassVar[Can] = Can.RECOMMENDATION_ADOPT
    do: Literal["adopt"]
    decided_by: str

    def play(self, scene: Scene) -> None:
        for row in undecided(scene.session, scene.case.id):
            adopt(
                scene.session,
                scene.actor,
                row,
                decided_on=scene.then(),
                decided_by=self.decided_by,
            )


class Decline(MemberStep):
    permission: ClassVar[Can] = Can.RECOMMENDATION_ADOPT
    do: Literal["decline"]
    number: int
    decided_by: str
    reason: str

    def play(self, scene: Scene) -> None:
        row = _numbered(scene, self.number)
        decline(
            scene.session,
            scene.actor,
            row,
            decided_on=scene.then(),
            decided_by=self.decided_by,
            reason=self.reason,
        )


class Progress(MemberStep):
    """By the staff: for the board itself, or for the agency that is named."""

    permission: ClassVar[Can] = Can.PROGRESS_RECORD
    do: Literal["record_progress"]
    number: int
    agency: str | None = None
    going: Going
    words: str

    def play(self, scene: Scene) -> None:
        report_progress(
            scene.session,
            scene.actor,
            _numbered(scene, self.number),
            agency_id=scene.company.agencies[self.agency] if self.agency else None,
            going=self.going.value,
            words=self.words,
        )


class OwnProgress(MemberStep):
    """By a liaison, of their own agency."""

    permission: ClassVar[Can] = Can.PROGRESS_GIVE
    do: Literal["report_progress"]
    number: int
    going: Going
    words: str

    def play(self, scene: Scene) -> None:
        report_progress(
            scene.session,
            scene.actor,
            _own(scene, self.number),
            agency_id=scene.actor.agency_id,
            going=self.going.value,
            words=self.words,
        )


class TellBoard(MemberStep):
    permission: ClassVar[Can] = Can.PROGRESS_RECORD
    do: Literal["tell_board"]
    told_to: str
    words: str

    def play(self, scene: Scene) -> None:
        tell_board(
            scene.session,
            scene.actor,
            scene.case,
            told_on=scene.then(),
            told_to=self.told_to,
            words=self.words,
        )


class PlanEvent(MemberStep):
    permission: ClassVar[Can] = Can.LEARNING_WRITE
    do: Literal["plan_event"]
    kind: LearningKind
    planned: Days
    notes: str | None = None

    def play(self, scene: Scene) -> None:
        plan_event(
            scene.session,
            scene.actor,
            scene.case,
            kind=self.kind.value,
            planned_on=scene.day(self.planned),
            notes=self.notes,
        )


class HoldEvent(MemberStep):
    """The first of its kind that was planned and is still open. `came` counts people by agency."""

    permission: ClassVar[Can] = Can.LEARNING_WRITE
    do: Literal["hold_event"]
    kind: LearningKind
    came: dict[str, int]
    notes: str | None = None

    def play(self, scene: Scene) -> None:
        told = events_of(scene.session, scene.case.id)
        waiting = [it.event for it in told if it.state in {"planned", "late"}]
        event = next((it for it in waiting if it.kind == self.kind), None)
        if event is None:
            raise NotFound(f"No {self.kind.value} is planned.")
        came = {scene.company.agencies[key]: people for key, people in self.came.items()}
        hold_event(
            scene.session, scene.actor, event, held_on=scene.then(), came=came, notes=self.notes
        )


class TellOutcome(MemberStep):
    permission: ClassVar[Can] = Can.FAMILY_TELL
    do: Literal["tell_outcome"]
    relative: str
    means: ToldBy
    note: str | None = None

    def play(self, scene: Scene) -> None:
        tell_outcome(
            scene.session,
            scene.actor,
            scene.relative(self.relative),
            told_on=scene.then(),
            means=self.means.value,
            note=self.note,
        )


class ExplainClosing(MemberStep):
    permission: ClassVar[Can] = Can.CASE_CLOSE
    do: Literal["explain_closing"]
    condition: str
    reason: str

    def play(self, scene: Scene) -> None:
        explain_closing(
            scene.session, scene.actor, scene.case, condition=self.condition, reason=self.reason
        )


class CloseCase(MemberStep):
    permission: ClassVar[Can] = Can.CASE_CLOSE
    do: Literal["close"]
    note: str

    def play(self, scene: Scene) -> None:
        close_case(scene.session, scene.actor, scene.case, note=self.note)


def _numbered(scene: Scene, number: int) -> Recommendation:
    return scene.session.scalars(
        select(Recommendation).where(
            Recommendation.case_id == scene.case.id, Recommendation.number == number
        )
    ).one()


def _own(scene: Scene, number: int) -> Recommendation:
    """As a liaison may look: by the review's reference, and at what they may read."""
    found = scene.session.execute(
        select(Recommendation.id).where(
            Recommendation.reference == scene.reference, Recommendation.number == number
        )
    ).one()
    return own_recommendation(scene.session, found.id)
