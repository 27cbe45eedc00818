"""The agencies that a procedure seats on the panel, beside those that the board has. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from domain.agencies.kinds import AgencyKind, kind_told_by
from domain.agencies.models import Agency
from domain.cases.organisation import folded
from domain.procedures.basis import is_stated
from domain.procedures.definition import Procedure

# Kinds that hold quite different organisations, so that only a name tells one from another.
MIXED = {AgencyKind.VOLUNTARY, AgencyKind.OTHER}


@dataclass(frozen=True)
class Seat:
    """One agency as the procedure names it, and the board's own that it may be."""

    name: str
    usual: bool
    kind: AgencyKind
    agencies: tuple[tuple[UUID, str], ...]

    @property
    def how(self) -> str:
        return "Usually" if self.usual else "Sometimes"


def seats(procedure: Procedure, agencies: Sequence[Agency]) -> tuple[Seat, ...]:
    """Those that usually sit, then those that sometimes do."""
    panel = procedure.panel
    if not is_stated(panel):
        return ()
    named = [(name, True) for name in panel.usual] + [(name, False) for name in panel.sometimes]
    return tuple(_seat(name, usual, agencies) for name, usual in named)


def panel_words(procedure: Procedure) -> tuple[str, str]:
    """What the procedure says of the panel as a whole, and where."""
    panel = procedure.panel
    if not is_stated(panel):
        said = panel.note or "Our procedure does not state which agencies sit on the panel."
        return said, str(panel.source)
    more = " Others may be asked to attend, or to inform."
    others = more if panel.others_may_be_asked is True else ""
    return f"These are the agencies that our procedure names.{others}", str(panel.source)


def sitting(found: Iterable[Seat]) -> dict[UUID, Seat]:
    """Each of the board's agencies that may take a seat, and the first seat that it may take."""
    taken: dict[UUID, Seat] = {}
    for seat in found:
        for agency_id, _ in seat.agencies:
            taken.setdefault(agency_id, seat)
    return taken


def _seat(
    name: str,
    usual: bool,  # noqa: FBT001 - as the procedure has it
    agencies: Sequence[Agency],
) -> Seat:
    kind = kind_told_by(name)
    same = [it for it in agencies if folded(name) in folded(it.name)]
    alike = [it for it in agencies if it.kind == kind.value and kind not in MIXED]
    return Seat(name, usual, kind, tuple((it.id, it.name) for it in same or alike))
