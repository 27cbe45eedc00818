"""Finding the versions of an answer, with their sections and sign-offs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.contributions.parts import SentSection, SignOff
from domain.contributions.sections import SECTIONS
from domain.errors import NotFound
from domain.requests.contribution import Contribution

ORDER = ["front", *(section.key for section in SECTIONS), "notes"]


@dataclass(frozen=True)
class Marks:
    """What a list of versions shows of one, beside its words and files."""

    sections: int = 0
    signed: SignOff | None = None


def latest_of(session: Session, request_id: UUID) -> Contribution | None:
    return session.scalars(
        select(Contribution)
        .where(Contribution.request_id == request_id)
        .order_by(Contribution.version.desc())
        .limit(1)
    ).first()


def version_of(session: Session, request_id: UUID, version: int) -> Contribution:
    """One version of an answer, or `NotFound`."""
    found = session.scalars(
        select(Contribution).where(
            Contribution.request_id == request_id, Contribution.version == version
        )
    ).first()
    if found is None:
        raise NotFound
    return found


def sections_sent(session: Session, contribution_id: UUID) -> Sequence[SentSection]:
    """The sections of a version, in the order of the table of sections."""
    rows = session.scalars(
        select(SentSection)
        .where(SentSection.contribution_id == contribution_id)
        .order_by(SentSection.made_at, SentSection.id)
    ).all()
    known = [row for row in rows if row.section in ORDER]
    return sorted(known, key=lambda row: ORDER.index(row.section))


def marks_of(session: Session, request_id: UUID) -> Mapping[UUID, Marks]:
    """By version: how many sections it has, and who signed it off. Two statements."""
    counts = session.execute(
        select(SentSection.contribution_id, func.count())
        .join(Contribution, Contribution.id == SentSection.contribution_id)
        .where(Contribution.request_id == request_id)
        .group_by(SentSection.contribution_id)
        .order_by(SentSection.contribution_id)
    )
    signed = session.scalars(
        select(SignOff)
        .join(Contribution, Contribution.id == SignOff.contribution_id)
        .where(Contribution.request_id == request_id)
        .order_by(SignOff.made_at, SignOff.id)
    )
    found = {key: Marks(count) for key, count in counts}
    for row in signed:
        before = found.get(row.contribution_id, Marks())
        found[row.contribution_id] = Marks(before.sections, row)
    return found
