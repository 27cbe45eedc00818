"""Recording an event in the transaction that causes it."""

from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.ids import new_id
from domain.tenancy import place_of


class Subject(Protocol):
    """Any row: an event refers to it by kind and id, so this module imports no other noun."""

    id: Any
    __tablename__: str


def record(
    session: Session,
    actor: Actor,
    action: Action,
    subject: Subject,
    **particulars: str | int | None,
) -> UUID:
    """Write one event and return its id. Particulars are ids, numbers and keys only.

    What the action added is flushed first, so that notices and links can point at it.
    """
    session.flush()
    event_id = new_id()
    if actor.reason:
        particulars["reason"] = actor.reason
    # A plain insert: most audiences may add to the record and read none of it.
    session.execute(
        insert(Event),
        [
            {
                "board_id": place_of(session).board,
                "id": event_id,
                "made_at": clock.now(),
                "actor_kind": actor.kind.value,
                "actor_id": actor.id,
                "action": action.value,
                "subject_kind": subject.__tablename__,
                "subject_id": subject.id if isinstance(subject.id, UUID) else None,
                "case_id": getattr(subject, "case_id", None),
                "particulars": {
                    key: value for key, value in particulars.items() if value is not None
                },
            }
        ],
    )
    return event_id
