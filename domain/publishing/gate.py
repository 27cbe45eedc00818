"""The gate: every condition on publishing a draft, and how each of them stands."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.cases.case import Case
from domain.cases.queries import open_holds, proceedings_of
from domain.family.duties import duties_of
from domain.family.shown.queries import comments_on
from domain.gates import Line
from domain.procedures.basis import is_stated
from domain.procedures.conditions import PublicationFacts
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_of
from domain.procedures.family_conditions import counted
from domain.procedures.output import Recipient
from domain.procedures.rules import publication_conditions, recipients_due
from domain.publication.models import Explanation, Sending
from domain.publication.queries import standing_decision
from domain.reports.approval import approval_of
from domain.reports.clearance import clearance_of
from domain.reports.drafts import Draft
from domain.voices.consent import uses_in


def gate(
    session: Session,
    case: Case,
    document: str,
    draft: Draft,
    *,
    welfare: bool = False,
    whole: bool = False,
) -> tuple[Line, ...]:
    """Each condition as it stands now. `welfare` and `whole` are said only on publishing."""
    procedure = procedure_of(session, case)
    facts = replace(facts_for(session, case, document, draft, welfare=welfare), whole=whole)
    explanations = explanations_of(session, draft.id)
    return tuple(
        Line(condition, explanations.get(condition.key))
        for condition in publication_conditions(procedure, document, facts)
    )


def facts_for(
    session: Session, case: Case, document: str, draft: Draft, *, welfare: bool
) -> PublicationFacts:
    owed = duties_of(session, case, document).values()
    procedure = procedure_of(session, case)
    to_send = recipients_owed(session, procedure, document, draft)
    holds = open_holds(session, case.id, "publication")
    decision = standing_decision(session, case.id, document)
    comments, waiting = comments_on(session, draft.report_id)
    used = uses_in(session, case.id, draft.report_id, draft.version)
    return PublicationFacts(
        approved=approval_of(session, draft.id) is not None,
        cleared=clearance_of(session, draft.id) is not None,
        open_publication_holds=tuple(hold.rule for hold in holds),
        hold_sources=tuple(hold.source for hold in holds if hold.source),
        open_proceedings=tuple(
            it.kind for it in proceedings_of(session, case.id) if it.ended_on is None
        ),
        family=counted(duty for duties in owed for duty in duties),
        welfare_confirmed=welfare,
        recipients_owed=tuple(recipient.title for _, recipient in to_send),
        recipients_sent=_sent_on(session, procedure, document, draft),
        comments=comments,
        comments_waiting=waiting,
        words_used=len(used),
        words_without_consent=sum(not it.allowed for it in used),
        kept_back=decision.extent if decision else "",
        on=clock.today(),
    )


def _sent_on(
    session: Session, procedure: Procedure, document: str, draft: Draft
) -> dict[str, date]:
    titles = {key: who.title for key, who in recipients_for(procedure, document)}
    return {
        titles[it.recipient]: it.sent_on
        for it in sendings_of(session, draft.id)
        if it.recipient in titles
    }


def recipients_owed(
    session: Session, procedure: Procedure, document: str, draft: Draft
) -> list[tuple[str, Recipient]]:
    """Who must be sent this document and has not been, each with its key."""
    sent = {sending.recipient for sending in sendings_of(session, draft.id)}
    return [(key, who) for key, who in recipients_for(procedure, document) if key not in sent]


def recipients_for(procedure: Procedure, document: str) -> list[tuple[str, Recipient]]:
    due = recipients_due(procedure, document, clock.today())
    stated = sorted(procedure.recipients.items())
    return [(str(key), who) for key, who in stated if is_stated(who) and who in due]


def sendings_of(session: Session, draft_id: UUID) -> Sequence[Sending]:
    order = (Sending.sent_on, Sending.recipient, Sending.id)
    return session.scalars(
        select(Sending).where(Sending.draft_id == draft_id).order_by(*order)
    ).all()


def explanations_of(session: Session, draft_id: UUID) -> Mapping[str, Explanation]:
    wanted = select(Explanation).where(Explanation.draft_id == draft_id)
    rows = session.scalars(wanted.order_by(Explanation.condition, Explanation.id))
    return {explanation.condition: explanation for explanation in rows}
