"""A relative's own response, and what keeps them from adding to it for now."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.cases.proceedings import Hold
from domain.errors import Refused
from domain.family.responses import Response
from domain.family.standing import holds_on_views
from domain.ids import new_id
from domain.tenancy import place_of
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
    """The actor's response, made if need be, and locked: two windows save one after the other."""
    session.execute(
        insert(Response)
        .values(
            board_id=place_of(session).board,
            id=new_id(),
            made_at=clock.now(),
            case_id=case_id,
            relative_id=actor.relative_id,
        )
        .on_conflict_do_nothing()
    )
    return session.scalars(
        select(Response)
        .where(Response.relative_id == actor.relative_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one()
