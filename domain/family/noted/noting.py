"""Writing down what a relative said, and the relative saying whether it is right."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.hearers import tell_hearers
from domain.cases.queries import open_holds
from domain.errors import Conflict, Invalid
from domain.family.invitations import VIEWS, standing_invitation
from domain.family.noted.models import NotedView, SaidBy
from domain.family.noted.queries import hold_noted
from domain.family.own import refuse_while_held
from domain.family.queries import reach
from domain.family.relatives import Relative
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell
from domain.wording import say


@dataclass(frozen=True)
class Heard:
    """What was said, when and how, and to whom."""

    said_on: date
    means: str
    heard_by: str
    words: str


def note_view(session: Session, actor: Actor, relative: Relative, heard: Heard) -> NotedView:
    """Keep what a relative said another way. Whoever has a link is told that it can be checked."""
    if heard.means not in set(SaidBy):
        raise Invalid("Choose how they said it.", field="means")
    if heard.said_on > clock.today():
        raise Invalid("The day must be today or earlier.", field="said_on")
    noted = NotedView(
        case_id=relative.case_id,
        relative_id=relative.id,
        said_on=heard.said_on,
        means=heard.means,
        member_id=actor.id,
    )
    noted.heard_by, noted.words = heard.heard_by, heard.words
    session.add(noted)
    event = record(session, actor, Action.VIEW_NOTED, noted, means=heard.means)
    held = open_holds(session, relative.case_id, VIEWS)
    if not held and standing_invitation(session, relative.id) is not None:
        tell(session, NoticeKind.VIEW_NOTED, event, reach(relative), case_id=relative.case_id)
    return noted


def check_view(
    session: Session, actor: Actor, noted: NotedView, *, agreed: bool, correction: str | None
) -> NotedView:
    """Say whether it is what one said. A correction stands beside it, and replaces nothing."""
    refuse_while_held(session)
    hold_noted(session, noted)
    if noted.taken_back_at is not None:
        raise Conflict(say("You have taken this back, so there is nothing left to check."))
    if not agreed and not (correction or "").strip():
        raise Invalid(say("Write what is wrong or missing."), field="correction")
    noted.agreed, noted.checked_at = agreed, clock.now()
    noted.correction = None if agreed else correction
    event = record(session, actor, Action.VIEW_CHECKED, noted, agreed="yes" if agreed else "no")
    if not agreed:
        tell_hearers(session, NoticeKind.RESPONSE_RECEIVED, event, case_id=noted.case_id)
    return noted
