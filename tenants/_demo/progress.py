"""How far a board's script has been played, told by rows written with each step itself.

The rows stand among the forms that were sent once, for that is what a step is: done once, however
often the loading is started.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.boards.once import Submission
from domain.members.models import Member
from tenants._demo.script import Script

NAMESPACE = UUID("5f0c5b0e-6c35-4d0a-9d0b-2f6f3f1f7a11")


@dataclass(frozen=True)
class Progress:
    """`of_another` says that the board was half loaded from a script that has changed since."""

    begun: bool = False
    finished: bool = False
    foreign: bool = False
    of_another: bool = False
    steps: int = 0


def mark(session: Session, slug: str, what: str) -> None:
    session.add(Submission(id=_id(slug, what), location="/"))


def step_mark(script: Script, number: int) -> str:
    return f"{script.digest}/{number}"


def progress_of(session: Session, slug: str, script: Script) -> Progress:
    done = set(session.scalars(select(Submission.id).order_by(Submission.id)))
    begun = _id(slug, "begun") in done
    if not begun:
        members = session.scalars(select(Member.id).order_by(Member.id).limit(1)).all()
        return Progress(foreign=bool(members))
    finished = _id(slug, "finished") in done
    same = _id(slug, f"begun/{script.digest}") in done
    return Progress(
        begun=True,
        finished=finished,
        of_another=not finished and not same,
        steps=_steps(slug, script, done),
    )


def _steps(slug: str, script: Script, done: set[UUID]) -> int:
    numbers: Sequence[int] = range(sum(len(case.steps) for case in script.cases))
    return sum(_id(slug, step_mark(script, number)) in done for number in numbers)


def _id(slug: str, what: str) -> UUID:
    return uuid5(NAMESPACE, f"{slug}/{what}")
