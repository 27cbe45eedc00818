"""Setting up a board in the database: its row, its key, and its published editions."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.boards.models import Board
from domain.errors import Conflict
from domain.procedures.definition import Procedure
from domain.procedures.differences import differences
from domain.procedures.editions import procedure_in
from domain.procedures.models import Edition
from domain.sealing.keyring import keyring_of
from domain.sealing.models import BoardKey
from domain.tenancy import place_of

BEGINNING = date(1900, 1, 1)
MOST_NAMED = 5


def set_up_board(session: Session, actor: Actor) -> Board | None:
    """Make the row and the key of the session's board, once. Returns None if it was there."""
    slug = place_of(session).board
    if session.get(Board, slug) is None:
        board = Board(id=slug)
        session.add(board)
        session.flush()
    if session.scalars(select(BoardKey.id)).first() is not None:
        return None
    keyring_of(session).make_board_key()
    board = session.get_one(Board, slug)
    record(session, actor, Action.BOARD_SET_UP, board)
    return board


def publish_edition(session: Session, actor: Actor, procedure: Procedure) -> Edition | None:
    """Store an edition for good. Returns None if this very text is published already.

    Raises `Conflict` where the same version was published with other content: a published edition
    never changes, because cases are pinned to it.
    """
    known = session.scalars(
        select(Edition).where(
            Edition.key == procedure.key, Edition.version == str(procedure.version)
        )
    ).first()
    if known is not None:
        if known.digest != procedure.digest:
            _refuse_a_change(procedure_in(known), procedure)
        return None
    effective = procedure.effective_from
    edition = Edition(
        key=procedure.key,
        version=str(procedure.version),
        effective_from=effective if isinstance(effective, date) else BEGINNING,
        content=procedure.model_dump(mode="json"),
        digest=procedure.digest,
    )
    session.add(edition)
    record(session, actor, Action.EDITION_PUBLISHED, edition, version=str(procedure.version))
    return edition


def _refuse_a_change(published: Procedure, changed: Procedure) -> None:
    """Words that came after it was published are no change to it, where the file is silent too."""
    if published == changed:
        return
    named = [f"“{row.title}”" for row in differences(published, changed)[:MOST_NAMED]]
    what = f" What differs: {', '.join(named)}." if named else ""
    raise Conflict(
        f"Edition {changed.key} ({changed.version}) is published with other content.{what} "
        "A published edition never changes, because cases are under it. "
        "Give the changed one a new version, or its own file."
    )
