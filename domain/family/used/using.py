"""Recording that a report uses what a relative told, where they allow it; and mending it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.documents.html import plain_text
from domain.errors import Conflict, Invalid, NotFound, Refused
from domain.family.relatives import Relative
from domain.family.used.things import Thing, things_of
from domain.reports.drafts import Draft, Report
from domain.reports.queries import latest_draft
from domain.turns import hold_row
from domain.voices.consent import ENOUGH, RULE, SOURCE
from domain.voices.models import Level, ViewUse

NOT_SAID = "They have not said yet whether this may be used."
NOT_AT_ALL = "They asked that this is not used in the report."
NOT_QUOTED = "It may be used in general terms, and not in their own words."


@dataclass(frozen=True)
class Use:
    """What is used, in which report and where in it, and the very words where it is quoted."""

    about: str
    document: str
    how: str
    section: str
    quote: str | None = None


def use_view(session: Session, actor: Actor, relative: Relative, use: Use) -> ViewUse:
    """Refused, with the reason, where the relative does not allow it."""
    thing = _thing(session, relative, use.about)
    if use.how not in ENOUGH:
        raise Invalid("Choose how it is used.", field="how")
    _refuse_unless_allowed(thing, Level(use.how))
    draft = latest_draft(session, relative.case_id, use.document)
    if draft is None:
        raise Invalid("Choose a report that has been begun.", field="document")
    quote = _quote(thing, use)
    row = ViewUse(
        case_id=relative.case_id,
        relative_id=relative.id,
        report_id=draft.report_id,
        draft_id=draft.id,
        version=draft.version,
        about=use.about,
        how=use.how,
        member_id=actor.id,
    )
    row.section, row.quote = use.section, quote
    session.add(row)
    record(session, actor, Action.VIEW_USED, row, version=draft.version, how=use.how)
    return row


def take_out_use(session: Session, actor: Actor, use: ViewUse) -> ViewUse:
    """Say that the latest version no longer has it. Refused where that cannot be so."""
    hold_row(session, use)
    if use.out_version is not None:
        raise Conflict("It is recorded already that this is out.")
    report = session.get_one(Report, (use.board_id, use.report_id))
    draft = latest_draft(session, use.case_id, report.kind)
    if draft is None or draft.version <= use.version:
        raise Refused("Save a version of the report without it first.", rule=RULE, source=SOURCE)
    if use.quote and _folded(use.quote) in _folded(plain_text(draft.html)):
        raise Refused(
            "Their words are still in the latest version. Save one without them first.",
            rule=RULE,
            source=SOURCE,
        )
    use.out_version, use.out_by_id = draft.version, actor.id
    record(session, actor, Action.VIEW_TAKEN_OUT, use, version=draft.version)
    return use


def uses_by(session: Session, relative: Relative) -> Sequence[tuple[ViewUse, str]]:
    """Every use of what a relative told, with its report's kind: the oldest first."""
    rows = session.execute(
        select(ViewUse, Report.kind)
        .join(Report, Report.id == ViewUse.report_id)
        .where(ViewUse.relative_id == relative.id)
        .order_by(ViewUse.made_at, ViewUse.id)
    )
    return [(use, kind) for use, kind in rows]


def use_by_id(session: Session, relative: Relative, use_id: UUID) -> ViewUse:
    found = next((use for use, _ in uses_by(session, relative) if use.id == use_id), None)
    if found is None:
        raise NotFound
    return found


def begun(session: Session, case_id: UUID) -> Sequence[str]:
    """The reports of a case that have a version already."""
    return session.scalars(
        select(Report.kind)
        .join(Draft, Draft.report_id == Report.id)
        .where(Report.case_id == case_id)
        .group_by(Report.kind)
        .order_by(Report.kind)
    ).all()


def _thing(session: Session, relative: Relative, about: str) -> Thing:
    found = next((it for it in things_of(session, relative) if it.about == about), None)
    if found is None:
        raise Invalid("Choose something that they told you.", field="about")
    return found


def _refuse_unless_allowed(thing: Thing, how: Level) -> None:
    if thing.level in ENOUGH[how]:
        return
    reasons = {None: NOT_SAID, Level.NONE: NOT_AT_ALL, Level.GENERAL: NOT_QUOTED}
    field = "how" if thing.level is Level.GENERAL else "about"
    raise Refused(reasons.get(thing.level, NOT_AT_ALL), field=field, rule=RULE, source=SOURCE)


def _quote(thing: Thing, use: Use) -> str | None:
    if use.how != Level.QUOTED:
        return None
    quote = (use.quote or "").strip()
    if not quote:
        raise Invalid("Enter the words that the report quotes.", field="quote")
    if thing.words is not None and _folded(quote) not in _folded(thing.words):
        raise Invalid("These are not their words. Copy what they wrote.", field="quote")
    return quote


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
