"""Referring a case: how the board first hears of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.case import Case
from domain.cases.code_names import given_in, next_children, next_reference, together
from domain.errors import Invalid
from domain.members.queries import managers
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.people.person import Person
from domain.sealing.keyring import keyring_of
from domain.sealing.sealed import Sealed
from domain.turns import take_turn

MOST_CHILDREN = 4
HARM = {"died": "A child has died", "seriously_harmed": "A child has been seriously harmed"}


class Referral(CaseOwned, Base):
    __tablename__ = "referral"
    __table_args__ = (*tied("case", "agency"), UniqueConstraint("board_id", "case_id"))
    referred_on: Mapped[date]
    event_on: Mapped[date]  # the day of the event that led to the referral
    harm: Mapped[str]  # died | seriously_harmed
    agency_id: Mapped[UUID | None]  # the agency that referred, if one did
    referrer_sealed: Mapped[bytes | None]
    referrer = Sealed()
    outline_sealed: Mapped[bytes]
    outline = Sealed()


@dataclass(frozen=True)
class Child:
    """A child that a referral is about."""

    name: str
    born_on: date | None = None


def refer(  # noqa: PLR0913 - the questions of a referral form
    session: Session,
    actor: Actor,
    *,
    children: Sequence[Child],
    event_on: date,
    referred_on: date,
    harm: str,
    outline: str,
    referrer: str | None = None,
    agency_id: UUID | None = None,
) -> Case:
    _check_children(children)
    _check_days(event_on, referred_on)
    if harm not in HARM:
        raise Invalid("Say what happened to the child.", field="harm")
    case = _open(session, children)
    referral = Referral(
        case_id=case.id, referred_on=referred_on, event_on=event_on, harm=harm, agency_id=agency_id
    )
    referral.referrer = referrer or None
    referral.outline = outline
    session.add(referral)
    event = record(session, actor, Action.CASE_REFERRED, case, children=len(children))
    for manager in managers(session):
        tell(session, NoticeKind.CASE_REFERRED, event, to_member(manager), case_id=case.id)
    return case


def _check_children(children: Sequence[Child]) -> None:
    if not 1 <= len(children) <= MOST_CHILDREN:
        raise Invalid(f"Enter from 1 to {MOST_CHILDREN} children.", field="child_1_name")
    for number, child in enumerate(children, 1):
        if not child.name.strip():
            raise Invalid("Enter the name of this child.", field=f"child_{number}_name")


def _check_days(event_on: date, referred_on: date) -> None:
    if referred_on > clock.today():
        raise Invalid("The date of the referral must be today or earlier.", field="referred_on")
    if event_on > referred_on:
        raise Invalid("The event must be on or before the day of the referral.", field="event_on")


def _open(session: Session, children: Sequence[Child]) -> Case:
    """The case with its key and its children, under names that nobody else can take."""
    take_turn(session, "refer")
    year = clock.today().year
    known = session.execute(select(Case.reference, Case.code_name).order_by(Case.reference)).all()
    on_register = session.scalars(select(Person.code_name).where(Person.code_name.like("Child %")))
    given = given_in([row.code_name for row in known]) | given_in(on_register)
    names = next_children(given, len(children))
    this_year = [row.reference for row in known if row.reference.startswith(f"{year}-")]
    case = Case(reference=next_reference(year, this_year), code_name=together(names))
    session.add(case)
    session.flush()
    keyring_of(session).make_case_key(case.id)
    for name, child in zip(names, children, strict=True):
        _enter(session, case, name, child)
    return case


def _enter(session: Session, case: Case, code_name: str, child: Child) -> None:
    person = Person(case_id=case.id, kind="child", code_name=code_name, is_subject=True)
    person.name = child.name
    person.born_on = child.born_on.isoformat() if child.born_on else None
    session.add(person)
