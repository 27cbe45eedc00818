"""What may only be done once the board has decided on a review."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.cases.case import Case
from domain.cases.criteria import REVIEW
from domain.cases.decision import Decision
from domain.errors import Refused


def check_under_review(session: Session, case: Case) -> None:
    outcome = session.scalars(select(Decision.outcome).where(Decision.case_id == case.id)).first()
    if outcome is None:
        raise Refused("The board has not yet decided on this case. Record the decision first.")
    if outcome != REVIEW:
        raise Refused("The board decided not to hold a review of this case.")
