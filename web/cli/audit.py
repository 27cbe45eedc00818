"""`candour audit`: whether the record is as it was written."""

from datetime import timedelta

import click
from sqlalchemy import select

from domain.audit.verifying import Verdict, verify
from domain.boards.models import Board
from web.cli.boards_open import BoardsOpen, boards_open


@click.group()
def audit() -> None:
    """Check the record of what was done and read."""


@audit.command("verify")
@click.argument("board", required=False)
@click.option("--head", help="A head that was noted earlier, which must still be in the chain.")
def verify_boards(board: str | None, head: str | None) -> None:
    """Walk the whole chain of BOARD, or of every board, and end with 1 at any fault."""
    if head and board is None:
        raise click.UsageError("A head belongs to one board; say which.")
    with boards_open() as opened:
        verdicts = [
            found for slug in opened.slugs(board) if (found := _verdict(opened, slug, head))
        ]
    for verdict in verdicts:
        for line in _lines(verdict):
            click.echo(line)
    if any(verdict.faults for verdict in verdicts):
        raise click.exceptions.Exit(1)


def _verdict(opened: BoardsOpen, slug: str, head: str | None) -> Verdict | None:
    with opened.at(slug) as session:
        if session.scalars(select(Board.id).where(Board.id == slug)).first() is None:
            click.echo(f"{slug}: not set up in this database, so there is nothing to check.")
            return None
        return verify(session, noted_head=head)


def _lines(verdict: Verdict) -> list[str]:
    state = "FAULTY" if verdict.faults else "whole"
    tail = f"{verdict.tail:,} not linked yet"
    if verdict.oldest_unlinked is not None:
        tail += f", the oldest for {_age(verdict.oldest_unlinked)}"
    return [
        f"{verdict.board}: {state}. {verdict.linked:,} linked, {tail}.",
        f"  head {verdict.head}",
        *(f"  {fault}" for fault in verdict.faults),
    ]


def _age(age: timedelta) -> str:
    seconds = max(0, int(age.total_seconds()))
    for size, noun in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= size:
            count = seconds // size
            return f"{count} {noun}{'' if count == 1 else 's'}"
    return f"{seconds} second{'' if seconds == 1 else 's'}"
