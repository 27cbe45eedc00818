"""The anonymity check of a draft against the case's register of people and places."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.documents.anonymity import Finding as Found
from domain.documents.anonymity import Identity, check
from domain.people.queries import identities_of
from domain.people.registering import OfCase
from domain.reports.drafts import Draft, surfaces_in
from domain.reports.findings import Finding
from domain.sealing.keyring import keyring_of
from domain.turns import take_turn


class Check(CaseOwned, Base):
    """One running of the check. Against which register is known by its digest, keyed."""

    __tablename__ = "anonymity_check"
    __table_args__ = tied("case", "draft", "member")
    draft_id: Mapped[UUID]
    register_digest: Mapped[bytes]
    member_id: Mapped[UUID]


def check_draft(session: Session, actor: Actor, case: OfCase, draft: Draft) -> Check:
    """Add what is found and was not found before. What is there already stays as it is."""
    take_turn(session, f"check/{draft.id}")
    register = identities_of(session, case)
    known = findings_in(session, draft.id)
    new = list(_unknown(check(surfaces_in(draft), register), known))
    people = {identity.id for identity in register}
    session.add_all(
        _row(draft, number, found, people) for number, found in enumerate(new, len(known) + 1)
    )
    done = Check(
        case_id=draft.case_id,
        draft_id=draft.id,
        register_digest=register_digest(session, register),
        member_id=actor.id,
    )
    session.add(done)
    record(session, actor, Action.DRAFT_CHECKED, done, found=len(new), version=draft.version)
    return done


def latest_check(session: Session, draft_id: UUID) -> Check | None:
    order = (Check.made_at.desc(), Check.id.desc())
    return session.scalars(select(Check).where(Check.draft_id == draft_id).order_by(*order)).first()


def is_current(session: Session, case: OfCase, done: Check) -> bool:
    """Whether the register of people is still what it was when the check was run."""
    return done.register_digest == register_digest(session, identities_of(session, case))


def findings_in(session: Session, draft_id: UUID) -> list[Finding]:
    """Every finding in a draft, in the order in which they were found."""
    order = (Finding.number, Finding.id)
    return list(
        session.scalars(select(Finding).where(Finding.draft_id == draft_id).order_by(*order))
    )


def register_digest(session: Session, register: tuple[Identity, ...]) -> bytes:
    words = json.dumps([asdict(identity) for identity in register], default=str, sort_keys=True)
    return keyring_of(session).look_up("register of people", words)


def _unknown(found: Iterable[Found], known: Iterable[Finding]) -> Iterable[Found]:
    seen = Counter(_stands(row) for row in known)
    for each in found:
        if seen[_stands(each)]:
            seen[_stands(each)] -= 1
        else:
            yield each


def _stands(it: Found | Finding) -> tuple[Any, ...]:
    return (str(it.level), it.kind, it.surface, it.place, it.match, it.excerpt)


def _row(draft: Draft, number: int, found: Found, people: set[str]) -> Finding:
    row = Finding(
        case_id=draft.case_id,
        draft_id=draft.id,
        number=number,
        level=found.level.value,
        kind=found.kind,
        surface=found.surface,
        person_id=UUID(found.identity_id) if found.identity_id in people else None,
        suggestion=found.suggestion,
    )
    row.place, row.excerpt, row.match = found.place, found.excerpt, found.match
    row.reason = found.reason
    return row
