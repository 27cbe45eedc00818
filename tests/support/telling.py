"""Everybody outside told of what they must hear of, for tests that are about something else."""

from datetime import date
from uuid import UUID

from sqlalchemy import select

from domain.cases.case import Case
from domain.cases.facts import facts_of
from domain.cases.telling import Saying, duties_of, tell_others
from domain.procedures.editions import procedure_of
from tests.cast import Cast


def everybody_told(cast: Cast, case_id: UUID, board: str = "northshire") -> None:
    with cast.session(board) as session:
        case = session.scalars(select(Case).where(Case.id == case_id)).one()
        for duty in duties_of(procedure_of(session, case), facts_of(session, case)):
            if duty.open:
                saying = Saying(date(2026, 3, 2), "email")
                tell_others(session, cast.actor(board, "manager"), case, duty, saying)
