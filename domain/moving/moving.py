"""Moving a case to another edition of the procedure: an act, with a reason, on the record."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.appointed import Appointment
from domain.cases.case import Case
from domain.errors import Conflict, NotFound, Refused
from domain.members.queries import managers
from domain.moving.models import EditionMove
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.procedures.editions import LATEST
from domain.procedures.models import Edition
from domain.turns import hold_row, take_turn


def move_case(
    session: Session, actor: Actor, case: Case, *, to: Edition, seen: UUID | None, reason: str
) -> EditionMove:
    """From now on the case goes by this edition. What is done already stays as it was done.

    `seen` is the edition that the case was under when the person was shown what changes.
    """
    take_turn(session, f"case/{case.id}")
    hold_row(session, case)
    if case.edition_id is None:
        raise Refused(
            "A case is under an edition from its decision on. Record the decision first.",
            rule="A case keeps the edition that it was decided under, until it is moved.",
            source="Candour's own safeguard, for every board",
            place="decision",
        )
    if case.edition_id == to.id:
        raise Conflict("The case is under this edition already.", place="procedure")
    if case.edition_id != seen:
        raise Conflict(
            "Somebody moved this case while the page was open, so what you were shown no longer "
            "holds. Look at what changes now, then send it again.",
            place="procedure",
        )
    move = EditionMove(
        case_id=case.id, from_edition_id=case.edition_id, to_edition_id=to.id, member_id=actor.id
    )
    move.reason = reason
    session.add(move)
    case.edition_id = to.id
    event = record(session, actor, Action.CASE_MOVED, move, edition=to.key)
    for member_id in _to_tell(session, case):
        tell(session, NoticeKind.CASE_MOVED, event, to_member(member_id), case_id=case.id)
    return move


def editions(session: Session) -> Sequence[Edition]:
    """Every published edition of the board, the latest first."""
    return session.scalars(select(Edition).order_by(*LATEST)).all()


def edition_to(session: Session, edition_id: UUID) -> Edition:
    """A published edition of this board, or `NotFound`."""
    found = session.scalars(select(Edition).where(Edition.id == edition_id)).first()
    if found is None:
        raise NotFound
    return found


def moves_of(session: Session, case_id: UUID) -> Sequence[EditionMove]:
    """The latest first."""
    return session.scalars(
        select(EditionMove)
        .where(EditionMove.case_id == case_id)
        .order_by(EditionMove.made_at.desc(), EditionMove.id.desc())
    ).all()


def _to_tell(session: Session, case: Case) -> list[UUID]:
    """The managers, and everybody who works on the review: its rules are theirs too."""
    appointed = session.scalars(
        select(Appointment.member_id)
        .where(Appointment.case_id == case.id, Appointment.ended_at.is_(None))
        .order_by(Appointment.member_id)
    ).all()
    return list(dict.fromkeys([*managers(session), *appointed]))
