"""What relatives told that a version of a report uses, for whoever approves it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from flask import g
from sqlalchemy.orm import Session

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.family.queries import relatives_of
from domain.reports.drafts import Draft
from domain.voices.consent import uses_in
from domain.voices.models import Level

HOW = {Level.GENERAL.value: "In general terms", Level.QUOTED.value: "Quoted"}


@dataclass(frozen=True)
class Voice:
    relative_id: UUID
    who: str
    where: str
    how: str
    quote: str | None
    since: date
    allowed: bool


def voices_in(session: Session, case: Case, draft: Draft) -> list[Voice]:
    used = uses_in(session, case.id, draft.report_id, draft.version)
    if not used:
        return []
    names = {it.id: it.name for it in relatives_of(session, case.id)} if _may_know() else {}
    return [
        Voice(
            it.use.relative_id,
            names.get(it.use.relative_id, "A relative"),
            it.use.section,
            HOW[it.use.how],
            it.use.quote,
            it.use.made_at.date(),
            it.allowed,
        )
        for it in used
    ]


def _may_know() -> bool:
    """Who the relatives are is not for everybody who approves."""
    return permits(g.actor, Permission.FAMILY_READ)
