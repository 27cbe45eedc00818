"""Whether what a relative told may be used, and whether what is used still may be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, load_only

from domain.errors import Refused
from domain.voices.models import ALL, Level, ViewConsent, ViewUse

RULE = "A relative’s words are used in a report only with their consent."
SOURCE = "Candour’s own safeguard, for every board"
ENOUGH = {Level.GENERAL: {Level.GENERAL, Level.QUOTED}, Level.QUOTED: {Level.QUOTED}}
# All but who at the board recorded it: a relative reads where, and how.
OWN_USE = (ViewUse.case_id, ViewUse.relative_id, ViewUse.report_id, ViewUse.version, ViewUse.about,
           ViewUse.how, ViewUse.section_sealed, ViewUse.quote_sealed, ViewUse.approved_on,
           ViewUse.out_version, ViewUse.made_at)  # fmt: skip


@dataclass(frozen=True)
class Consents:
    """What one relative said of each thing, and of all."""

    by_about: Mapping[str, ViewConsent]

    def level(self, about: str) -> Level | None:
        """What they allow; None where they have not said."""
        said = self.by_about.get(about) or self.by_about.get(ALL)
        return Level(said.level) if said else None

    def allow(self, about: str, how: str) -> bool:
        return self.level(about) in ENOUGH[Level(how)]

    @property
    def show_me(self) -> bool:
        said = self.by_about.get(ALL)
        return said is None or said.show_me


@dataclass(frozen=True)
class Used:
    """One use, with whether the consent for it stands."""

    use: ViewUse
    allowed: bool


def consents_of(session: Session, case_id: UUID) -> Mapping[UUID, Consents]:
    """By relative, for a whole case: nobody is asked twice."""
    rows = session.scalars(
        select(ViewConsent)
        .where(ViewConsent.case_id == case_id)
        .order_by(ViewConsent.relative_id, ViewConsent.about, ViewConsent.id)
        .execution_options(populate_existing=True)
    )
    found: dict[UUID, dict[str, ViewConsent]] = {}
    for row in rows:
        found.setdefault(row.relative_id, {})[row.about] = row
    return {relative: Consents(said) for relative, said in found.items()}


def consents_by(session: Session, case_id: UUID, relative_id: UUID) -> Consents:
    return consents_of(session, case_id).get(relative_id, Consents({}))


def uses_in(session: Session, case_id: UUID, report_id: UUID, version: int) -> list[Used]:
    """What this version of a report uses, from the first that was recorded."""
    rows = session.scalars(
        select(ViewUse)
        .where(
            ViewUse.report_id == report_id,
            ViewUse.version <= version,
            or_(ViewUse.out_version.is_(None), ViewUse.out_version > version),
        )
        .order_by(ViewUse.made_at, ViewUse.id)
    ).all()
    consents = consents_of(session, case_id) if rows else {}
    none = Consents({})
    return [
        Used(row, consents.get(row.relative_id, none).allow(row.about, row.how)) for row in rows
    ]


def uses_of(session: Session, relative_id: UUID) -> Sequence[ViewUse]:
    """A relative's own, those that have been taken out left out."""
    return session.scalars(
        select(ViewUse)
        .options(load_only(*OWN_USE, raiseload=True))
        .where(ViewUse.relative_id == relative_id, ViewUse.out_version.is_(None))
        .order_by(ViewUse.made_at, ViewUse.id)
    ).all()


def refuse_without_consent(
    session: Session, case_id: UUID, report_id: UUID, version: int
) -> Sequence[ViewUse]:
    """What is used, where all of it may be. Raises `Refused` where a consent does not stand."""
    used = uses_in(session, case_id, report_id, version)
    short = sum(not it.allowed for it in used)
    if short:
        many = "One thing that a relative said is" if short == 1 else f"{short} things said are"
        raise Refused(
            f"{many} used in this version without consent. Save a version without it and record "
            "that it is out, or ask the relative.",
            rule=RULE,
            source=SOURCE,
        )
    return [it.use for it in used]


def note_approved(uses: Sequence[ViewUse], on: date) -> None:
    """So that the relative can be told truly what taking it back can still do."""
    for use in uses:
        use.approved_on = on
