"""Deciding not to publish a document, or to leave something out of it, and undoing that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.errors import Conflict, Invalid, Refused
from domain.family.queries import reach, relatives_to_tell
from domain.family.relatives import Relative
from domain.members.queries import chairs, managers
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_of
from domain.procedures.rules import (
    Extent,
    copy_promised,
    document_title,
    documents,
    extents,
    withholding,
)
from domain.publication.models import NonPublication
from domain.publication.queries import published_document, standing_decision
from domain.publishing.naming_nobody import refuse_if_naming, said_in
from domain.turns import hold_row, take_turn


@dataclass(frozen=True)
class KeptBack:
    """What is decided, by whom, and on which ground."""

    extent: str
    ground: str
    reason: str
    decided_by: str
    decided_on: date
    public_note: str | None = None


def keep_back(
    session: Session, actor: Actor, case: Case, document: str, what: KeptBack
) -> NonPublication:
    """Refused where the procedure states no exception for this document."""
    procedure = procedure_of(session, case)
    refuse_without_exception(procedure, document)
    _check(procedure, document, what)
    take_turn(session, f"report/{case.id}/{document}")
    _refuse_if_settled(session, case, procedure, document)
    if what.public_note:
        refuse_if_naming(session, case, [said_in("The note", what.public_note)])
    rule = withholding(procedure, document)
    decision = NonPublication(
        case_id=case.id,
        document=document,
        extent=what.extent,
        ground=what.ground,
        rule=rule.sentence,
        source=rule.source,
        decided_on=what.decided_on,
        public_note=what.public_note or None,
        member_id=actor.id,
    )
    decision.reason, decision.decided_by = what.reason, what.decided_by
    session.add(decision)
    _announce(session, actor, procedure, decision)
    return decision


def undo(
    session: Session, actor: Actor, decision: NonPublication, *, reason: str
) -> NonPublication:
    hold_row(session, decision)
    if decision.undone_at is not None:
        raise Conflict("This decision has been undone already.")
    decision.undone_at, decision.undone_by_id = clock.now(), actor.id
    decision.undone_because = reason
    record(session, actor, Action.KEPT_BACK_UNDONE, decision, document=decision.document)
    return decision


def refuse_without_exception(procedure: Procedure, document: str) -> None:
    if document not in documents(procedure):
        raise Invalid("Choose one of the documents of this review.")
    rule = withholding(procedure, document)
    if not rule.permitted:
        title = document_title(procedure, document)
        raise Refused(
            f"The {title} cannot be kept back under this procedure. {rule.instead}",
            rule=rule.sentence,
            source=rule.source,
        )


def _check(procedure: Procedure, document: str, what: KeptBack) -> None:
    if what.extent not in extents(procedure, document):
        raise Invalid("Choose what is decided.", field="extent")
    if what.ground not in {it.key for it in withholding(procedure, document).grounds}:
        raise Invalid("Choose a reason that the procedure gives.", field="ground")
    if what.decided_on > clock.today():
        raise Invalid("The date of the decision must be today or earlier.", field="decided_on")


def _refuse_if_settled(session: Session, case: Case, procedure: Procedure, document: str) -> None:
    title = document_title(procedure, document)
    if standing_decision(session, case.id, document) is not None:
        raise Conflict(f"A decision on the {title} stands already. Undo that one first.")
    if published_document(session, case.id, document):
        raise Conflict(f"The {title} is published. Take it down before you decide this.")


def _announce(
    session: Session, actor: Actor, procedure: Procedure, decision: NonPublication
) -> None:
    event = record(
        session,
        actor,
        Action.KEPT_BACK,
        decision,
        document=decision.document,
        extent=decision.extent,
        ground=decision.ground,
    )
    for member in (*managers(session), *chairs(session)):
        tell(session, NoticeKind.KEPT_BACK, event, to_member(member), case_id=decision.case_id)
    for relative in _promised(session, procedure, decision):
        tell(
            session,
            NoticeKind.FAMILY_KEPT_BACK,
            event,
            reach(relative),
            case_id=decision.case_id,
        )


def _promised(
    session: Session, procedure: Procedure, decision: NonPublication
) -> Sequence[Relative]:
    """Those who were promised this document, where none of it will be published."""
    if decision.extent != Extent.NONE or not copy_promised(procedure, decision.document):
        return ()
    return relatives_to_tell(session, decision.case_id)
