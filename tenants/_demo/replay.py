"""Playing a board's script: each step through the real action, on its own day, committed by itself.

A step that was played leaves a mark in its own transaction, so a loading that was cut short goes on
where it stopped, and one that is finished is left alone.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select

from domain import clock
from domain.audit.chain import link_new_events
from domain.cases.case import Case
from domain.errors import DomainError
from domain.tenancy import Audience
from tenants._demo.company import find_company, make_company
from tenants._demo.post import remind, send, written_in
from tenants._demo.progress import Progress, mark, progress_of, step_mark
from tenants._demo.scene import Company
from tenants._demo.script import CaseScript, Script
from tenants._demo.stage import Stage
from tenants._demo.steps import Step
from tenants._demo.times import When

A_LITTLE_LATER = timedelta(seconds=40)
BETWEEN_REMINDERS = timedelta(days=10)  # often enough to be believed, and soon done


class Outcome(StrEnum):
    LOADED = "loaded"
    GONE_ON = "loaded the rest"
    KEPT = "loaded already"
    LEFT_ALONE = "has people already, so it is left alone"
    HALF = (
        "was half loaded from a script that has changed since; to have its made-up reviews, "
        "start with an empty CANDOUR_STATE"
    )


class StepFailed(RuntimeError):
    """A step was refused: which one, and in whose words."""


def opening_moment(stage: Stage, script: Script) -> datetime:
    """A little before anything happens: when the board was set up."""
    first: When = min(step.on for _, step in script.in_order())
    return first.on(stage.today) - timedelta(days=30)


def play(stage: Stage, script: Script) -> Outcome:
    with stage.opening() as session:
        progress = progress_of(session, stage.board.slug, script)
    settled = _settled(progress)
    if settled is not None:
        return settled
    if not progress.begun:
        with clock.held(opening_moment(stage, script)):
            make_company(stage, script)
    _Play(stage, script, find_company(stage, script)).play(progress.steps)
    _finish(stage)
    return Outcome.GONE_ON if progress.begun else Outcome.LOADED


def _settled(progress: Progress) -> Outcome | None:
    """What there is to say where there is nothing to do."""
    if progress.foreign:
        return Outcome.LEFT_ALONE
    if progress.finished:
        return Outcome.KEPT
    return Outcome.HALF if progress.of_another else None


def _finish(stage: Stage) -> None:
    remind(stage.opening, stage.post)
    linked = 1
    while linked:
        with stage.opening() as session:
            linked = link_new_events(session)
    with stage.at(Audience.STAFF) as session:
        mark(session, stage.board.slug, "finished")


@dataclass
class _Play:
    """`references` holds each case's own, by its key in the script."""

    stage: Stage
    script: Script
    company: Company
    references: dict[str, str] = field(default_factory=dict)
    reminded: datetime | None = None

    def play(self, done: int) -> None:
        steps = list(self.script.in_order())
        self._find_cases(steps[:done])
        for number, (case, step) in enumerate(steps[done:], done):
            moment = step.on.on(self.stage.today)
            self._remind(moment)
            with clock.held(moment):
                notices = self._play_step(number, case, step)
            with clock.held(moment + A_LITTLE_LATER):
                send(self.stage.opening, self.stage.post, notices)

    def _remind(self, moment: datetime) -> None:
        if self.reminded is None or moment - self.reminded >= BETWEEN_REMINDERS:
            self.reminded = moment
            with clock.held(moment):
                remind(self.stage.opening, self.stage.post)

    def _play_step(self, number: int, case: CaseScript, step: Step) -> list[UUID]:
        slug = self.stage.board.slug
        reference = self.references.get(case.key, "")
        try:
            with self.stage.scene(step, self.company, reference) as scene:
                step.play(scene)
                mark(scene.session, slug, step_mark(self.script, number))
        except DomainError as error:
            where = f"{slug}, case {case.key}, {step.do} on {step.on.days}d"
            raise StepFailed(f"{where}: {error.message}") from error
        self.references[case.key] = scene.reference
        return written_in(scene.session)

    def _find_cases(self, played: list[tuple[CaseScript, Step]]) -> None:
        """The cases that were referred before the loading was cut short, in the same order."""
        keys = [case.key for case, step in played if step.do == "refer"]
        with self.stage.opening() as session:
            found = session.scalars(select(Case.reference).order_by(Case.made_at, Case.reference))
            self.references.update(zip(keys, found.all(), strict=True))
