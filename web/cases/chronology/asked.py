"""What agencies were asked about their entries, and what they answered."""

from typing import Any
from uuid import UUID

from flask import g, url_for

from domain.access.permissions import Permission
from domain.cases.candidates import names_of
from domain.cases.case import Case
from domain.chronologies.kept.marks import Note
from domain.chronologies.kept.notes import EntryNote, note_by_id, withdraw
from domain.chronologies.kept.queried import PAGE, queries_of
from web.cases.chronology.asking import asking_of
from web.cases.chronology.forms import WithdrawForm
from web.cases.chronology.telling import Telling
from web.cases.register import page_asked
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done


def note_from_url(reference: str, note_id: UUID) -> EntryNote:
    return note_by_id(g.session, case_from_url(reference).id, note_id)


@needs(Permission.CHRONOLOGY_READ, subject=case_from_url)
def queries(case: Case) -> Any:
    note_read(case, "chronology")
    return _list(case, WithdrawForm(formdata=None))


@needs(Permission.CHRONOLOGY_WORK, subject=note_from_url)
def withdraw_query(note: EntryNote) -> Any:
    form = WithdrawForm()
    if attempt(form, lambda: withdraw(g.session, g.actor, note)):
        return done(
            url_for(".queries", reference=g.case.reference), said="The question is withdrawn."
        )
    return _list(g.case, form)


def _list(case: Case, form: WithdrawForm) -> Any:
    number = page_asked()
    found, total = queries_of(g.session, case.id, page=number)
    return case_page(
        "cases/chronology/queries.html",
        case=case,
        form=form,
        asking=asking_of(case),
        queries=found,
        account=Telling((), names_of(g.session, _who(found))),
        number=number,
        pages=-(-total // PAGE),
        to_page=lambda page: url_for(".queries", reference=case.reference, page=page),
    )


def _who(found: list[Note]) -> list[UUID]:
    answering = [given.member_id for one in found for given in one.answers]
    return [*answering, *(one.note.member_id for one in found)]


PAGES = (
    ("/queries", queries, ("GET",)),
    ("/queries/<uuid:note_id>/withdraw", withdraw_query, ("POST",)),
)
