"""What is owed to each of the family side by side, and signing why something is not done."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import g, url_for

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.errors import NotFound
from domain.family.apart import apart_in
from domain.family.duties import duties_of, duties_of_one
from domain.family.queries import relatives_of
from domain.family.relatives import Relative
from domain.family.signing import explain_duties
from domain.procedures.duties.vocabulary import DutyKey
from web.cases.family.contact_forms import ExplainDutyForm
from web.cases.family.duty_rows import DutyRow, row_of
from web.cases.family.subject import relative_from_url
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

BACK = "cases.family.duties"


@dataclass(frozen=True)
class Line:
    """One duty, and how it stands for each relative in turn."""

    name: str
    bond: str
    sentence: str
    source: str
    rows: Sequence[DutyRow]


@needs(Permission.DUTY_READ, subject=case_from_url)
def duties(case: Case) -> Any:
    note_read(case, "family")
    relatives = relatives_of(g.session, case.id)
    owed = duties_of(g.session, case)
    columns = [
        [row_of(it, {"reference": case.reference, "relative": who.id}) for it in owed[who.id]]
        for who in relatives
    ]
    return case_page(
        "cases/family/duties.html",
        case=case,
        relatives=relatives,
        lines=_lines(columns),
        apart=apart_in(g.session, case.id),
    )


def _lines(columns: Sequence[Sequence[DutyRow]]) -> list[Line]:
    """Every relative is owed the same duties, in the same order."""
    return [
        Line(
            rows[0].duty.rule.name,
            rows[0].bond,
            rows[0].duty.rule.sentence,
            rows[0].duty.rule.source,
            rows,
        )
        for rows in zip(*columns, strict=True)
    ]


@dataclass(frozen=True)
class ToExplain:
    """A relative, and the duty that somebody means to explain."""

    relative: Relative
    duty: str


def to_explain_from_url(reference: str, relative: UUID, duty: str) -> ToExplain:
    if duty not in set(DutyKey):
        raise NotFound
    return ToExplain(relative_from_url(reference, relative), duty)


@needs(Permission.DUTY_EXPLAIN, subject=to_explain_from_url)
def explain(asked: ToExplain) -> Any:
    """The other things owed to them stand beside it: one reason may hold for several."""
    note_read(g.case, "family")
    relative, form = asked.relative, ExplainDutyForm()
    every = duties_of_one(g.session, g.case, relative)
    owed = [it for it in every if it.is_open]
    # Somebody may have done it meanwhile: then that is said, and not that it is unknown.
    form.offer(every if form.is_submitted() else owed, asked.duty)
    tried = attempt(form, lambda: _sign(relative, form))
    if tried.ok:
        return done(url_for(BACK, reference=g.case.reference), said="It is signed.")
    shown = [it for it in owed if it.rule.key == asked.duty]
    return case_page(
        "cases/family/explain.html", case=g.case, relative=relative, form=form, owed=shown
    )


def _sign(relative: Relative, form: ExplainDutyForm) -> Any:
    return explain_duties(
        g.session, g.actor, relative, duties=form.places(), reason=form.reason.data
    )
