"""What a relative may know of how far the review is, read with their own rights and no other."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import ScalarSelect, func, select
from sqlalchemy.orm import Session, load_only

from domain.cases.closure import closed_on
from domain.cases.decision import Decision
from domain.cases.extension import Extension
from domain.cases.proceedings import Hold
from domain.cases.referral import Referral
from domain.clock import day_of
from domain.family.relatives import Relative
from domain.procedures.clocks import CaseDates, ExtensionFact
from domain.procedures.definition import Procedure
from domain.procedures.naming import main_document
from domain.procedures.vocabulary import ClockKey, HoldOn
from domain.procedures.where.facts import Known
from domain.publication.models import NonPublication, Publication, Withdrawal
from domain.reports.drafts import Report

EXTENSION_COLUMNS = (Extension.case_id, Extension.made_at, Extension.clock_key, Extension.until,
                     Extension.family_reason_sealed)  # fmt: skip
Kept = tuple[str, date, str]  # a document, since when, and whether none or part of it


def known_of(
    session: Session, case_id: UUID, procedure: Procedure, extensions: Sequence[Extension]
) -> Known:
    outcome, dates = _dates(session, case_id)
    agreed_on, waits, taken_down, ended_on, wants_news = session.execute(
        select(
            # The one thing that a relative may ask of drafts: when the last was approved.
            func.candour_agreed_on(main_document(procedure).value),
            _waits(case_id),
            select(Withdrawal.id).where(Withdrawal.case_id == case_id).exists(),
            closed_on(case_id).scalar_subquery(),
            select(Relative.wants_news).limit(1).scalar_subquery(),
        )
    ).one()
    return Known(
        dates=replace(dates, completed_on=agreed_on),
        outcome=outcome,
        extensions=tuple(
            ExtensionFact(e.clock_key, day_of(e.made_at), e.until) for e in extensions
        ),
        look_again_on=waits,
        taken_down=taken_down,
        closed_on=ended_on,
        wants_news=wants_news is not False,
    )


def _waits(case_id: UUID) -> ScalarSelect[date]:
    """When the last of the holds on publication that may be spoken of is looked at again."""
    return (
        select(func.max(Hold.look_again_on))
        .where(
            Hold.case_id == case_id,
            Hold.blocks == HoldOn.PUBLICATION.value,
            Hold.lifted_at.is_(None),
        )
        .scalar_subquery()
    )


def _dates(session: Session, case_id: UUID) -> tuple[str | None, CaseDates]:
    decided = session.execute(
        select(Decision.decided_on, Decision.outcome).where(Decision.case_id == case_id)
    ).first()
    referred = session.execute(
        select(Referral.event_on, Referral.referred_on).where(Referral.case_id == case_id)
    ).first()
    decided_on, outcome = decided or (None, None)
    event_on, referred_on = referred or (None, None)
    published = _published_on(session, case_id)
    return outcome, CaseDates(event_on, referred_on, decided_on, published=published)


def extensions_of(session: Session, case_id: UUID) -> Sequence[Extension]:
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


def not_published(session: Session, case_id: UUID) -> Sequence[Kept]:
    rows = session.execute(
        select(NonPublication.document, NonPublication.decided_on, NonPublication.extent)
        .where(NonPublication.case_id == case_id, NonPublication.undone_at.is_(None))
        .order_by(NonPublication.decided_on, NonPublication.id)
    )
    return [(document, on, extent) for document, on, extent in rows]
