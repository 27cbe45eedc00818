"""Reading the register of people."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.documents.anonymity import Identity, Kind
from domain.errors import NotFound
from domain.people.person import Alias, Person
from domain.people.registering import OfCase

CHECKED_AS = {"place": Kind.PLACE, "organisation": Kind.ORGANISATION}


def people_of(session: Session, case_id: UUID) -> Sequence[Person]:
    """The children first, then the others, in the order in which they were added."""
    return session.scalars(
        select(Person)
        .where(Person.case_id == case_id)
        .order_by(Person.is_subject.desc(), Person.made_at, Person.code_name, Person.id)
    ).all()


def person_by_id(session: Session, case_id: UUID, person_id: UUID) -> Person:
    wanted = (Person.case_id == case_id, Person.id == person_id)
    person = session.scalars(select(Person).where(*wanted)).first()
    if person is None:
        raise NotFound
    return person


def aliases_of(session: Session, case_id: UUID) -> dict[UUID, list[str]]:
    """Other names by person, in the order in which they were added."""
    rows = session.scalars(
        select(Alias).where(Alias.case_id == case_id).order_by(Alias.made_at, Alias.id)
    )
    found: dict[UUID, list[str]] = {}
    for alias in rows:
        found.setdefault(alias.person_id, []).append(alias.name)
    return found


def identities_of(session: Session, case: OfCase) -> tuple[Identity, ...]:
    """The register as the anonymity check reads it."""
    return identities_among(people_of(session, case.case_id), aliases_of(session, case.case_id))


def identities_among(
    people: Iterable[Person], others: Mapping[UUID, Sequence[str]]
) -> tuple[Identity, ...]:
    """Of people already asked for, with their other names."""
    return tuple(
        Identity(
            id=str(person.id),
            kind=CHECKED_AS.get(person.kind, Kind.PERSON),
            names=(person.name, *others.get(person.id, ())),
            code_name=person.code_name,
            born_on=person.birth_date,
            is_public=person.is_public,
        )
        for person in people
    )
