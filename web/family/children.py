"""What a child or young person reads in place of what grown-ups do: as their leaflet has it."""

from dataclasses import dataclass

from domain.leaflets.children import what_happens, who_will_know
from domain.procedures.definition import Procedure
from tenants.leaflets import facts_of
from web.board import the_board


@dataclass(frozen=True)
class ForAChild:
    about: tuple[str, ...]
    who_will_know: tuple[str, ...]


def for_a_child(procedure: Procedure) -> ForAChild:
    board = facts_of(the_board())
    return ForAChild(
        tuple(line.text for line in what_happens(procedure, board)),
        tuple(line.text for line in who_will_know(procedure, board)),
    )
