"""The last look at words that are about to be public."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from domain.cases.case import Case
from domain.documents.anonymity import Finding as Found
from domain.documents.anonymity import Level, check
from domain.documents.surfaces import Surface
from domain.errors import Refused
from domain.people.queries import identities_of
from domain.reports.checking import findings_in
from domain.reports.clearance import RULE
from domain.reports.drafts import Draft
from domain.reports.findings import essence
from domain.reports.settling import SettledAs


def refuse_if_naming(
    session: Session, case: Case, surfaces: Iterable[Surface], draft: Draft | None = None
) -> None:
    """Refuse a certain finding, unless that very one was settled in the draft as harmless."""
    certain = [
        found
        for found in check(surfaces, identities_of(session, case))
        if found.level is Level.CERTAIN
    ]
    if not certain:
        return
    settled = _settled(session, draft)
    for found in certain:
        if essence(found.kind, found.match) not in settled:
            raise Refused(_sentence(found), rule=RULE)


def said_in(place: str, words: str) -> Surface:
    return Surface("body", place, words)


def _settled(session: Session, draft: Draft | None) -> set[tuple[str, str]]:
    if draft is None:
        return set()
    return {
        essence(finding.kind, finding.match)
        for finding in findings_in(session, draft.id)
        if finding.settled_as == SettledAs.NOT_IDENTIFYING and finding.travels
    }


def _sentence(found: Found) -> str:
    return f"{found.place} would say who someone is: “{found.excerpt}” {found.reason}"
