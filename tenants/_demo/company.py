"""The board's people and agencies: made once, in one transaction, with one password for all."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.access.identity import Actor, ActorKind, Role, system
from domain.agencies.adding import add_agency
from domain.agencies.models import Agency
from domain.errors import NotFound
from domain.members.joining import make_member
from domain.members.queries import member_by_email
from domain.tenancy import Audience
from tenants._demo.progress import mark
from tenants._demo.scene import Company
from tenants._demo.script import Member, Script
from tenants._demo.stage import Stage

LOADER = system("demo.loaded")


def make_company(stage: Stage, script: Script) -> None:
    """As staff, whose role in the database may do all of it."""
    slug = stage.board.slug
    with stage.at(Audience.STAFF) as session:
        made = {
            agency.key: add_agency(session, LOADER, name=agency.name, kind=agency.kind).id
            for agency in script.agencies
        }
        for member in script.members:
            make_member(
                session,
                role=member.role,
                name=member.name,
                email=member.email(slug),
                password_hash=stage.password_hash,
                agency_id=made[member.agency] if member.agency else None,
            )
        mark(session, slug, "begun")
        mark(session, slug, f"begun/{script.digest}")


def find_company(stage: Stage, script: Script) -> Company:
    with stage.opening() as session:
        named = {row.name: row.id for row in session.execute(select(Agency.name, Agency.id))}
        return Company(
            members={it.key: _actor(session, it, stage.board.slug) for it in script.members},
            agencies={agency.key: named[agency.name] for agency in script.agencies},
        )


def _actor(session: Session, member: Member, slug: str) -> Actor:
    found = member_by_email(session, member.email(slug))
    if found is None:
        raise NotFound(f"{member.email(slug)} is not at this board.")
    return Actor(ActorKind.MEMBER, found.id, Role(found.role), found.agency_id)
