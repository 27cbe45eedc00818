"""Adding to the register of people and places, and correcting it."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import Conflict, Invalid
from domain.people.naming import KINDS
from domain.people.person import Alias, Person
from domain.turns import take_turn

MOST_NAMES = 20
SEXES = {"female": "Female", "male": "Male", "other": "Another"}


class OfCase(Protocol):
    @property
    def case_id(self) -> UUID: ...


@dataclass(frozen=True)
class Entry:
    """What the register says of one person or place."""

    kind: str
    name: str
    code_name: str
    born_on: date | None = None
    other_names: tuple[str, ...] = ()
    is_public: bool = False
    sex: str | None = None
    has_died: bool = False

    def check(self) -> None:
        if self.kind not in KINDS:
            raise Invalid("Choose one of the kinds shown.", field="kind")
        if self.sex not in {None, *SEXES}:
            raise Invalid("Choose one of the answers shown.", field="sex")
        if len(self.other_names) > MOST_NAMES:
            raise Invalid(f"Enter no more than {MOST_NAMES} other names.", field="other_names")
        if self.code_name.casefold() == self.name.casefold() and not self.is_public:
            raise Invalid("The code name must not be the name itself.", field="code_name")


def add_person(session: Session, actor: Actor, case: OfCase, *, entry: Entry) -> Person:
    entry.check()
    _check_free(session, case.case_id, entry.code_name)
    person = Person(case_id=case.case_id, kind=entry.kind, code_name=entry.code_name)
    _write(person, entry)
    session.add(person)
    session.flush()
    _name_also(session, person, entry)
    record(session, actor, Action.PERSON_ADDED, person, kind=entry.kind)
    return person


def change_person(session: Session, actor: Actor, person: Person, *, entry: Entry) -> Person:
    entry.check()
    if person.is_subject and (entry.kind, entry.code_name) != (person.kind, person.code_name):
        raise Conflict(
            "The review is about this child, so the code name and kind stay as they were given.",
            field="code_name",
        )
    _check_free(session, person.case_id, entry.code_name, besides=person)
    person.kind, person.code_name = entry.kind, entry.code_name
    _write(person, entry)
    session.execute(delete(Alias).where(Alias.person_id == person.id))
    _name_also(session, person, entry)
    record(session, actor, Action.PERSON_CHANGED, person, kind=entry.kind)
    return person


def _write(person: Person, entry: Entry) -> None:
    person.name = entry.name
    person.born_on = entry.born_on.isoformat() if entry.born_on else None
    person.is_public = entry.is_public
    person.sex, person.has_died = entry.sex, entry.has_died


def _name_also(session: Session, person: Person, entry: Entry) -> None:
    for name in entry.other_names:
        alias = Alias(case_id=person.case_id, person_id=person.id)
        alias.name = name
        session.add(alias)


def _check_free(
    session: Session, case_id: UUID, code_name: str, besides: Person | None = None
) -> None:
    take_turn(session, f"people/{case_id}")
    wanted = select(Person.id).where(
        Person.case_id == case_id, func.lower(Person.code_name) == code_name.lower()
    )
    if besides is not None:
        wanted = wanted.where(Person.id != besides.id)
    if session.scalars(wanted).first() is not None:
        raise Conflict(
            f"“{code_name}” is already the code name of somebody in this case. Choose another.",
            field="code_name",
        )
