"""The genogram of a case, and how its people are related."""

from typing import Any
from uuid import UUID

from flask import Blueprint, g, request, url_for
from markupsafe import Markup

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.people.genogram import Somebody, draw
from domain.people.kinship import (
    FAMILY,
    WORDS,
    Kinship,
    kinship_by_id,
    kinships_of,
    say_kin,
    take_back,
    tie_of,
)
from domain.people.person import Person
from domain.people.queries import people_of, person_by_id
from web.cases.forms.kinship import KinForm, TakeBackForm, kin_form
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

genogram = Blueprint("genogram", __name__)


def kinship_from_url(reference: str, kinship_id: UUID) -> Kinship:
    return kinship_by_id(g.session, case_from_url(reference).id, kinship_id)


@genogram.get("/genogram")
@needs(Permission.PERSON_READ, subject=case_from_url)
def show(case: Case) -> Any:
    note_read(case, "people")
    may_name = permits(g.actor, Permission.CHRONOLOGY_NAMES)
    named = may_name and request.args.get("names") == "yes"
    people = people_of(g.session, case.id)
    shown = [_somebody(one, named=named) for one in people if one.kind in FAMILY]
    ties = kinships_of(g.session, case.id)
    drawn = draw(shown, [tie_of(one) for one in ties], title=f"Genogram, {case.code_name}")
    return case_page(
        "cases/genogram/show.html",
        case=case,
        svg=Markup(drawn.svg),  # noqa: S704 - made here, with every word escaped
        said=drawn.said,
        ties=ties,
        label={str(one.key): one.label for one in shown},
        words=WORDS,
        named=named,
        may_name=may_name,
    )


@genogram.route("/genogram/new", methods=["GET", "POST"])
@needs(Permission.PERSON_WRITE, subject=case_from_url)
def new(case: Case) -> Any:
    note_read(case, "people")
    form = kin_form([one for one in people_of(g.session, case.id) if one.kind in FAMILY])
    if attempt(form, lambda: _say(case, form)):
        url = url_for(".show", reference=case.reference)
        return done(url, said="It is recorded how they are related.")
    return case_page("cases/genogram/new.html", "kin", case=case, form=form)


@genogram.route("/genogram/<uuid:kinship_id>/take-back", methods=["GET", "POST"])
@needs(Permission.PERSON_WRITE, subject=kinship_from_url)
def remove(kinship: Kinship) -> Any:
    note_read(g.case, "people")
    form, label = TakeBackForm(), {one.id: one.code_name for one in people_of(g.session, g.case.id)}
    said = f"{label[kinship.person_id]} {WORDS[kinship.relation]} {label[kinship.other_id]}"
    if attempt(form, lambda: take_back(g.session, g.actor, kinship)):
        return done(url_for(".show", reference=g.case.reference), said="It is taken back.")
    return case_page("cases/genogram/take_back.html", case=g.case, form=form, said=said)


def _somebody(one: Person, *, named: bool) -> Somebody:
    label = one.name if named else one.code_name
    return Somebody(str(one.id), label, one.sex, one.has_died, one.is_subject)


def _say(case: Case, form: KinForm) -> Kinship:
    person, other = (
        person_by_id(g.session, case.id, UUID(field.data)) for field in (form.person, form.other)
    )
    return say_kin(
        g.session,
        g.actor,
        person,
        other=other,
        relation=form.relation.data,
        ended=bool(form.ended.data),
    )
