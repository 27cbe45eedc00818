"""Giving a draft to somebody before it is published: only to those whom the procedure lets in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.case import Case
from domain.errors import Conflict, Invalid, Refused
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_of
from domain.procedures.rules import circle, lets_in
from domain.publication.queries import standing_publication
from domain.reports.drafts import Draft
from domain.sealing.sealed import Sealed

OUTSIDE = "nobody_of_these"
PUBLISHED = "This report is published, so anyone may read it. There is nothing to record."


class DraftSharing(CaseOwned, Base):
    """Somebody was given a version of a report, and why they may see it."""

    __tablename__ = "draft_sharing"
    __table_args__ = tied("case", "draft", "member")
    draft_id: Mapped[UUID]
    person_sealed: Mapped[bytes]
    person = Sealed()
    organisation_sealed: Mapped[bytes | None]
    organisation = Sealed()
    belongs_to: Mapped[str | None]  # the group, in the procedure's words; none where it is silent
    source: Mapped[str]
    shared_on: Mapped[date]
    member_id: Mapped[UUID]


@dataclass(frozen=True)
class Shared:
    """With whom, and in which of the groups that may see it they are."""

    person: str
    organisation: str | None
    group: str
    shared_on: date


def share_draft(
    session: Session, actor: Actor, case: Case, draft: Draft, shared: Shared
) -> DraftSharing:
    if shared.shared_on > clock.today():
        raise Invalid("The date must be today or earlier.", field="shared_on")
    if standing_publication(session, draft.report_id) is not None:
        raise Conflict(PUBLISHED)
    procedure = procedure_of(session, case)
    _refuse_outside(procedure, shared.group)
    found = circle(procedure)
    sharing = DraftSharing(
        case_id=case.id,
        draft_id=draft.id,
        belongs_to=shared.group if found.stated else None,
        source=found.source,
        shared_on=shared.shared_on,
        member_id=actor.id,
    )
    sharing.person, sharing.organisation = shared.person, shared.organisation or None
    session.add(sharing)
    record(session, actor, Action.DRAFT_SHARED, sharing, version=draft.version)
    return sharing


def sharings_of(session: Session, draft_id: UUID) -> Sequence[DraftSharing]:
    order = (DraftSharing.shared_on.desc(), DraftSharing.made_at.desc(), DraftSharing.id.desc())
    wanted = select(DraftSharing).where(DraftSharing.draft_id == draft_id)
    return session.scalars(wanted.order_by(*order)).all()


def _refuse_outside(procedure: Procedure, group: str) -> None:
    if lets_in(procedure, group):
        return
    found = circle(procedure)
    raise Refused(
        "This person may not be given it yet. A coroner, the police or a court ask in their own"
        " way, and that is recorded under disclosures; the family is given its own copy.",
        field="group",
        rule=found.sentence,
        source=found.source,
    )
