"""A relative's own response, and what keeps them from adding to it for now."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.cases.proceedings import Hold
from domain.errors import Refused
from domain.family.responses import Response
from domain.family.standing import holds_on_views
from domain.only_row import only_row
from domain.wording import say


def refuse_while_held(session: Session) -> None:
    holds: Sequence[Hold] = holds_on_views(session)
    if holds:
        raise Refused(
            say(
                "We cannot take your views just now. We will look at this again on %(day)s.",
                day=holds[0].look_again_on,
            ),
            rule=holds[0].rule,
            source=holds[0].source,
        )


def own_response(session: Session, actor: Actor, case_id: UUID) -> Response:
    """The actor's response, made if need be, and locked."""
    return only_row(session, Response, case_id, {"relative_id": actor.relative_id})
