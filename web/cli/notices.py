"""`candour notices`: what waits to be sent, and having the failed ones tried again."""

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import system
from domain.notices.models import Notice
from domain.notices.queries import IN_STATE, State, counts, oldest_due
from domain.notices.retrying import retry
from web.cli.boards_open import boards_open

ACTOR = system("command.notices_retry")


@click.group()
def notices() -> None:
    """Look at the outbox of each board. Nothing here shows to whom a notice goes."""


@notices.command("due")
@click.argument("board", required=False)
def due(board: str | None) -> None:
    """Count the notices of BOARD, or of every board, by how they stand."""
    click.echo(f"{'board':<20} {'waiting':>8} {'sent':>8} {'dropped':>8} {'failed':>8}  oldest due")
    with boards_open() as opened:
        for slug in opened.slugs(board):
            with opened.at(slug) as session:
                click.echo(_line(session, slug))


def _line(session: Session, slug: str) -> str:
    found, oldest = counts(session), oldest_due(session)
    minutes = int((clock.now() - oldest).total_seconds() // 60) if oldest else 0
    numbers = " ".join(f"{found[state]:>8,}" for state in State)
    return f"{slug:<20} {numbers}  {f'{minutes:,} min ago' if oldest else 'none'}"


@notices.command("retry")
@click.argument("board", required=False)
def retry_failed(board: str | None) -> None:
    """Let the failed notices of BOARD, or of every board, start again."""
    with boards_open() as opened:
        for slug in opened.slugs(board):
            with opened.at(slug) as session:
                click.echo(f"{slug}: {_retry_all(session)} to be tried again.")


def _retry_all(session: Session) -> int:
    dead = session.scalars(select(Notice).where(IN_STATE[State.DEAD]).order_by(Notice.id)).all()
    for notice in dead:
        retry(session, ACTOR, notice)
    return len(dead)
