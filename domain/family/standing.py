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
from domain.procedures.clocks import CaseDates, ClockState, ExtensionFact, clock_state
from domain.procedures.definition import Procedure
from domain.procedures.family_conditions import copy_promised
from domain.procedures.naming import document_title, word
from domain.procedures.vocabulary import ClockKey
from domain.publication.models import NonPublication, Publication
from domain.reports.drafts import Report
from domain.wording import Said, run_on, say

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
        say(
            "It was decided on %(day)s not to publish the %(title)s.",
            day=on,
            title=document_title(procedure, document),
        )
        for document, on in rows
        if copy_promised(procedure, document)
    )


def _standing(session: Session, case: Case, procedure: Procedure) -> Standing:
    facts = _facts(session, case.id)
    review = word(procedure, "review")
    if facts.decided_on is None:
        return Standing(say("We are deciding whether to hold a %(review)s.", review=review))
    if facts.outcome != "review":
        return Standing(
            say(
                "It was decided on %(day)s not to hold a %(review)s.",
                day=facts.decided_on,
                review=review,
            )
        )
    if facts.dates.published:
        return Standing(_published(procedure, facts.dates.published))
    begun = say("The %(review)s began on %(day)s.", review=review, day=facts.decided_on)
    ends = _ends(_clock(procedure, facts))
    return Standing(run_on(begun, ends), _longer(facts.extensions))


def _ends(clock: ClockState | None) -> Said:
    due = clock.due_on if clock else None
    if due is None:
        return say("No date has been set for it to finish.")
    if today() > due:
        return say("It was due to finish by %(day)s, and is not finished yet.", day=due)
    return say("It is due to finish by %(day)s.", day=due)


def _longer(extensions: Sequence[Extension]) -> str | None:
    """In the words the family was given, if it was given any."""
    latest = max(extensions, key=lambda e: (e.made_at, e.id), default=None)
    return latest.family_reason if latest else None


def _published(procedure: Procedure, published: Mapping[str, date]) -> Said:
    kind, on = max(published.items(), key=lambda item: (item[1], item[0]))
    return say(
        "The %(title)s was published on %(day)s.", title=document_title(procedure, kind), day=on
    )


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
