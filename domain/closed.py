"""A closed case stays as it was closed: what would change it is refused, in words.

Asked at each flush, so that no verb has to think of it. What goes on after a case is closed says so
of itself, by `after_closing`.
"""

from typing import Any

from sqlalchemy import bindparam, event, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session
from sqlalchemy.types import Uuid

from domain.base import CaseOwned
from domain.errors import Refused

CLOSED = text(
    "select exists (select from closure where case_id = any(:cases) and reopened_at is null)"
).bindparams(bindparam("cases", type_=ARRAY(Uuid())))
WORDS = "This case is closed, so nothing in it can be changed. To go on with it, reopen it first."


def refuse_when_closed(session: Session, _context: Any, _instances: Any) -> None:
    changed = [row for row in session.dirty if session.is_modified(row)]
    rows = [*session.new, *changed, *session.deleted]
    cases = {row.case_id for row in rows if isinstance(row, CaseOwned) and not row.after_closing}
    if cases and _is_closed(session, cases):
        raise Refused(WORDS)


def _is_closed(session: Session, cases: set[Any]) -> bool:
    with session.no_autoflush:
        return bool(session.scalar(CLOSED, {"cases": list(cases)}))


def stay_closed(session: Session) -> None:
    event.listen(session, "before_flush", refuse_when_closed)
