"""Who is whose parent or partner, among the people on a case's register."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.errors import Conflict, Invalid, NotFound
from domain.people.genogram import PARENT, PARTNER, Tie, is_above
from domain.people.person import Person
from domain.turns import take_turn

WORDS = {PARENT: "is a parent of", PARTNER: "is or was the partner of"}
FAMILY = ("child", "family", "other")  # kinds of people that a genogram may show
MOST = 200


class Kinship(CaseOwned, Base):
    __tablename__ = "kinship"
    __table_args__ = (
        *tied("case", "person", "member", other_id="person"),
        UniqueConstraint("board_id", "person_id", "other_id", "relation"),
    )
    person_id: Mapped[UUID]
    other_id: Mapped[UUID]
    relation: Mapped[str]
    ended: Mapped[bool] = mapped_column(default=False)  # of partners: they are together no more
    member_id: Mapped[UUID]


def say_kin(
    session: Session,
    actor: Actor,
    person: Person,
    *,
    other: Person,
    relation: str,
    ended: bool = False,
) -> Kinship:
    """`person` is the parent, or a partner, of `other`."""
    take_turn(session, f"kinship/{person.case_id}")
    held = kinships_of(session, person.case_id)
    _check(person, other, relation, held)
    kinship = Kinship(
        case_id=person.case_id,
        person_id=person.id,
        other_id=other.id,
        relation=relation,
        ended=ended and relation == PARTNER,
        member_id=actor.id,
    )
    session.add(kinship)
    record(session, actor, Action.KINSHIP_SAID, kinship, relation=relation)
    return kinship


def take_back(session: Session, actor: Actor, kinship: Kinship) -> None:
    """Raises `NotFound` where somebody else has just done so."""
    take_turn(session, f"kinship/{kinship.case_id}")
    if session.scalar(select(Kinship.id).where(Kinship.id == kinship.id)) is None:
        raise NotFound
    record(session, actor, Action.KINSHIP_TAKEN_BACK, kinship, relation=kinship.relation)
    session.delete(kinship)
    session.flush()


def kinships_of(session: Session, case_id: UUID) -> Sequence[Kinship]:
    return session.scalars(
        select(Kinship).where(Kinship.case_id == case_id).order_by(Kinship.made_at, Kinship.id)
    ).all()


def kinship_by_id(session: Session, case_id: UUID, kinship_id: UUID) -> Kinship:
    wanted = (Kinship.case_id == case_id, Kinship.id == kinship_id)
    found = session.scalars(select(Kinship).where(*wanted)).first()
    if found is None:
        raise NotFound
    return found


def tie_of(kinship: Kinship) -> Tie:
    return Tie(str(kinship.person_id), str(kinship.other_id), kinship.relation, kinship.ended)


def _check(person: Person, other: Person, relation: str, held: Sequence[Kinship]) -> None:
    if relation not in WORDS:
        raise Invalid("Choose how they are related.", field="relation")
    if person.id == other.id:
        raise Invalid("Choose somebody else.", field="other")
    if person.case_id != other.case_id or not {person.kind, other.kind} <= set(FAMILY):
        raise Invalid("Choose from the people shown.", field="other")
    _check_new(person, other, relation, held)


def _check_new(person: Person, other: Person, relation: str, held: Sequence[Kinship]) -> None:
    pairs = {(one.person_id, one.other_id) for one in held if one.relation == relation}
    turned = {(other_id, person_id) for person_id, other_id in pairs if relation == PARTNER}
    if (person.id, other.id) in pairs | turned:
        raise Conflict("That is recorded already.", field="other")
    if relation == PARENT and is_above(map(tie_of, held), str(other.id), str(person.id)):
        raise Conflict("That cannot be: it is recorded the other way round.", field="other")
    if len(held) >= MOST:
        raise Conflict(f"No more than {MOST} relations can be recorded in a case.")
