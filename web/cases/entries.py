"""One document of a review as the publication page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask import g

from domain import clock
from domain.cases.case import Case
from domain.cases.queries import decision_of
from domain.family.owed import told_date
from domain.gates import Line
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_by_id
from domain.procedures.output import Recipient
from domain.procedures.rules import (
    DocumentRule,
    Lapsed,
    Withholding,
    document_rule,
    document_title,
    force_words,
    going_to,
    ground_words,
    in_force,
    lapsed,
    lead_words,
    may_publish_from,
    must_have_by,
    withholding,
)
from domain.publication.models import NonPublication, Sending
from domain.publication.queries import Issue
from domain.publishing.gate import gate, recipients_for, sendings_of
from domain.reports.drafts import Draft
from domain.reports.queries import latest_draft


@dataclass(frozen=True)
class Told:
    """A body that the document goes to: under which duty, by when, and since when it has it."""

    recipient: Recipient
    in_force: bool
    force: str
    lead: str
    sent_on: date | None
    free_from: date
    """The first day on which it may be published, as it was sent or if it were sent today."""
    by: date | None
    """The last day to send it, for the date that the family was told."""


@dataclass(frozen=True)
class Decided:
    """A decision to keep it back, with the ground in words."""

    row: NonPublication
    ground: str


@dataclass(frozen=True)
class Entry:
    """One document at its gate."""

    document: str
    title: str
    rule: DocumentRule
    withholding: Withholding
    draft: Draft | None
    lines: tuple[Line, ...]
    issues: list[Issue]
    decisions: list[Decided]
    told: list[Told]
    planned: date | None
    lapsed: tuple[Lapsed, ...]

    @property
    def standing(self) -> Issue | None:
        return next((issue for issue in self.issues if issue.withdrawal is None), None)

    @property
    def decision(self) -> Decided | None:
        return next((it for it in self.decisions if it.row.undone_at is None), None)


def entry_of(
    case: Case,
    procedure: Procedure,
    document: str,
    issues: Sequence[Issue],
    decisions: Sequence[NonPublication],
) -> Entry:
    draft = latest_draft(g.session, case.id, document)
    planned = told_date(g.session, draft.id) if draft else None
    pinned = procedure_by_id(g.session, case.edition_id) if case.edition_id else procedure
    return Entry(
        document=document,
        title=document_title(procedure, document),
        rule=document_rule(procedure, document),
        withholding=withholding(procedure, document),
        draft=draft,
        lines=gate(g.session, case, document, draft) if draft else (),
        issues=[it for it in issues if draft and it.publication.report_id == draft.report_id],
        decisions=[
            Decided(it, ground_words(procedure, document, it.ground))
            for it in decisions
            if it.document == document
        ],
        told=_told(procedure, document, draft, planned),
        lapsed=lapsed(pinned, document, clock.today(), _begun(case, pinned)),
        planned=planned,
    )


def _begun(case: Case, pinned: Procedure) -> date | None:
    """The day of the decision, asked for only where a duty may have fallen away."""
    if not any(it.lapses for it in pinned.overrides):
        return None
    made = decision_of(g.session, case.id)
    return made.decided_on if made else None


def _told(
    procedure: Procedure, document: str, draft: Draft | None, planned: date | None
) -> list[Told]:
    sendings = sendings_of(g.session, draft.id) if draft else ()
    titles = {key: who.title for key, who in recipients_for(procedure, document)}
    sent = {titles.get(it.recipient): it for it in sendings}
    return [_one(who, sent.get(who.title), planned) for who in going_to(procedure, document)]


def _one(recipient: Recipient, sending: Sending | None, planned: date | None) -> Told:
    sent_on = sending.sent_on if sending else None
    return Told(
        recipient=recipient,
        in_force=in_force(recipient, clock.today()),
        force=force_words(recipient),
        lead=lead_words(recipient),
        sent_on=sent_on,
        free_from=may_publish_from(recipient, sent_on or clock.today()),
        by=must_have_by(recipient, planned) if planned else None,
    )
