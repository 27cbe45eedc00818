"""The words that letters begin with: ours, until a board writes its own."""

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import Conflict, Invalid
from domain.letters.fields import LINK, MESSAGE, check
from domain.letters.models import LetterKind, LetterTemplate
from domain.neutral import telling_words
from domain.turns import take_turn

DEFAULTS: Mapping[LetterKind, str] = {
    kind: Path(__file__).with_name("words").joinpath(f"{kind}.txt").read_text("utf-8").strip()
    for kind in LetterKind
}
NEEDED = {LetterKind.INVITATION: LINK, LetterKind.NEWS: MESSAGE}
MOVED_ON = "Someone else has changed this since you opened it. What stands now is shown below."


def template_now(session: Session, kind: LetterKind) -> tuple[str, int]:
    """What letters of this kind begin with, and the number of that version; 0 is ours."""
    row = _latest(session, kind)
    if row is None:
        return DEFAULTS[kind], 0
    return row.words or DEFAULTS[kind], row.version


def change_template(
    session: Session, actor: Actor, kind: LetterKind, *, words: str, seen: int
) -> LetterTemplate:
    """Write the board's own words, or, with none, go back to ours. Raises `Conflict`."""
    take_turn(session, f"letter_template/{kind}")
    latest = _latest(session, kind)
    if (latest.version if latest else 0) != seen:
        raise Conflict(MOVED_ON)
    _check(kind, words)
    assert actor.id is not None  # noqa: S101 - a member, by the access table
    row = LetterTemplate(kind=kind.value, version=seen + 1, member_id=actor.id)
    row.words = words.strip() or None
    session.add(row)
    record(session, actor, Action.LETTER_TEMPLATE_CHANGED, row, kind=kind.value)
    return row


def _check(kind: LetterKind, words: str) -> None:
    """Others may open a letter at home, so the words that all letters share say as little."""
    if not words.strip():
        return
    check(words)
    needed = NEEDED.get(kind)
    if needed and needed not in words:
        raise Invalid(f"These words need {needed} somewhere.", field="words")
    told = telling_words(words)
    if told:
        raise Invalid(
            f"Leave out “{told[0]}”. Somebody else at home may open the letter, so what every "
            "letter says stays neutral.",
            field="words",
        )


def _latest(session: Session, kind: LetterKind) -> LetterTemplate | None:
    return session.scalars(
        select(LetterTemplate)
        .where(LetterTemplate.kind == kind.value)
        .order_by(LetterTemplate.version.desc())
        .limit(1)
    ).first()
