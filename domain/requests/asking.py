"""Asking many agencies at once: one act, a request to each of them, or none to any."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.agencies.models import Agency
from domain.cases.case import Case
from domain.errors import Invalid, Refused
from domain.members.queries import agencies_with_liaisons
from domain.requests.request import Besides, Period, Request, RequestKind, ask


@dataclass(frozen=True)
class Asking:
    """What is asked, alike of every agency."""

    kind: RequestKind
    asks: str
    due_on: date
    period: Period | None = None
    besides: Besides | None = None


def ask_agencies(
    session: Session, actor: Actor, case: Case, *, agencies: Sequence[UUID], what: Asking
) -> list[Request]:
    """Ask each of them, in one transaction.

    Raises `Refused` with the names of those whom nobody could answer for.
    """
    chosen = _chosen(session, agencies)
    reached = agencies_with_liaisons(session)
    _check_liaisons([agency.name for agency in chosen if agency.id not in reached])
    return [
        ask(
            session,
            actor,
            case,
            agency=agency,
            kind=what.kind,
            asks=what.asks,
            due_on=what.due_on,
            period=what.period,
            besides=what.besides,
        )
        for agency in chosen
    ]


def _chosen(session: Session, agencies: Sequence[UUID]) -> Sequence[Agency]:
    wanted = select(Agency).where(Agency.id.in_(agencies), Agency.ended_at.is_(None))
    found = session.scalars(wanted.order_by(Agency.name, Agency.id)).all()
    if not found or len(found) != len(set(agencies)):
        raise Invalid("Choose from the agencies shown.", field="agencies")
    return found


def _check_liaisons(without: list[str]) -> None:
    if not without:
        return
    has = f"{without[0]} has no liaison yet. Invite one" if len(without) == 1 else None
    several = (
        f"{', '.join(without[:-1])} and {without[-1]} have no liaison yet. Invite one for each"
    )
    raise Refused(
        f"{has or several} under Administration, or leave them out. Nobody has been asked.",
        field="agencies",
    )
