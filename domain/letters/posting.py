"""That a letter was posted: this, and nothing before it, counts as sent."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.clock import day_of
from domain.delivery.names import member_names
from domain.errors import Conflict, Invalid
from domain.family.contacts import ContactNote, How, Outcome, note_contact
from domain.family.invitations import standing_invitation
from domain.family.preferences.topics import Way
from domain.family.preferences.ways import may_use
from domain.family.relatives import Relative
from domain.letters.fields import has_link
from domain.letters.models import Letter, LetterKind, Means
from domain.notices.models import Notice
from domain.notices.retrying import hand_over
from domain.procedures.duties.vocabulary import DutyKey
from domain.turns import hold_row

NO_LINK = "They have no link that opens any more. Send them a new one before you post this."

UNSAFE = (
    "They have said that letters are not safe. Agree another way with them, and do not post it."
)


def post_letter(
    session: Session, actor: Actor, letter: Letter, *, posted_on: date, means: str
) -> Letter:
    """Record that it is on its way. The notice that it carries is sent by this."""
    hold_row(session, letter)
    if not letter.waits:
        raise Conflict("This letter has been posted or thrown away already.")
    _check(session, letter, posted_on, means)
    letter.posted_on, letter.means = posted_on, Means(means).value
    letter.posted_by_id = actor.id
    record(session, actor, Action.LETTER_POSTED, letter, means=letter.means)
    if letter.notice_id is not None:
        notice = session.scalars(select(Notice).where(Notice.id == letter.notice_id)).one()
        hand_over(session, actor, notice)
    _note(session, actor, letter)
    return letter


def _note(session: Session, actor: Actor, letter: Letter) -> None:
    """It is a contact too, and stands with the others."""
    assert actor.id is not None  # noqa: S101 - a member, by the access table
    relative = session.scalars(select(Relative).where(Relative.id == letter.relative_id)).one()
    about = (DutyKey.INVITED,) if letter.kind == LetterKind.INVITATION.value else ()
    note = ContactNote(
        made_on=letter.posted_on or clock.today(),
        how=How.LETTER.value,
        outcome=Outcome.SENT.value,
        by_whom=member_names(session, [actor.id]).get(actor.id, ""),
        about=about,
        said=Means(letter.means).label if letter.means else None,
    )
    note_contact(session, actor, relative, note)


def _check(session: Session, letter: Letter, posted_on: date, means: str) -> None:
    if posted_on > clock.today():
        raise Invalid("The date must be today or earlier.", field="posted_on")
    if posted_on < day_of(letter.made_at):
        raise Invalid("The letter was made after that day.", field="posted_on")
    relative = session.scalars(select(Relative).where(Relative.id == letter.relative_id)).one()
    if Means(means) is not Means.BY_HAND and not may_use(session, relative.id, Way.LETTER):
        raise Conflict(UNSAFE)
    if Means(means) is not Means.BY_HAND and not relative.address:
        raise Invalid("No address is recorded for them, so it cannot be posted.", field="means")
    if has_link(letter.words) and standing_invitation(session, relative.id) is None:
        raise Conflict(NO_LINK)
