"""A senior officer's sign-off of what their agency sends."""

from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, select
from sqlalchemy.orm import Session, aliased

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.contributions.parts import Signature, SignOff
from domain.contributions.sections import REPORT, REVIEW, has_sections
from domain.errors import Conflict, Invalid, Refused
from domain.members.queries import managers
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.requests.contribution import Contribution
from domain.requests.request import Request
from domain.turns import take_turn

RULE = "A report is sent with the name of the senior officer who signed it off."
SOURCE = "Usual in such reviews, and asked for here. We found no published rule. Advisory"
NEEDED = "Say who signed it off, or send it for a first look, marked as not yet signed off."


def check_signed(request: Request, signed: Signature | None, *, first_look: bool) -> None:
    """A report goes out signed, or says of itself that it is not."""
    if signed is None and not first_look and has_sections(request.kind):
        raise Refused(NEEDED, field="signed", rule=RULE, source=SOURCE)
    if signed and signed.signed_on > clock.today():
        raise Invalid("The date must be today or in the past.", field="signed_on")


def keep_sign_off(
    session: Session, actor: Actor, contribution: Contribution, signed: Signature
) -> SignOff:
    row = SignOff(
        case_id=contribution.case_id,
        contribution_id=contribution.id,
        agency_id=contribution.agency_id,
        name=signed.name,
        post=signed.post,
        signed_on=signed.signed_on,
        line_managed=signed.line_managed,
        member_id=actor.id,
    )
    session.add(row)
    return row


def sign_off(
    session: Session,
    actor: Actor,
    request: Request,
    contribution: Contribution,
    *,
    signed: Signature,
) -> SignOff:
    """Record who signed off a version that was sent without. Tells the board."""
    check_signed(request, signed, first_look=False)
    take_turn(session, f"request/{request.id}")
    if sign_off_of(session, contribution.id):
        raise Conflict("This version has been signed off already.")
    row = keep_sign_off(session, actor, contribution, signed)
    event_id = record(session, actor, Action.CONTRIBUTION_SIGNED, row, version=contribution.version)
    for member_id in managers(session):
        tell(
            session,
            NoticeKind.CONTRIBUTION_SIGNED,
            event_id,
            to_member(member_id),
            case_id=contribution.case_id,
            request=str(request.id),
        )
    return row


def sign_off_of(session: Session, contribution_id: UUID) -> SignOff | None:
    return session.scalars(
        select(SignOff).where(SignOff.contribution_id == contribution_id)
    ).first()


def unsigned(session: Session, case_id: UUID | None = None) -> set[UUID]:
    """The requests for a report whose latest version nobody has signed off yet."""
    rows = select(Contribution.request_id).join(Request, Contribution.request_id == Request.id)
    rows = rows.where(wants_sign_off())
    if case_id is not None:
        rows = rows.where(Request.case_id == case_id)
    return set(session.scalars(rows.order_by(Contribution.request_id)).all())


def wants_sign_off() -> ColumnElement[bool]:
    """Of an answer beside its request: a report's latest version that nobody has signed off."""
    later = aliased(Contribution)
    return and_(
        Request.kind.in_((REVIEW, REPORT)),
        Request.withdrawn_at.is_(None),
        ~exists().where(later.request_id == Request.id, later.version > Contribution.version),
        ~exists().where(SignOff.contribution_id == Contribution.id),
    )
