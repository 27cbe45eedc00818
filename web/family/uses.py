"""Where in a report their words are used: shown once the report is, and said when it is fixed."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from flask import g
from sqlalchemy import select

from domain.clock import day_of
from domain.family.copies import FamilyCopy
from domain.procedures.rules import document_title
from domain.publication.models import Publication
from domain.reports.drafts import Draft, Report
from domain.voices.consent import uses_of
from domain.voices.models import ViewUse
from web.family.place import the_procedure


@dataclass(frozen=True)
class OwnUse:
    """One use, with when its report was approved, published, and given to them."""

    about: str
    title: str
    how: str
    section: str
    quote: str | None
    approved_on: date | None
    published_on: date | None
    given: bool

    @property
    def is_fixed(self) -> bool:
        """Whether taking it back no longer takes it out by itself."""
        return bool(self.approved_on or self.published_on)

    @property
    def is_shared(self) -> bool:
        return self.given or self.published_on is not None


def own_uses() -> list[OwnUse]:
    uses = uses_of(g.session, g.invitation.relative_id)
    if not uses:
        return []
    procedure, kinds = the_procedure(), _kinds()
    published, given = _published(), _given()
    return [
        OwnUse(
            use.about,
            document_title(procedure, kinds[use.report_id]),
            use.how,
            use.section,
            use.quote,
            use.approved_on,
            published.get(use.report_id),
            _is_in(use, given),
        )
        for use in uses
    ]


def fixed_uses(about: str | None) -> list[OwnUse]:
    """Those of one thing, or of everything, that stand in an approved or published report."""
    return [it for it in own_uses() if it.is_fixed and about in (None, it.about)]


def _is_in(use: ViewUse, given: list[tuple[UUID, int]]) -> bool:
    return any(report == use.report_id and version >= use.version for report, version in given)


def _kinds() -> dict[UUID, str]:
    rows = g.session.execute(
        select(Report.id, Report.kind).where(Report.case_id == g.invitation.case_id)
    )
    return {row.id: row.kind for row in rows}


def _published() -> dict[UUID, date]:
    rows = g.session.execute(
        select(Publication.report_id, Publication.published_at).where(
            Publication.case_id == g.invitation.case_id
        )
    )
    return {report: day_of(at) for report, at in rows}


def _given() -> list[tuple[UUID, int]]:
    rows = g.session.execute(
        select(Draft.report_id, Draft.version)
        .join(FamilyCopy, FamilyCopy.draft_id == Draft.id)
        .where(FamilyCopy.relative_id == g.invitation.relative_id)
    )
    return [(row.report_id, row.version) for row in rows]
