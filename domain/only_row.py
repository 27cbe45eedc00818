"""The one row that a key allows, for whoever saves as they go."""

from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from domain import clock
from domain.base import CaseOwned
from domain.ids import new_id
from domain.tenancy import place_of

Row = TypeVar("Row", bound=CaseOwned)


def only_row(
    session: Session, model: type[Row], case_id: UUID, key: dict[str, Any], **first: Any
) -> Row:
    """Made if need be, and locked: two windows save one after the other.

    `key`: columns that are unique together at a board. `first`: what a new row holds besides.
    """
    new = {"board_id": place_of(session).board, "id": new_id(), "made_at": clock.now()}
    made = insert(model).values(**new, case_id=case_id, **key, **first)
    session.execute(made.on_conflict_do_nothing())
    return session.scalars(
        select(model).filter_by(**key).with_for_update().execution_options(populate_existing=True)
    ).one()
