"""Whether the police or a coroner must first say that a relative may be written to."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.cases.proceedings import Proceeding
from domain.cases.queries import proceedings_of
from domain.family.particulars import Particulars
from domain.family.relatives import Relative

CLEARANCE = "clearance"


def uncleared(session: Session, relative: Relative) -> list[Proceeding]:
    """What goes on beside the review, where nobody has recorded that contact is cleared."""
    going_on = [it for it in proceedings_of(session, relative.case_id) if it.ended_on is None]
    if not going_on:
        return []
    latest = session.scalars(
        select(Particulars)
        .where(Particulars.relative_id == relative.id)
        .order_by(Particulars.made_at.desc(), Particulars.id.desc())
        .limit(1)
    ).first()
    return [] if latest is not None and latest.is_cleared else going_on
