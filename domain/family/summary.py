"""Every relative of a case with what reached them, and what they sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, load_only

from domain.cases.case import Case
from domain.family.copies import AdvanceNotice, FamilyCopy
from domain.family.invitations import Invitation
from domain.family.outcomes import OutcomeTold, outcomes_of
from domain.family.queries import relatives_of
from domain.family.relatives import Relative, Route
from domain.family.responses import Response

# All but what a link is found by: reviewers read this too, and have no business with that.
LINK_COLUMNS = (Invitation.case_id, Invitation.relative_id, Invitation.made_at,
                Invitation.expires_at, Invitation.revoked_at, Invitation.opened_at)  # fmt: skip
T = TypeVar("T", Route, Invitation, Response, FamilyCopy, AdvanceNotice)


@dataclass(frozen=True)
class Summary:
    """One relative, with what reached them and what came back."""

    relative: Relative
    route: Route | None
    invitation: Invitation | None
    response: Response | None
    copies: Sequence[FamilyCopy]
    notices: Sequence[AdvanceNotice]
    outcome: OutcomeTold | None = None


def family_of(session: Session, case: Case) -> Sequence[Summary]:
    """A case's relatives in the order in which they were added, in seven statements."""
    return summaries(session, case, relatives_of(session, case.id))


def summary_of(session: Session, case: Case, relative: Relative) -> Summary:
    """One of them."""
    return summaries(session, case, [relative])[0]


def summaries(session: Session, case: Case, relatives: Sequence[Relative]) -> Sequence[Summary]:
    routes, invitations = _by(session, Route, case), _by(session, Invitation, case)
    responses = _by(session, Response, case)
    copies, notices = _by(session, FamilyCopy, case), _by(session, AdvanceNotice, case)
    outcomes = outcomes_of(session, case.id)
    found = []
    for relative in relatives:
        mine, told = copies.get(relative.id, []), notices.get(relative.id, [])
        found.append(
            Summary(
                relative,
                _last(routes.get(relative.id)),
                _last(invitations.get(relative.id)),
                _last(responses.get(relative.id)),
                mine,
                told,
                outcomes.get(relative.id),
            )
        )
    return found


def _by(session: Session, model: type[T], case: Case) -> dict[UUID, list[T]]:
    """Rows of a case by relative, the oldest first."""
    wanted: Select[Any] = (
        select(model).where(model.case_id == case.id).order_by(model.made_at, model.id)
    )
    if model is Invitation:
        wanted = wanted.options(load_only(*LINK_COLUMNS, raiseload=True))
    found: dict[UUID, list[T]] = {}
    for row in session.scalars(wanted):
        found.setdefault(row.relative_id, []).append(row)
    return found


def _last(rows: list[T] | None) -> T | None:
    return rows[-1] if rows else None
