"""The editions that a board may set side by side: its own, and the national ones."""

from collections.abc import Mapping
from functools import cache

from domain.procedures.definition import Procedure
from tenants.board import Board
from tenants.editions import read_nationals
from tenants.loader import SHARED
from tenants.nationals import as_procedure


@cache
def national_procedures() -> Mapping[str, Procedure]:
    """Every national edition, read once: the files come with the release."""
    found = read_nationals(SHARED / "procedures")
    return {key: as_procedure(national) for key, national in found.items()}


def editions_of(board: Board) -> Mapping[str, Procedure]:
    """The board's own, the latest first, then the national ones, the latest first."""
    own = sorted(board.procedures.values(), key=_start, reverse=True)
    nationals = reversed(list(national_procedures().values()))
    return {it.key: it for it in (*own, *(n for n in nationals if n.key not in board.procedures))}


def beneath(procedure: Procedure) -> Procedure | None:
    """The national edition that this one is laid over."""
    return national_procedures().get(procedure.extends)


def name_of(procedure: Procedure) -> str:
    """What an edition is called beside another."""
    return procedure.title if procedure.is_national else procedure.document


def _start(procedure: Procedure) -> str:
    return f"{procedure.effective_from} {procedure.key}"
