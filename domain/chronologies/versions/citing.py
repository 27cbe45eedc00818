"""Saying which version of the chronology a draft of a report rests on."""

from typing import Protocol
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.chronologies.versions.models import ChronologyVersion, DraftBasis, Making
from domain.errors import Invalid
from domain.turns import take_turn


class OfReport(Protocol):
    """A draft of a report."""

    @property
    def id(self) -> UUID: ...
    @property
    def case_id(self) -> UUID: ...


def rest_on(
    session: Session, actor: Actor, draft: OfReport, *, version: ChronologyVersion
) -> DraftBasis:
    if version.case_id != draft.case_id or version.state != Making.READY:
        raise Invalid("Choose one of the versions shown.", field="version")
    take_turn(session, f"basis/{draft.id}")
    wanted = select(DraftBasis).where(DraftBasis.draft_id == draft.id)
    basis = session.scalars(wanted).first()
    if basis is None:
        basis = DraftBasis(case_id=draft.case_id, draft_id=draft.id, member_id=actor.id)
        session.add(basis)
    basis.chronology_version_id = version.id
    record(session, actor, Action.DRAFT_RESTED, basis, version=version.number)
    return basis
