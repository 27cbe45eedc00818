"""Showing a relative what a draft has found: where the procedure says so, or the board agrees."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.cases.queries import open_holds
from domain.errors import Invalid, Refused
from domain.family.invitations import VIEWS, standing_invitation
from domain.family.queries import reach
from domain.family.relatives import Relative
from domain.family.shown.models import SharedText, passages_in
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_of
from domain.procedures.rules import family_promises
from domain.publishing.naming_nobody import refuse_if_naming, said_in
from domain.reports.queries import latest_draft

LONGEST = 60_000


@dataclass(frozen=True)
class Allowed:
    """The procedure's own promise to talk about the report, where it makes one."""

    sentence: str
    source: str


@dataclass(frozen=True)
class Showing:
    document: str
    text: str
    agreed_by: str | None = None


def rule_for(procedure: Procedure) -> Allowed | None:
    promises = family_promises(procedure)
    found = next((it for it in promises if it.key == "meeting" and it.stated), None)
    return Allowed(found.sentence, str(found.source)) if found else None


def show_findings(
    session: Session, actor: Actor, case: Case, relative: Relative, showing: Showing
) -> SharedText:
    """Put a text behind a relative's own link. Nothing in it may say who anyone is."""
    _check(session, case, showing)
    _refuse_unless_reachable(session, relative)
    draft = latest_draft(session, case.id, showing.document)
    if draft is None:
        raise Invalid("Choose a report that has been begun.", field="document")
    refuse_if_naming(session, case, [said_in("The text", showing.text)])
    shown = SharedText(
        case_id=case.id,
        relative_id=relative.id,
        report_id=draft.report_id,
        draft_id=draft.id,
        member_id=actor.id,
    )
    shown.text, shown.agreed_by = showing.text, showing.agreed_by or None
    session.add(shown)
    event = record(session, actor, Action.FINDINGS_SHOWN, shown, version=draft.version)
    tell(session, NoticeKind.FINDINGS_SHOWN, event, reach(relative), case_id=case.id)
    return shown


def _check(session: Session, case: Case, showing: Showing) -> None:
    if not passages_in(showing.text):
        raise Invalid("Write what they are to read.", field="text")
    if len(showing.text) > LONGEST:
        raise Invalid(f"The text must be {LONGEST:,} characters or less.", field="text")
    if rule_for(procedure_of(session, case)) is None and not (showing.agreed_by or "").strip():
        raise Refused(
            "Your board’s procedure does not say that findings are shown to the family before the "
            "report is finished. Say who at the board agreed to it.",
            field="agreed_by",
        )


def _refuse_unless_reachable(session: Session, relative: Relative) -> None:
    holds = open_holds(session, relative.case_id, VIEWS)
    if holds:
        raise Refused(
            "Views are on hold, so nobody can be asked about the findings now.",
            rule=holds[0].rule,
            source=holds[0].source,
        )
    if standing_invitation(session, relative.id) is None:
        raise Refused("They have no link that opens. Send them a new one first.")
