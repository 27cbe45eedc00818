"""Sending a relative their link, sending it anew, stopping it, and opening it."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.queries import open_holds
from domain.errors import Conflict, Refused
from domain.family.clearing import CLEARANCE, uncleared
from domain.family.invitations import (
    LINK_LASTS,
    VIEWS,
    Invitation,
    code_hash_of,
    code_of,
    family_actor,
    hash_of,
    path_of,
    token_of,
)
from domain.family.queries import reach
from domain.family.relatives import Relative
from domain.family.signed import sign
from domain.ids import new_id
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell
from domain.procedures.clock_words import day_words
from domain.turns import hold_row, take_turn

UNCLEARED = (
    "Proceedings go on beside this review, and no clearance to contact them is recorded. "
    "Record it first, or say why the link is right all the same."
)


def invite(
    session: Session, actor: Actor, relative: Relative, *, despite: str | None = None
) -> Invitation:
    """Send a relative a link, and stop their earlier ones. What they wrote stays theirs.

    Raises `Refused` while a hold on views stands; and beside proceedings, where no clearance is
    recorded, unless `despite` says why it is right all the same.
    """
    _refuse_while_held(session, relative)
    _check_clearance(session, actor, relative, despite)
    take_turn(session, f"relative/{relative.id}")
    _stop_all(session, relative)
    invitation = Invitation(
        board_id=relative.board_id,
        id=new_id(),
        case_id=relative.case_id,
        relative_id=relative.id,
        purpose=VIEWS,
        reader=relative.reader,
        language=relative.language,
        expires_at=clock.now() + LINK_LASTS,
    )
    invitation.token_hash = hash_of(session, token_of(session, invitation))
    code = code_of(session, invitation).replace(" ", "")
    invitation.code_hash = code_hash_of(session, code)
    session.add(invitation)
    event = record(session, actor, Action.INVITATION_SENT, invitation, purpose=VIEWS)
    tell(
        session,
        NoticeKind.FAMILY_INVITED,
        event,
        reach(relative),
        case_id=relative.case_id,
        invitation=str(invitation.id),
    )
    return invitation


def stop(session: Session, actor: Actor, invitation: Invitation) -> Invitation:
    """Make a link open nothing, at once. Raises `Conflict` if it is stopped already."""
    hold_row(session, invitation)
    if invitation.revoked_at is not None:
        raise Conflict("This link has been stopped already.")
    invitation.revoked_at = clock.now()
    record(session, actor, Action.INVITATION_REVOKED, invitation)
    return invitation


def leave_pages(session: Session, actor: Actor, invitation: Invitation) -> Invitation:
    """End every visit that is open. The link itself opens again for whoever holds it."""
    invitation.left_at = clock.now()
    record(session, actor, Action.INVITATION_LEFT, invitation)
    return invitation


def show_link(session: Session, actor: Actor, invitation: Invitation) -> str:
    """The link's address, for handing over in person. Looking is recorded."""
    if not invitation.stands:
        raise Conflict("This link no longer opens. Send a new one first.")
    record(session, actor, Action.INVITATION_SHOWN, invitation)
    return path_of(session, invitation)


def open_invitation(session: Session, invitation: Invitation) -> Invitation:
    """The button on the link's page was pressed. Scanners that only look press nothing."""
    session.execute(
        update(Invitation)
        .where(Invitation.id == invitation.id, Invitation.opened_at.is_(None))
        .values(opened_at=clock.now())
        .execution_options(synchronize_session=False)
    )
    record(session, family_actor(invitation), Action.INVITATION_OPENED, invitation)
    return invitation


def _refuse_while_held(session: Session, relative: Relative) -> None:
    holds = open_holds(session, relative.case_id, VIEWS)
    if holds:
        hold = holds[0]
        again = day_words(hold.look_again_on)
        raise Refused(
            "Views cannot be asked for while the hold stands. "
            f"It will be looked at again on {again}.",
            rule=hold.rule,
            source=hold.source,
        )


def _check_clearance(
    session: Session, actor: Actor, relative: Relative, despite: str | None
) -> None:
    """The reason is signed, and stays beside whatever else is explained of this relative."""
    if not uncleared(session, relative):
        return
    if not (despite or "").strip():
        raise Refused(UNCLEARED, field="despite")
    sign(session, actor, relative, (CLEARANCE, ""), despite or "")


def _stop_all(session: Session, relative: Relative) -> None:
    session.execute(
        update(Invitation)
        .where(Invitation.relative_id == relative.id, Invitation.revoked_at.is_(None))
        .values(revoked_at=clock.now())
    )
