"""Making a letter: from a notice that waits for one, or because somebody wants to write."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.delivery.deliver import drop_untrue, still_wanted
from domain.delivery.message import Post
from domain.delivery.rules import RULES
from domain.delivery.words import Told, words_for
from domain.errors import Conflict
from domain.family.relatives import Relative, route_of
from domain.letters.fields import FIELDS, LINK, check, merge, paragraphs
from domain.letters.models import Letter, LetterKind
from domain.letters.templates import template_now
from domain.notices.kinds import NoticeKind, RecipientKind
from domain.notices.models import Notice
from domain.procedures.clock_words import day_words
from domain.turns import hold_row

NO_NUMBER = "the one that you have for us"
LEFT = {"link": FIELDS["link"]}  # all others are filled in when a letter is made


@dataclass(frozen=True)
class Office:
    """How the board shows itself on paper: neutrally."""

    sender: str
    phone: str
    lines: tuple[str, ...] = ()


def letter_from(
    session: Session, actor: Actor, relative: Relative, notice: Notice, office: Office
) -> Letter | None:
    """The letter that carries a notice: made now, or before. None where it is no longer true."""
    hold_row(session, notice)
    made = session.scalars(select(Letter).where(Letter.notice_id == notice.id)).first()
    if made is not None:
        return made
    if notice.sent_at or notice.dropped_at:
        raise Conflict("This notice no longer waits for anybody.")
    if still_wanted(session, notice) is None:
        drop_untrue(session, actor, notice)
        return None
    kind = LetterKind.NEWS
    if notice.kind == NoticeKind.FAMILY_INVITED.value:
        kind = LetterKind.INVITATION
    facts = {"message": _message(session, notice, office)}
    return _make(session, actor, relative, kind, office, facts, notice)


def write_letter(
    session: Session, actor: Actor, relative: Relative, kind: LetterKind, office: Office
) -> Letter:
    """A letter that no notice asks for, begun with the board's words."""
    return _make(session, actor, relative, kind, office, {"message": "Write here."})


def change_letter(
    session: Session, actor: Actor, letter: Letter, *, words: str, large: bool
) -> Letter:
    _still_here(session, letter)
    check(words, LEFT)
    letter.words, letter.large = words.strip(), large
    record(session, actor, Action.LETTER_CHANGED, letter)
    return letter


def drop_letter(session: Session, actor: Actor, letter: Letter) -> Letter:
    """Not sent after all. One that carries a notice is still owed, so it cannot be dropped."""
    _still_here(session, letter)
    if letter.notice_id is not None:
        raise Conflict("They are waiting for what this letter says, so it cannot be thrown away.")
    letter.dropped_at = clock.now()
    record(session, actor, Action.LETTER_DROPPED, letter)
    return letter


def _still_here(session: Session, letter: Letter) -> None:
    hold_row(session, letter)
    if not letter.waits:
        raise Conflict("This letter has been posted or thrown away, so it stays as it is.")


def _make(
    session: Session,
    actor: Actor,
    relative: Relative,
    kind: LetterKind,
    office: Office,
    facts: Mapping[str, str],
    notice: Notice | None = None,
) -> Letter:
    assert actor.id is not None  # noqa: S101 - a member, by the access table
    words, _ = template_now(session, kind)
    letter = Letter(
        case_id=relative.case_id,
        relative_id=relative.id,
        notice_id=notice.id if notice else None,
        kind=kind.value,
        member_id=actor.id,
    )
    letter.words = merge(words, {**facts, **_facts(session, relative, office)})
    session.add(letter)
    record(session, actor, Action.LETTER_MADE, letter, kind=kind.value)
    return letter


def _facts(session: Session, relative: Relative, office: Office) -> dict[str, str]:
    route = route_of(session, relative.id)
    return {
        "name": relative.name,
        "contact": route.carrier if route else office.sender,
        "phone": office.phone or NO_NUMBER,
        "board": office.sender,
        "date": day_words(clock.today()),
    }


def _message(session: Session, notice: Notice, office: Office) -> str:
    """What the notice says, in the words that every channel has, without their greeting."""
    rule = RULES[NoticeKind(notice.kind)]
    path = LINK if rule.link(session, notice) else ""
    post = Post(office.sender, office.phone, "", {}, sender=office.sender)
    told = Told(path, rule.said(session, notice))
    said = words_for(NoticeKind(notice.kind), RecipientKind.RELATIVE, told, post).body
    _greeting, *rest = paragraphs(said)
    return "\n\n".join(rest)
