"""A relative saying how far the board may go with what they told it."""

from uuid import UUID

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.hearers import tell_hearers
from domain.errors import Invalid
from domain.notices.kinds import NoticeKind
from domain.only_row import only_row
from domain.voices.consent import consents_by, uses_of
from domain.voices.models import ALL, Level, ViewConsent
from domain.wording import say

UNKNOWN = say("Choose one of the answers shown.")


def say_consent(
    session: Session,
    actor: Actor,
    case_id: UUID,
    *,
    level: str,
    about: str = ALL,
    show_me: bool | None = None,
) -> ViewConsent:
    """It can be said again at any time. Where words in use lose their consent, the board hears."""
    if level not in set(Level):
        raise Invalid(UNKNOWN, field="level")
    said = _said(session, actor, case_id, about)
    before = _short(session, actor, case_id)
    said.level, said.said_at = level, clock.now()
    said.show_me = said.show_me if show_me is None else show_me
    event = record(session, actor, Action.CONSENT_SAID, said, level=level)
    if _short(session, actor, case_id) > before:
        tell_hearers(session, NoticeKind.VIEWS_TAKEN_BACK, event, case_id=case_id)
    return said


def withdraw_consent(session: Session, actor: Actor, case_id: UUID, *about: str) -> None:
    """What is taken back may not be used either. Whoever takes it back tells the board."""
    for each in about:
        said = _said(session, actor, case_id, each)
        said.level, said.said_at = Level.NONE, clock.now()
    session.flush()


def _short(session: Session, actor: Actor, case_id: UUID) -> int:
    """How many of their words are in use without consent."""
    session.flush()
    if actor.relative_id is None:
        return 0
    consents = consents_by(session, case_id, actor.relative_id)
    return sum(
        not consents.allow(use.about, use.how) for use in uses_of(session, actor.relative_id)
    )


def _said(session: Session, actor: Actor, case_id: UUID, about: str) -> ViewConsent:
    """Their word on this: nothing may be used before they say so."""
    key = {"relative_id": actor.relative_id, "about": about}
    first = {"level": Level.NONE.value, "show_me": True, "said_at": clock.now()}
    return only_row(session, ViewConsent, case_id, key, **first)
