"""The disclosure log of a case: who asked to see something, and what they were given."""

from typing import Any
from uuid import UUID

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.disclosures.answering import answer_disclosure
from domain.disclosures.asking import note_asked
from domain.disclosures.models import ANSWERS, Disclosure
from domain.disclosures.queries import disclosure_by_id, disclosures_of
from domain.procedures.editions import procedure_of
from domain.procedures.rules import ASKERS, Asker, disclosure_rule, document_title
from domain.reports.queries import names_of, versions_of
from web.cases.forms.disclosures import AskedForm, answered_form
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

disclosures = Blueprint("disclosures", __name__, url_prefix="/<string:reference>/disclosures")


@disclosures.get("")
@needs(Permission.DISCLOSURE_READ, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "disclosures")
    found = disclosures_of(g.session, case.id)
    people = [*(it.member_id for it in found), *(it.answered_by_id for it in found)]
    return case_page(
        "cases/disclosures/index.html",
        case=case,
        found=found,
        askers=ASKERS,
        answers=ANSWERS,
        rule=disclosure_rule(procedure_of(g.session, case), Asker.CORONER),
        versions=dict(_versions(case)),
        names=names_of(g.session, people),
    )


@disclosures.route("/new", methods=["GET", "POST"])
@needs(Permission.DISCLOSURE_WRITE, subject=case_from_url)
def new(case: Case) -> Any:
    note_read(case, "disclosures")
    form = AskedForm()
    tried = attempt(form, lambda: note_asked(g.session, g.actor, case, form.asked()))
    if tried.ok:
        url = url_for(".index", reference=case.reference)
        return done(url, said="It is recorded. Record the answer when there is one.")
    rule = disclosure_rule(procedure_of(g.session, case), Asker.CORONER)
    return case_page("cases/disclosures/new.html", case=case, form=form, rule=rule)


def disclosure_from_url(reference: str, disclosure_id: UUID) -> Disclosure:
    return disclosure_by_id(g.session, case_from_url(reference).id, disclosure_id)


@disclosures.route("/<uuid:disclosure_id>/answer", methods=["GET", "POST"])
@needs(Permission.DISCLOSURE_WRITE, subject=disclosure_from_url)
def answer(disclosure: Disclosure) -> Any:
    note_read(g.case, "disclosures")
    form = answered_form(_versions(g.case))
    tried = attempt(
        form, lambda: answer_disclosure(g.session, g.actor, disclosure, form.answered())
    )
    if tried.ok:
        return done(url_for(".index", reference=g.case.reference), said="The answer is recorded.")
    return case_page(
        "cases/disclosures/answer.html",
        case=g.case,
        disclosure=disclosure,
        askers=ASKERS,
        form=form,
    )


def _versions(case: Case) -> list[tuple[str, str]]:
    procedure = procedure_of(g.session, case)
    return [
        (str(it.id), f"{document_title(procedure, it.document)}, version {it.number}")
        for it in versions_of(g.session, case.id)
    ]
