"""The language that a relative's pages are in. They may change it at any time."""

from collections.abc import Collection

from sqlalchemy import update
from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import Invalid
from domain.family.invitations import Invitation
from domain.family.relatives import Relative
from domain.wording import say


def choose_language(
    session: Session,
    actor: Actor,
    invitation: Invitation,
    language: str,
    *,
    among: Collection[str],
) -> Invitation:
    """Kept with the relative, so that their next link and their messages follow it."""
    if language not in among:
        raise Invalid(say("Choose one of the languages shown."), field="language")
    invitation.language = language
    # Said of the relative, but of no case: it may be changed when the case is closed, too.
    session.execute(
        update(Relative)
        .where(Relative.id == invitation.relative_id)
        .values(language=language)
        .execution_options(synchronize_session=False)
    )
    record(session, actor, Action.LANGUAGE_CHOSEN, invitation, language=language)
    return invitation
