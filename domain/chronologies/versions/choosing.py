"""Which entries a version or a file holds: all that are taken in, or what a filter leaves."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, any_, bindparam
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session
from sqlalchemy.types import Uuid

from domain.cases.case import Case
from domain.chronologies.kept.code_names import Register
from domain.chronologies.kept.enquiry import standing_lines
from domain.chronologies.kept.filters import Filter
from domain.chronologies.kept.finding import Whole, conditions, find, overview
from domain.chronologies.kept.models import ChronologyEntry
from domain.chronologies.kept.queries import taken_in
from domain.chronologies.kept.searching import words_of_search
from domain.errors import Invalid
from domain.people.queries import identities_of

MANY = "There are too many entries to look through. Narrow the chronology down first."
NAMES = "names"  # whether who asked may see names, so that words are not found behind code names
Asked = Mapping[str, Any]


class AsKept:
    """A filter as it was kept, to be asked once more."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked

    def getlist(self, key: str) -> list[str]:
        value = self._asked.get(key, [])
        return [value] if isinstance(value, str) else list(value)


def to_keep(asked: Filter, *, names: bool) -> dict[str, Any]:
    """Empty where nothing is left out."""
    kept = asked.without("codes") if asked.codes else asked
    return kept.args() | ({NAMES: "yes"} if names else {}) if kept.narrows else {}


def chosen(session: Session, case: Case, kept: Asked) -> Sequence[ColumnElement[bool]]:
    asked = Filter.asked(AsKept(kept))
    whole = _whole(session, case, asked, names=kept.get(NAMES) == "yes")
    where = conditions(whole, asked)
    if not asked.in_words:
        return where
    found = find(session, whole, asked, overview(session, whole))
    if found.too_many:
        raise Invalid(MANY)
    ids: tuple[UUID, ...] = found.ids or ()
    return (*where, ChronologyEntry.id == _any(ids))


def _any(ids: Sequence[UUID]) -> Any:
    """One value however many there are: a statement takes only so many."""
    return any_(bindparam("chosen", list(ids), type_=ARRAY(Uuid())))


def _whole(session: Session, case: Case, asked: Filter, *, names: bool) -> Whole:
    find_id = asked.find
    return Whole(
        case_id=case.id,
        sources=taken_in(session, case.id),
        register=Register(identities_of(session, case)),
        lines=standing_lines(session, case.id),
        words=words_of_search(session, case.id, find_id) if find_id else None,
        names=names,
    )
