"""The edition of the procedure that a case is under, and moving it to another."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import Blueprint, g, url_for

from domain import clock
from domain.access.check import permits
from domain.access.permissions import Permission
from domain.cases.candidates import names_of
from domain.cases.case import Case
from domain.cases.facts import facts_of
from domain.cases.queries import decision_of, proceedings_of
from domain.family.queries import relatives_to_tell
from domain.moving.changes import case_changes
from domain.moving.models import EditionMove
from domain.moving.moving import edition_to, editions, move_case, moves_of
from domain.moving.telling import promises_owed, promises_told
from domain.procedures.definition import Procedure
from domain.procedures.differences import differences
from domain.procedures.editions import procedure_by_id, procedure_in, procedure_of
from domain.procedures.models import Edition
from web.cases.forms.procedure import MoveForm, move_form
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

procedure = Blueprint("procedure", __name__, url_prefix="/<string:reference>/procedure")


@dataclass(frozen=True)
class CaseMove:
    """One case, and an edition that it might be moved to."""

    case: Case
    edition: Edition


def move_from_url(reference: str, edition_id: UUID) -> CaseMove:
    case = case_from_url(reference)
    return CaseMove(case, edition_to(g.session, edition_id))


@procedure.get("")
@needs(Permission.CASE_READ, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "procedure")
    moves, made = moves_of(g.session, case.id), decision_of(g.session, case.id)
    known = {edition.id: procedure_in(edition) for edition in editions(g.session)}
    return case_page(
        "cases/procedure.html",
        case=case,
        now=procedure_of(g.session, case),
        decided=procedure_by_id(g.session, made.edition_id) if made else None,
        known=known,
        others=[(key, it) for key, it in known.items() if key != case.edition_id],
        moves=moves,
        told=_told(case),
        names=names_of(g.session, [move.member_id for move in moves]),
    )


@procedure.route("/<uuid:edition_id>", methods=["GET", "POST"])
@needs(Permission.CASE_MOVE, subject=move_from_url)
def move(about: CaseMove) -> Any:
    note_read(about.case, "procedure")
    form = move_form(about.case)
    if attempt(form, lambda: _move(about, form)):
        url = url_for(".index", reference=about.case.reference)
        return done(url, said="The case goes by that edition from now on.")
    form.catch_up(about.case)
    before, after = procedure_of(g.session, about.case), procedure_in(about.edition)
    return case_page(
        "cases/procedure_move.html",
        "move",
        case=about.case,
        form=form,
        before=before,
        after=after,
        later=about.edition.effective_from > clock.today(),
        rules=differences(before, after),
        **_shown(about.case, before, after),
    )


def _told(case: Case) -> dict[str, Any]:
    """Who was told what changed for them, and who has yet to be; for those who may know them."""
    if not permits(g.actor, Permission.FAMILY_READ):
        return {"owed": [], "done": []}
    names = {it.id: it.name for it in relatives_to_tell(g.session, case.id)}
    done_ = [(names.get(it.relative_id), it) for it in promises_told(g.session, case.id)]
    return {"owed": promises_owed(g.session, case), "done": done_}


def _shown(case: Case, before: Procedure, after: Procedure) -> dict[str, Any]:
    going_on = {it.kind for it in proceedings_of(g.session, case.id) if it.ended_on is None}
    facts = facts_of(g.session, case)
    changes = case_changes(before, after, facts, sorted(going_on), clock.today())
    may_see = permits(g.actor, Permission.FAMILY_READ)
    tell = relatives_to_tell(g.session, case.id) if changes.promises and may_see else []
    return {"changes": changes, "tell": tell, "relatives": facts.relatives}


def _move(about: CaseMove, form: MoveForm) -> EditionMove:
    return move_case(
        g.session,
        g.actor,
        about.case,
        to=about.edition,
        seen=form.version_seen(),
        reason=form.reason.data,
    )
