"""Words that somebody looks for in a chronology.

They may be a name, so they stand in no address and in no log: they lie sealed with the case, and
the address says only where.
"""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.case import Case
from domain.chronologies.kept.folded import Wanted
from domain.errors import Invalid
from domain.sealing.sealed import Sealed


class ChronologySearch(CaseOwned, Base):
    after_closing = True  # looking changes nothing in a case
    __tablename__ = "chronology_search"
    __table_args__ = tied("case", "member")
    words_sealed: Mapped[bytes]
    words = Sealed()
    member_id: Mapped[UUID]


def look_for(session: Session, actor: Actor, case: Case, *, words: str) -> ChronologySearch:
    if not Wanted(words):
        raise Invalid("Enter a word or a number to look for.", field="words")
    search = ChronologySearch(case_id=case.id, member_id=actor.id)
    search.words = words
    session.add(search)
    record(session, actor, Action.CHRONOLOGY_SEARCHED, search)
    return search


def words_of_search(session: Session, case_id: UUID, search_id: UUID) -> str | None:
    wanted = (ChronologySearch.case_id == case_id, ChronologySearch.id == search_id)
    found = session.scalars(select(ChronologySearch).where(*wanted)).first()
    return found.words if found else None
