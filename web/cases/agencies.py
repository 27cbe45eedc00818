"""The agencies that sit on the panel by the procedure, and what part each has in this case."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import Blueprint, g, request, url_for

from domain.access.permissions import Permission
from domain.agencies.adding import add_agency
from domain.agencies.queries import agencies as board_agencies
from domain.cases.case import Case
from domain.cases.panel import Seat, panel_words, seats
from domain.cases.queries import appointments_of, current_scope, scoped_agencies_of
from domain.errors import NotFound
from domain.procedures.editions import procedure_of
from domain.requests.lists import requests_of
from web.cases.forms.agencies import AddSeatForm
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import SAFE, needs
from web.hypermedia import attempt, done

agencies = Blueprint("agencies", __name__, url_prefix="/<string:reference>/agencies")


@dataclass(frozen=True)
class CaseSeat:
    """One seat on the panel of one case."""

    case: Case
    number: int
    seat: Seat


@dataclass(frozen=True)
class Part:
    """What part one of the board's agencies has in a case."""

    agency: UUID
    name: str
    on_panel: bool
    in_scope: bool
    asked: str


def seat_from_url(reference: str, number: int) -> CaseSeat:
    case = case_from_url(reference)
    found = seats(procedure_of(g.session, case), board_agencies(g.session))
    if not 1 <= number <= len(found):
        raise NotFound
    return CaseSeat(case, number, found[number - 1])


@agencies.get("")
@needs(Permission.CASE_READ, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "agencies")
    procedure, own = procedure_of(g.session, case), board_agencies(g.session)
    found, (said, source) = seats(procedure, own), panel_words(procedure)
    parts = _parts(case, {it.id: it.name for it in own})
    seated = {agency_id for seat in found for agency_id, _ in seat.agencies}
    return case_page(
        "cases/agencies.html",
        case=case,
        seats=found,
        said=said,
        source=source,
        parts=parts,
        others=[part for part in parts.values() if part.agency not in seated],
    )


@agencies.route("/<int:number>/add", methods=["GET", "POST"])
@needs(Permission.AGENCY_MANAGE, subject=seat_from_url)
def add(at: CaseSeat) -> Any:
    note_read(at.case, "agencies")
    form = AddSeatForm(data={"name": at.seat.name} if request.method in SAFE else None)
    tried = attempt(
        form, lambda: add_agency(g.session, g.actor, name=form.name.data, kind=at.seat.kind)
    )
    if tried.ok:
        said = "It is one of the board's agencies now. Invite its liaison before you ask it."
        return done(url_for(".index", reference=at.case.reference), said=said)
    return case_page("cases/agency_add.html", "agency", case=at.case, form=form, seat=at.seat)


def _parts(case: Case, names: dict[UUID, str]) -> dict[UUID, Part]:
    """By agency, in a fixed number of statements."""
    held = [it for it in appointments_of(g.session, case.id) if it.ended_at is None]
    panel = {it.agency_id for it in held}
    scoped = scoped_agencies_of(g.session, current_scope(g.session, case.id))
    asked = {it.request.agency_id: it.state for it in requests_of(g.session, case.id)}
    return {
        key: Part(key, name, key in panel, key in scoped, asked.get(key, ""))
        for key, name in names.items()
    }
