"""Another edition of a board's procedure, for tests: published, and never the latest."""

from datetime import date
from typing import Any
from uuid import UUID

from domain.access.identity import system
from domain.boards.setup import publish_edition
from domain.cases.queries import case_by_reference
from domain.procedures.definition import Procedure
from domain.procedures.editions import current_edition, edition_by_id, procedure_in
from domain.procedures.models import Edition
from tests.cast import Cast

BEFORE_ALL = date(1899, 1, 1)  # so that cases decided in other tests are not pinned to it


def another_edition(cast: Cast, board: str = "northshire", key: str = "other", **new: Any) -> UUID:
    """The board's edition with other rules. Returns its id; a second time, the same."""
    with cast.system_session(board) as session:
        first = procedure_in(current_edition(session))
        changes = {"key": key, "version": f"Edition {key}", "effective_from": BEFORE_ALL, **new}
        other: Procedure = first.model_copy(update=changes)
        publish_edition(session, system("tests"), other)
        session.flush()
        return _id_of(session, key)


def pin(cast: Cast, reference: str, edition: UUID, board: str = "northshire") -> None:
    """As if the case had been decided under this edition."""
    with cast.session(board) as session:
        case_by_reference(session, reference).edition_id = edition_by_id(session, edition).id


def _id_of(session: Any, key: str) -> UUID:
    return UUID(str(session.query(Edition).filter_by(key=key).one().id))
