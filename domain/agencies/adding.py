"""Adding an agency to those that the board can ask for information."""

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.agencies.kinds import AgencyKind
from domain.agencies.models import Agency
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import Conflict

KNOWN = "There is an agency with this name already."


def add_agency(session: Session, actor: Actor, *, name: str, kind: AgencyKind) -> Agency:
    same = select(Agency.id).where(func.lower(Agency.name) == name.lower())
    if session.scalars(same).first() is not None:
        raise Conflict(KNOWN, field="name")
    agency = Agency(name=name, kind=kind.value)
    session.add(agency)
    try:
        session.flush()
    except IntegrityError as error:
        raise Conflict(KNOWN, field="name") from error
    record(session, actor, Action.AGENCY_ADDED, agency, kind=kind.value)
    return agency
