"""Taking turns: acts that must see each other wait here until the one before has committed."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from domain.base import Base
from domain.tenancy import place_of

TURN = text("select pg_advisory_xact_lock(hashtextextended(:what, 0))")


def take_turn(session: Session, what: str) -> None:
    """Wait for whoever holds this turn at this board. It ends with the transaction."""
    session.execute(TURN, {"what": f"{place_of(session).board}/{what}"})


def hold_row(session: Session, row: Base) -> None:
    """What the row says now, and nobody else may change it until we are done."""
    session.refresh(row, with_for_update=True)
