"""Proceedings beside a review: seeing them with their holds, recording them and their end."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.cases.proceedings import Hold, Proceeding, end_proceeding, note_proceeding
from domain.cases.queries import holds_of, proceeding_by_id, proceedings_of
from domain.procedures.editions import procedure_of
from domain.procedures.rules import HoldRule, hold_applies
from domain.procedures.vocabulary import HoldOn
from web.cases.forms.holding import WAITING, EndProceedingForm, ProceedingForm
from web.cases.holds import holds
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

proceedings = Blueprint("proceedings", __name__, url_prefix="/<string:reference>/proceedings")
proceedings.register_blueprint(holds)


def proceeding_from_url(reference: str, proceeding_id: UUID) -> Proceeding:
    return proceeding_by_id(g.session, case_from_url(reference).id, proceeding_id)


@proceedings.get("")
@needs(Permission.CASE_READ, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "proceedings")
    noted, placed = proceedings_of(g.session, case.id), holds_of(g.session, case.id)
    standing = [hold for hold in placed if hold.lifted_at is None]
    return case_page(
        "cases/proceedings.html",
        case=case,
        noted=noted,
        standing=standing,
        lifted=[hold for hold in placed if hold.lifted_at is not None],
        kinds={it.id: it.words for it in noted},
        waits={on.value: words for on, words in WAITING.items()},
        called_for=_called_for(case, noted, standing),
    )


@proceedings.route("/new", methods=["GET", "POST"])
@needs(Permission.CASE_HOLD, subject=case_from_url)
def new(case: Case) -> Any:
    note_read(case, "proceedings")
    form = ProceedingForm()
    tried = attempt(form, lambda: _note(case, form))
    if tried.ok:
        url = url_for(".index", reference=case.reference)
        return done(url, said="The proceedings are recorded. Nothing waits until a hold is placed.")
    return case_page("cases/proceeding.html", "proceeding", case=case, form=form)


@proceedings.route("/<uuid:proceeding_id>/end", methods=["GET", "POST"])
@needs(Permission.CASE_HOLD, subject=proceeding_from_url)
def end(proceeding: Proceeding) -> Any:
    note_read(g.case, "proceedings")
    form = EndProceedingForm()
    tried = attempt(
        form, lambda: end_proceeding(g.session, g.actor, proceeding, ended_on=form.ended_on.data)
    )
    if tried.ok:
        url = url_for(".index", reference=g.case.reference)
        return done(url, said="Their end is recorded. Holds stay until you lift them.")
    return case_page(
        "cases/proceeding_end.html", "end", case=g.case, form=form, proceeding=proceeding
    )


def _note(case: Case, form: ProceedingForm) -> Proceeding:
    return note_proceeding(
        g.session,
        g.actor,
        case,
        kind=form.kind.data,
        started_on=form.started_on.data,
        detail=form.detail.data,
    )


def _called_for(
    case: Case, noted: Sequence[Proceeding], standing: Sequence[Hold]
) -> dict[UUID, list[HoldRule]]:
    """The stated rules that proceedings trigger and that no hold in force answers yet."""
    procedure = procedure_of(g.session, case)
    answered = {(hold.proceeding_id, hold.blocks) for hold in standing}
    pairs = [(it, hold_applies(procedure, on, it.kind)) for it in noted for on in HoldOn]
    found: dict[UUID, list[HoldRule]] = defaultdict(list)
    for it, rule in pairs:
        if rule and it.ended_on is None and (it.id, rule.on.value) not in answered:
            found[it.id].append(rule)
    return found
