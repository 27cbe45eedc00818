"""Relatives of the child, and the route by which the board reaches each."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.case import Case
from domain.errors import Invalid, Refused
from domain.family.invitations import Invitation, standing_invitation
from domain.family.preferences.ways import may_use
from domain.notices.kinds import Channel
from domain.notices.rerouting import reroute
from domain.procedures.contact import contact_rule
from domain.procedures.editions import procedure_of
from domain.sealing.sealed import Sealed

NO_WAY = "none"  # of somebody who is not invited, and whom nothing reaches


class Relative(CaseOwned, Base):
    __tablename__ = "relative"
    __table_args__ = tied("case")
    name_sealed: Mapped[bytes]
    name = Sealed()
    relation_sealed: Mapped[bytes]
    relation = Sealed()
    channel: Mapped[str]  # email | text | letter: how notices may reach them; or none, for now
    email_sealed: Mapped[bytes | None]
    email = Sealed()
    phone_sealed: Mapped[bytes | None]
    phone = Sealed()
    address_sealed: Mapped[bytes | None]
    address = Sealed()
    wants_news: Mapped[bool] = mapped_column(default=True)
    reader: Mapped[str] = mapped_column(default="parent")  # parent | child | relative
    language: Mapped[str | None]  # of their pages and messages; none where nobody has said
    got_in_touch_on: Mapped[date | None]  # where the first contact is theirs to make
    ended_at: Mapped[datetime | None]

    @property
    def has_way(self) -> bool:
        """Whether anything can be sent to them at all."""
        return self.channel != NO_WAY


class Route(CaseOwned, Base):
    """Who carries contact to a relative, under the title the procedure gives."""

    __tablename__ = "route"
    __table_args__ = tied("case", "relative")
    relative_id: Mapped[UUID]
    kind: Mapped[str]  # lead | panel_chair | personal_contact | practitioner | manager
    carrier_sealed: Mapped[bytes]
    carrier = Sealed()
    helper_sealed: Mapped[bytes | None]  # of the panel, where the procedure has one of them help
    helper = Sealed()
    departure_sealed: Mapped[bytes | None]  # why the route is not one of the procedure's
    departure = Sealed()
    note_sealed: Mapped[bytes | None]
    note = Sealed()


class RouteKind(StrEnum):
    LEAD = "lead"
    PANEL_CHAIR = "panel_chair"
    PERSONAL_CONTACT = "personal_contact"
    PRACTITIONER = "practitioner"
    MANAGER = "manager"


@dataclass(frozen=True)
class Details:
    """Who a relative is, the one way that is safe to reach them, and who carries contact."""

    name: str
    relation: str
    channel: str
    carrier: str
    route: str = RouteKind.LEAD.value
    email: str | None = None
    phone: str | None = None
    address: str | None = None
    wants_news: bool = True
    note: str | None = None
    helper: str | None = None
    departure: str | None = None
    got_in_touch_on: date | None = None
    reader: str = "parent"
    language: str | None = None


NEEDED = {
    Channel.EMAIL: ("email", "Enter their email address, or choose another way to reach them."),
    Channel.TEXT: ("phone", "Enter their mobile number, or choose another way to reach them."),
    Channel.LETTER: ("address", "Enter their address, or choose another way to reach them."),
}


def add_relative(session: Session, actor: Actor, case: Case, details: Details) -> Relative:
    """Add a relative with their route. Raises `Invalid` where the chosen way leads nowhere."""
    _check_route(session, case, details)
    relative = Relative(case_id=case.id)
    _describe(relative, details)
    session.add(relative)
    session.flush()
    session.add(_route(relative, details))
    record(session, actor, Action.RELATIVE_ADDED, relative, channel=relative.channel)
    return relative


def change_relative(
    session: Session, actor: Actor, relative: Relative, details: Details
) -> Relative:
    """Change who they are and how they are reached; the latest route is the one that counts."""
    case = session.get_one(Case, (relative.board_id, relative.case_id))
    _check_route(session, case, details)
    _check_way(session, relative, details)
    _describe(relative, details)
    if not _same(route_of(session, relative.id), details):
        session.add(_route(relative, details))
    _pass_on(session, relative)
    moved = reroute(session, relative.id, Channel(relative.channel)) if relative.has_way else 0
    changed = {"channel": relative.channel, "moved": moved or None}
    record(session, actor, Action.RELATIVE_CHANGED, relative, **changed)
    return relative


def _check_way(session: Session, relative: Relative, details: Details) -> None:
    """It may be left as it is, so that the rest can be changed: nothing is sent by it."""
    if details.channel == NO_WAY:
        _refuse_while_linked(session, relative)
    elif details.channel != relative.channel and not may_use(session, relative.id, details.channel):
        raise Invalid(
            "They have said that this way is not safe. Choose another, or record what they say.",
            field="channel",
        )


def _refuse_while_linked(session: Session, relative: Relative) -> None:
    if relative.has_way and standing_invitation(session, relative.id) is not None:
        raise Invalid("They have a link that opens. Stop it first.", field="channel")


def _pass_on(session: Session, relative: Relative) -> None:
    """Their link says at its door already in which language, and to whom, it speaks."""
    session.execute(
        update(Invitation)
        .where(Invitation.relative_id == relative.id, Invitation.revoked_at.is_(None))
        .values(reader=relative.reader, language=relative.language)
    )


def _check_route(session: Session, case: Case, details: Details) -> None:
    """Another route than the procedure's is never shut, but the record says why it was taken."""
    rule = contact_rule(procedure_of(session, case))
    if rule and not rule.allows(details.route) and not (details.departure or "").strip():
        raise Refused(
            "Our procedure has contact carried in another way. Choose that way, or write why "
            "this one is right for them.",
            field="departure",
            rule=rule.sentence,
            source=rule.source,
        )
    if details.got_in_touch_on and details.got_in_touch_on > clock.today():
        raise Invalid("The date must be today or earlier.", field="got_in_touch_on")


def route_of(session: Session, relative_id: UUID) -> Route | None:
    """The route as it stands: earlier ones are kept, the latest counts."""
    return session.scalars(
        select(Route)
        .where(Route.relative_id == relative_id)
        .order_by(Route.made_at.desc(), Route.id.desc())
        .limit(1)
    ).first()


def _check_channel(details: Details) -> None:
    if details.channel == NO_WAY:
        return
    field, message = NEEDED[Channel(details.channel)]
    if not getattr(details, field):
        raise Invalid(message, field=field)


def _describe(relative: Relative, details: Details) -> None:
    _check_channel(details)
    relative.name = details.name
    relative.relation = details.relation
    relative.channel = details.channel
    relative.email = details.email or None
    relative.phone = details.phone or None
    relative.address = details.address or None
    relative.wants_news = details.wants_news
    relative.got_in_touch_on = details.got_in_touch_on
    relative.reader = details.reader
    relative.language = details.language or None


def _route(relative: Relative, details: Details) -> Route:
    route = Route(
        case_id=relative.case_id, relative_id=relative.id, kind=RouteKind(details.route).value
    )
    route.carrier = details.carrier
    route.note = details.note or None
    route.helper = details.helper or None
    route.departure = details.departure or None
    return route


def _same(route: Route | None, details: Details) -> bool:
    if route is None:
        return False
    now = (route.kind, route.carrier, route.note, route.helper, route.departure)
    asked = (details.note, details.helper, details.departure)
    return now == (details.route, details.carrier, *(each or None for each in asked))
