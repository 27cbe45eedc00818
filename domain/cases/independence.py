"""Whether those who lead are independent of the organisations in the case: asked both ways."""

from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from domain.agencies.models import Agency
from domain.agencies.queries import agency_names
from domain.cases.appointed import Appointment
from domain.cases.case import Case
from domain.cases.organisation import Organisation, WorksFor, folded
from domain.errors import Invalid, Refused
from domain.procedures.definition import Procedure
from domain.procedures.people import Role
from domain.procedures.rules import role_of
from domain.procedures.vocabulary import Independence

OF_THE_TWO = {Independence.OF_BOARD, Independence.OF_ORGANISATIONS}
# Asked, looked at by the scope as it stands, or who referred. Requests depend on cases, and so
# are named in plain SQL; one that was withdrawn was a mistake.
INVOLVED = text("""
    select agency_id from request where case_id = :case and withdrawn_at is null
    union select agency_id from referral where case_id = :case and agency_id is not null
    union select a.agency_id from scoped_agency a where a.scope_id = (
      select id from scope where case_id = :case order by version desc limit 1)
""")


def agencies_in(session: Session, case: Case) -> dict[UUID, str]:
    """The organisations in a case, by id, with their names."""
    return agency_names(session, session.scalars(INVOLVED, {"case": case.id}).all())


def check_independent(
    role: Role, organisation: Organisation | None, in_case: dict[UUID, str]
) -> None:
    """Raises `Refused` where the role asks for an independence that the person does not have."""
    if not OF_THE_TWO & set(role.independence):
        return
    if organisation is None:
        raise _refused(role, f"Say where they work: the {role.title} must be independent.")
    if Independence.OF_BOARD in role.independence and organisation.works_for is WorksFor.BOARD:
        raise _refused(role, f"The {role.title} must be independent of the board itself.")
    if Independence.OF_ORGANISATIONS in role.independence and organisation.is_among(in_case):
        name = in_case.get(organisation.agency_id) if organisation.agency_id else organisation.name
        raise _refused(
            role,
            f"{name} is one of the organisations in this case, and the {role.title} must be "
            "independent of each of them.",
        )


def check_agency_leads_nobody(
    session: Session, procedure: Procedure, case: Case, agency: Agency, field: str
) -> None:
    """Raises `Refused` where somebody who must be independent of this agency works for it."""
    for held in _standing(session, case):
        role = role_of(procedure, held.role_key)
        if role is None or Independence.OF_ORGANISATIONS not in role.independence:
            continue
        named = folded(held.organisation or "") == folded(agency.name)
        if held.agency_id == agency.id or named:
            raise Refused(
                f"The {held.title} works for {agency.name}, and must be independent of every "
                "organisation in the case. End that appointment first, or leave this agency out.",
                field=field,
                rule=_words(role),
                source=str(role.source),
                place="appointments",
            )


def organisation_of(session: Session, organisation: Organisation | None) -> Organisation | None:
    """The same, once it is known to be there and to be complete."""
    if organisation is None:
        return None
    if organisation.works_for is WorksFor.ELSEWHERE and not (organisation.name or "").strip():
        raise Invalid("Enter the name of the organisation they work for.", field="organisation")
    if organisation.works_for is WorksFor.AGENCY:
        wanted = select(Agency.id).where(Agency.id == organisation.agency_id)
        if session.scalars(wanted).first() is None:
            raise Invalid("Choose one of the answers shown.", field="works_for")
    return organisation


def _standing(session: Session, case: Case) -> list[Appointment]:
    return list(
        session.scalars(
            select(Appointment)
            .where(Appointment.case_id == case.id, Appointment.ended_at.is_(None))
            .order_by(Appointment.appointed_on, Appointment.id)
        )
    )


def _refused(role: Role, message: str) -> Refused:
    return Refused(
        message,
        field="works_for",
        rule=_words(role),
        source=str(role.source),
        place="agencies",
    )


def _words(role: Role) -> str:
    of = {
        Independence.OF_BOARD: "of the board",
        Independence.OF_ORGANISATIONS: "of the organisations in the case",
    }
    asked = [of[statement] for statement in role.independence if statement in of]
    return f"The {role.title} is independent {' and '.join(asked)}."
