"""`candour members`: getting the first people of a board in, before its mail works."""

import re
from typing import Any
from uuid import UUID

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.access.identity import Role, system
from domain.agencies.queries import agency_by_name
from domain.boards.models import Board
from domain.errors import DomainError
from domain.members.joining import invite_again, invite_member
from domain.members.links import newest_link, token_of
from domain.members.models import Member
from domain.members.queries import member_by_email
from web.cli.boards_open import boards_open
from web.cli.environment import settings

ADDRESS = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
ACTOR = system("command.members_invite")


@click.group()
def members() -> None:
    """Make accounts at a board."""


@members.command("invite")
@click.argument("board")
@click.argument("email")
@click.option("--name", required=True, help="The person's full name.")
@click.option("--role", type=click.Choice([role.value for role in Role]), required=True)
@click.option("--agency", help="The agency's name, for a liaison.")
def invite(board: str, email: str, **about: str) -> None:
    """Make an account at BOARD for EMAIL, and print the link that sets its password.

    Whoever holds the link can use it, once and within seven days. Asked again for somebody who
    has not used theirs, this prints a new link and the earlier one stops working.
    """
    if not ADDRESS.fullmatch(email):
        raise click.UsageError(f"{email} is not an email address.")
    with boards_open() as opened:
        slug = opened.slugs(board)[0]
        try:
            with opened.at(slug) as session:
                token = _token(session, slug, email, about)
        except DomainError as error:
            raise click.ClickException(error.message) from error
        home = opened.board(slug).home
    click.echo(f"{settings().base_url(home)}/set-password/{token}")


def _token(session: Session, slug: str, email: str, about: dict[str, Any]) -> str:
    if session.scalars(select(Board.id).where(Board.id == slug)).first() is None:
        raise click.ClickException(f"{slug} is not set up; run candour boards publish first.")
    known = member_by_email(session, email)
    if known is not None and known.password_hash is None and known.ended_at is None:
        return token_of(session, invite_again(session, ACTOR, known))
    return token_of(session, newest_link(session, _invited(session, email, about)))


def _invited(session: Session, email: str, about: dict[str, Any]) -> Member:
    return invite_member(
        session,
        ACTOR,
        name=about["name"],
        email=email,
        role=Role(about["role"]),
        agency_id=_agency(session, about["agency"]),
    )


def _agency(session: Session, name: str | None) -> UUID | None:
    if name is None:
        return None
    agency = agency_by_name(session, name)
    if agency is None:
        raise click.ClickException(f"The board has no agency called {name}.")
    return agency.id
