"""One relative, with what every section of their page may need: read once for the whole page."""

from dataclasses import dataclass

from flask import g
from sqlalchemy.orm import Session

from domain.cases.case import Case
from domain.family.duties import duties_of_one
from domain.family.relatives import Relative
from domain.family.summary import Summary, summary_of
from domain.moving.telling import owed_to
from domain.procedures.definition import Procedure
from domain.procedures.duties.states import FamilyDuty
from domain.procedures.editions import procedure_of


@dataclass(frozen=True)
class One:
    session: Session
    case: Case
    relative: Relative
    procedure: Procedure
    summary: Summary
    duties: tuple[FamilyDuty, ...]
    changed: bool  # whether a move to another edition changed something for them, still untold


def one_of(relative: Relative) -> One:
    session: Session = g.session
    case: Case = g.case
    return One(
        session,
        case,
        relative,
        procedure_of(session, case),
        summary_of(session, case, relative),
        duties_of_one(session, case, relative),
        changed=owed_to(session, case, relative) is not None,
    )
