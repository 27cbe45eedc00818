"""The register of people and places, and their code names."""

from typing import Any
from uuid import UUID

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.people.naming import KINDS, suggestions
from domain.people.person import Person
from domain.people.queries import aliases_of, people_of, person_by_id
from domain.people.registering import add_person, change_person
from web.cases.forms.people import PersonForm, filled
from web.cases.genogram import genogram
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

people = Blueprint("people", __name__, url_prefix="/<string:reference>/people")

people.register_blueprint(genogram)


def person_from_url(reference: str, person_id: UUID) -> Person:
    return person_by_id(g.session, case_from_url(reference).id, person_id)


@people.get("")
@needs(Permission.PERSON_READ, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "people")
    return case_page(
        "cases/people.html",
        case=case,
        people=people_of(g.session, case.id),
        others=aliases_of(g.session, case.id),
        kinds=KINDS,
    )


@people.route("/new", methods=["GET", "POST"])
@needs(Permission.PERSON_WRITE, subject=case_from_url)
def new(case: Case) -> Any:
    note_read(case, "people")
    form = PersonForm()
    tried = attempt(form, lambda: add_person(g.session, g.actor, case, entry=form.entry()))
    if tried.ok:
        said = f"{tried.value.code_name} is on the register."
        return done(url_for(".index", reference=case.reference), said=said)
    return _form_page(case, form, None)


@people.route("/<uuid:person_id>/change", methods=["GET", "POST"])
@needs(Permission.PERSON_WRITE, subject=person_from_url)
def change(person: Person) -> Any:
    note_read(g.case, "people")
    form = filled(person, aliases_of(g.session, g.case.id).get(person.id, ()))
    tried = attempt(form, lambda: change_person(g.session, g.actor, person, entry=form.entry()))
    if tried.ok:
        said = f"{tried.value.code_name} is changed."
        return done(url_for(".index", reference=g.case.reference), said=said)
    return _form_page(g.case, form, person)


def _form_page(case: Case, form: PersonForm, person: Person | None) -> Any:
    taken = [other.code_name for other in people_of(g.session, case.id)]
    free = [(words, suggestions(kind, taken)) for kind, words in KINDS.items()]
    return case_page("cases/person.html", "person", case=case, form=form, person=person, free=free)
