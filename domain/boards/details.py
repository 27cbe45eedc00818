"""What a board has changed of its own contacts and colour. Its file stays the default.

Each change is a new row, so that what stood before is never lost.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, BoardOwned, tied
from domain.errors import Conflict
from domain.turns import take_turn

CONTACT = ("role", "address", "phone", "email", "web", "hours")
MOVED_ON = "Someone else has changed this since you opened it. What stands now is shown beside it."


class BoardDetails(BoardOwned, Base):
    """One version: whole, so that the latest alone says what stands."""

    __tablename__ = "board_details"
    __table_args__ = (*tied("member"), UniqueConstraint("board_id", "version"))
    version: Mapped[int]
    contact: Mapped[dict[str, Any] | None]
    """Each way to reach the board, in words; null where its file says it."""
    contact_on: Mapped[date | None]
    """The day on which the contacts were last changed."""
    colour: Mapped[str | None]
    """Null where its file says it."""
    member_id: Mapped[UUID]


@dataclass(frozen=True)
class Details:
    """What stands in the place of the file's words."""

    contact: Mapping[str, str] | None = None
    contact_on: date | None = None
    colour: str | None = None


def details_now(session: Session) -> Details:
    """What stands. Every audience may ask: nothing in it is kept from anyone."""
    found = session.execute(
        select(BoardDetails.contact, BoardDetails.contact_on, BoardDetails.colour)
        .order_by(BoardDetails.version.desc())
        .limit(1)
    ).first()
    return Details(*found) if found else Details()


def versions(session: Session, most: int = 20) -> Sequence[BoardDetails]:
    """The newest first."""
    return session.scalars(
        select(BoardDetails).order_by(BoardDetails.version.desc()).limit(most)
    ).all()


def version_now(session: Session) -> int:
    found = session.scalars(
        select(BoardDetails.version).order_by(BoardDetails.version.desc()).limit(1)
    ).first()
    return found or 0


def change_contact(
    session: Session, actor: Actor, *, contact: Mapping[str, str] | None, seen: int
) -> BoardDetails:
    """Say how the board is reached; None goes back to the file. Raises `Conflict`."""
    _take_turn(session, seen)
    before = details_now(session)
    on = clock.today() if contact is not None else None
    now = Details(dict(contact) if contact is not None else None, on, before.colour)
    return _add(session, actor, now, seen, "contact")


def change_colour(session: Session, actor: Actor, *, colour: str | None, seen: int) -> BoardDetails:
    """Give the board another colour; None goes back to the file. Raises `Conflict`."""
    _take_turn(session, seen)
    before = details_now(session)
    now = Details(before.contact, before.contact_on, colour)
    return _add(session, actor, now, seen, "colour")


def _take_turn(session: Session, seen: int) -> None:
    take_turn(session, "board_details")
    if version_now(session) != seen:
        raise Conflict(MOVED_ON)


def _add(session: Session, actor: Actor, now: Details, seen: int, changed: str) -> BoardDetails:
    assert actor.id is not None  # noqa: S101 - a member, by the access table
    row = BoardDetails(
        version=seen + 1,
        contact=dict(now.contact) if now.contact is not None else None,
        contact_on=now.contact_on,
        colour=now.colour,
        member_id=actor.id,
    )
    session.add(row)
    record(session, actor, Action.BOARD_DETAILS_CHANGED, row, changed=changed, version=seen + 1)
    return row
