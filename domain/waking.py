"""Work for the background, named once it is certain: whoever commits the session wakes it."""

from uuid import UUID

from sqlalchemy.orm import Session

from domain.tenancy import place_of

READ_CHRONOLOGY = "chronology.read"
LOOK_FOR_SAME_EVENTS = "same_events.look"
FREEZE_CHRONOLOGY = "chronology.freeze"
EXPORT_CHRONOLOGY = "chronology.export"
Wake = tuple[str, str, UUID]  # what is to be done, the board, and the row


def wake(session: Session, what: str, row_id: UUID) -> None:
    """Only a hint: a sweep finds what it did not reach."""
    session.info.setdefault("wakes", []).append((what, place_of(session).board, row_id))
