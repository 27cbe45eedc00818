"""Where the review stands, in one true line, for the family. Reads only what they may read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, load_only

from domain.cases.case import Case
from domain.cases.decision import Decision
from domain.cases.extension import Extension
from domain.cases.proceedings import Hold
from domain.cases.referral import Referral
from domain.clock import day_of, today
from domain.procedures.clock_words import day_words
from domain.procedures.clocks import CaseDates, ClockState, ExtensionFact, clock_state
from domain.procedures.definition import Procedure
from domain.procedures.family_conditions import copy_promised
from domain.procedures.naming import document_title, word
from domain.procedures.vocabulary import ClockKey
from domain.publication.models import NonPublication, Publication
from domain.reports.drafts import Report

HOLD_COLUMNS = (Hold.blocks, Hold.case_id, Hold.rule, Hold.source, Hold.placed_on,
                Hold.look_again_on, Hold.lifted_at)  # fmt: skip
EXTENSION_COLUMNS = (Extension.case_id, Extension.made_at, Extension.clock_key, Extension.until,
                     Extension.family_reason_sealed)  # fmt: skip


@dataclass(frozen=True)
class Standing:
    """One line, and beneath it what the family was told of an extension, or was not published."""

    line: str
    longer: str | None = None
    kept_back: tuple[str, ...] = ()


@dataclass(frozen=True)
class Facts:
    """What the line is made of."""

    decided_on: date | None
    outcome: str | None
    dates: CaseDates
    extensions: Sequence[Extension]


def holds_on_views(session: Session) -> Sequence[Hold]:
    """The holds that keep this session's relative from giving views, the earliest first."""
    return session.scalars(
        select(Hold)
        .options(load_only(*HOLD_COLUMNS, raiseload=True))
        .where(Hold.blocks == "views", Hold.lifted_at.is_(None))
        .order_by(Hold.placed_on, Hold.id)
    ).all()


def standing(session: Session, case: Case, procedure: Procedure) -> Standing:
    """Where the review of this session's relative stands today."""
    stands = _standing(session, case, procedure)
    return replace(stands, kept_back=_kept_back(session, case, procedure))


def _kept_back(session: Session, case: Case, procedure: Procedure) -> tuple[str, ...]:
    """What they were promised and will not see published."""
    rows = session.execute(
        select(NonPublication.document, NonPublication.decided_on)
        .where(NonPublication.case_id == case.id, NonPublication.undone_at.is_(None))
        .order_by(NonPublication.decided_on, NonPublication.id)
    )
    return tuple(
        f"It was decided on {_day(on)} not to publish the {document_title(procedure, document)}."
        for document, on in rows
        if copy_promised(procedure, document)
    )


def _standing(session: Session, case: Case, procedure: Procedure) -> Standing:
    facts = _facts(session, case.id)
    review = word(procedure, "review")
    if facts.decided_on is None:
        return Standing(f"We are deciding whether to hold a {review}.")
    if facts.outcome != "review":
        on = _day(facts.decided_on)
        return Standing(f"It was decided on {on} not to hold a {review}.")
    if facts.dates.published:
        return Standing(_published(procedure, facts.dates.published))
    return _running(facts, _clock(procedure, facts), review)


def _running(facts: Facts, clock: ClockState | None, review: str) -> Standing:
    begun = f"The {review} began on {_day(facts.decided_on)}."
    due = clock.due_on if clock else None
    if due is None:
        return Standing(f"{begun} No date has been set for it to finish.")
    if today() > due:
        line = f"{begun} It was due to finish by {_day(due)}, and is not finished yet."
        return Standing(line, _longer(facts.extensions))
    return Standing(f"{begun} It is due to finish by {_day(due)}.", _longer(facts.extensions))


def _longer(extensions: Sequence[Extension]) -> str | None:
    """In the words the family was given, if it was given any."""
    latest = max(extensions, key=lambda e: (e.made_at, e.id), default=None)
    return latest.family_reason if latest else None


def _published(procedure: Procedure, published: Mapping[str, date]) -> str:
    kind, on = max(published.items(), key=lambda item: (item[1], item[0]))
    return f"The {document_title(procedure, kind)} was published on {_day(on)}."


def _clock(procedure: Procedure, facts: Facts) -> ClockState | None:
    extended = tuple(
        ExtensionFact(e.clock_key, day_of(e.made_at), e.until) for e in facts.extensions
    )
    clocks = clock_state(procedure, facts.dates, extended, today())
    return next((clock for clock in clocks if clock.key is ClockKey.REVIEW), None)


def _facts(session: Session, case_id: UUID) -> Facts:
    decided = session.execute(
        select(Decision.decided_on, Decision.outcome).where(Decision.case_id == case_id)
    ).first()
    referred = session.execute(
        select(Referral.event_on, Referral.referred_on).where(Referral.case_id == case_id)
    ).first()
    decided_on, outcome = decided or (None, None)
    event_on, referred_on = referred or (None, None)
    published = _published_on(session, case_id)
    dates = CaseDates(event_on, referred_on, decided_on, published=published)
    return Facts(decided_on, outcome, dates, _extensions(session, case_id))


def _extensions(session: Session, case_id: UUID) -> Sequence[Extension]:
    return session.scalars(
        select(Extension)
        .options(load_only(*EXTENSION_COLUMNS, raiseload=True))
        .where(Extension.case_id == case_id, Extension.clock_key == ClockKey.REVIEW.value)
        .order_by(Extension.made_at, Extension.id)
    ).all()


def _published_on(session: Session, case_id: UUID) -> dict[str, date]:
    rows = session.execute(
        select(Report.kind, Publication.published_at)
        .join(Publication, Publication.report_id == Report.id)
        .where(Publication.case_id == case_id)
        .order_by(Publication.published_at, Publication.id)
    )
    return {kind: day_of(at) for kind, at in rows}


def _day(on: date | None) -> str:
    return day_words(on) if on else "a day we do not have"
