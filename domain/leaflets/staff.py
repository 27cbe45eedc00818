"""The leaflet for professionals: the rules themselves, whole, with what they do not say."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from domain.leaflets.ending import ways_to_reach
from domain.leaflets.pieces import BoardFacts, Line, Section, line
from domain.procedures.account import Entry, account
from domain.procedures.definition import Procedure
from domain.procedures.vocabulary import Standing

BINDS = {
    Standing.REQUIRED: "",
    Standing.EXPECTED: "This is expected.",
    Standing.ADVISORY: "This is advice.",
}
LEFT_OUT = frozenset({"terms"})


def rules_by_part(procedure: Procedure, _: date) -> Iterator[Section]:
    entries = [it for it in account(procedure) if it.stated and it.key not in LEFT_OUT]
    for part, found in groupby(entries, key=lambda entry: entry.part):
        lines = tuple(_rule(entry) for entry in found)
        yield Section(part, part, lines)


def _rule(entry: Entry) -> Line:
    binds = [BINDS[standing] for standing in entry.standings if BINDS[standing]]
    from_guidance = [] if entry.own else [f"From {entry.source}."]
    said = [*entry.told, *binds, *from_guidance]
    return Line(" ".join(said), tuple(said), lead=entry.title)


def what_is_not_said(procedure: Procedure) -> Iterator[Section]:
    silent = [entry for entry in account(procedure) if not entry.stated]
    points = tuple(
        f"{entry.title}. {_nationally(entry)}".strip()
        for entry in silent
        if entry.own or entry.nationally
    )
    if points:
        start = "Our procedure is silent on these. Ask before you rely on anything here."
        yield Section("silent", "What our procedure does not say", (line(start, points=points),))


def _nationally(entry: Entry) -> str:
    return f"National guidance of the time: {entry.nationally}" if entry.nationally else ""


def whom_staff_ask(board: BoardFacts) -> Section:
    lines = [line("You can ask:", points=(board.instead,))] if board.instead else []
    ways = ways_to_reach(board)
    if ways:
        lines.append(line("You can reach the board here:", points=ways))
    if board.contact_note:
        lines.append(line(board.contact_note))
    if not lines:
        lines.append(line("Ask the person in your organisation who leads on safeguarding."))
    return Section("ask", "Find out more", tuple(lines))
