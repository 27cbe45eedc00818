"""A version beside the account as it stands now."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from domain.cases.case import Case
from domain.chronologies.versions.account import digests_in
from domain.chronologies.versions.choosing import chosen
from domain.chronologies.versions.gathering import digests_now
from domain.chronologies.versions.models import ChronologyVersion


@dataclass(frozen=True)
class Since:
    """What happened to the account since a version was frozen."""

    added: int
    taken_out: int
    changed: int

    @property
    def words(self) -> str:
        told = [
            f"{count} {'entry' if count == 1 else 'entries'} {what}"
            for count, what in (
                (self.added, "added"),
                (self.taken_out, "taken out"),
                (self.changed, "changed"),
            )
            if count
        ]
        if not told:
            return "Nothing was added, taken out or changed since."
        return f"{', '.join(told[:-1])}{' and ' if told[1:] else ''}{told[-1]} since."


def since(session: Session, case: Case, data: bytes, version: ChronologyVersion) -> Since:
    """`data` is what the version holds."""
    then = digests_in(data)
    where = chosen(session, case, version.asked)
    now = {str(one): digest for one, digest in digests_now(session, where).items()}
    both = then.keys() & now.keys()
    return Since(
        added=len(now.keys() - then.keys()),
        taken_out=len(then.keys() - now.keys()),
        changed=sum(then[one] != now[one] for one in both),
    )
