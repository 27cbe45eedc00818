"""What a page of the account says of same events, beside each of its entries."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.chronologies.kept.code_names import Register
from domain.chronologies.kept.models import SameEvent, SameEventEntry, Standing
from domain.chronologies.kept.same.coded import coded_account
from domain.chronologies.kept.same.queries import Account, accounts_of

_SHOWN = (Standing.CONFIRMED, Standing.SUGGESTED)


@dataclass(frozen=True)
class Beside:
    """An event that an entry is part of, or may be. `others` are there once it is confirmed."""

    event: UUID
    confirmed: bool
    same_file: bool
    differs: Sequence[str]
    agencies: int
    others: Sequence[Account]


def told_beside(
    session: Session,
    case_id: UUID,
    entry_ids: Collection[UUID],
    *,
    register: Register | None = None,
) -> Mapping[UUID, Sequence[Beside]]:
    """By entry, in a fixed number of statements. Entries of no event are not in it.

    With a register, the accounts are told with code names for names.
    """
    links = (
        select(SameEventEntry.chronology_entry_id, SameEvent)
        .join(SameEvent, SameEvent.id == SameEventEntry.same_event_id)
        .where(
            SameEventEntry.case_id == case_id,
            SameEventEntry.chronology_entry_id.in_(entry_ids),
            SameEvent.standing.in_(_SHOWN),
        )
        .order_by(SameEvent.standing, SameEvent.first_day, SameEvent.id)
    )
    rows = [(entry_id, event) for entry_id, event in session.execute(links)]
    confirmed = {event.id for _, event in rows if event.standing == Standing.CONFIRMED}
    accounts = accounts_of(session, case_id, confirmed)
    if register is not None:
        accounts = {
            event: [coded_account(one, register) for one in held]
            for event, held in accounts.items()
        }
    found: dict[UUID, list[Beside]] = {}
    for entry_id, event in rows:
        told = _beside(event, accounts.get(event.id, ()), entry_id)
        if told.others or not told.confirmed:
            found.setdefault(entry_id, []).append(told)
    return found


def _beside(event: SameEvent, accounts: Sequence[Account], entry_id: UUID) -> Beside:
    standing = [one for one in accounts if one.stands]
    return Beside(
        event=event.id,
        confirmed=event.standing == Standing.CONFIRMED,
        same_file=event.same_file,
        differs=event.differs,
        agencies=len({one.agency for one in standing}),
        others=[one for one in standing if one.id != entry_id],
    )
