"""What stands between each report and the public, and where it went through."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import Blueprint, g, request, url_for

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.gates import Line, explainable_line
from domain.giving.queries import waiting_for
from domain.procedures.editions import procedure_of
from domain.procedures.rules import documents, lead_words
from domain.publication.queries import Issue, decisions_of, publications_of
from domain.publishing.explaining import explain
from domain.publishing.gate import gate, recipients_for, recipients_owed
from domain.publishing.sending import note_sent
from domain.reports.queries import names_of
from web.cases.entries import Entry, entry_of
from web.cases.forms.keeping_back import EXTENT
from web.cases.forms.publication import ExplainForm, sent_form
from web.cases.keeping_back import keeping_back
from web.cases.publishing import publishing
from web.cases.subject import case_from_url, case_page, note_read, part_links
from web.cases.work import Work, WorkVersion, latest_from_url
from web.guard import SAFE, needs
from web.hypermedia import attempt, done

publication = Blueprint("publication", __name__, url_prefix="/<string:reference>/publication")
publication.register_blueprint(publishing, url_prefix="/<string:document>")
publication.register_blueprint(keeping_back, url_prefix="/<string:document>/not-published")


@publication.get("")
@needs(Permission.DRAFT_READ, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "publication")
    procedure = procedure_of(g.session, case)
    issues, decisions = publications_of(g.session, case.id), decisions_of(g.session, case.id)
    entries = [
        entry_of(case, procedure, key.value, issues, decisions) for key in documents(procedure)
    ]
    signed = [line.explanation for entry in entries for line in entry.lines if line.explanation]
    return case_page(
        "cases/publication/index.html",
        case=case,
        entries=entries,
        names=names_of(
            g.session,
            [
                *(it.member_id for it in signed),
                *(it.publication.member_id for it in issues),
                *(it.member_id for it in decisions),
                *(it.undone_by_id for it in decisions),
            ],
        ),
        extent=EXTENT,
        waiting=_waiting(issues),
        where=lambda entry, key: _where(case, entry, key),
    )


def _waiting(issues: Sequence[Issue]) -> Mapping[UUID, int]:
    """Who waits for what is given on request. Others than those who answer are not told."""
    if not permits(g.actor, Permission.DOCUMENT_ANSWER):
        return {}
    return waiting_for(g.session, [it.publication.id for it in issues])


@dataclass(frozen=True)
class Unmet:
    """A condition of a version, to be explained."""

    work: WorkVersion
    line: Line


def unmet_from_url(reference: str, document: str, condition: str) -> Unmet:
    work = latest_from_url(reference, document)
    lines = gate(g.session, work.case, document, work.draft)
    return Unmet(work, explainable_line(lines, condition))


@publication.route("/<string:document>/explain/<string:condition>", methods=["GET", "POST"])
@needs(Permission.REPORT_PUBLISH, subject=unmet_from_url)
def explanation(unmet: Unmet) -> Any:
    work, condition, form = unmet.work, unmet.line.condition, ExplainForm()
    note_read(work.case, "publication")
    tried = attempt(form, lambda: _explain(work, condition.key, form))
    if tried.ok:
        return done(_back(work), said="Your explanation is signed.")
    return case_page(
        "cases/explain.html",
        "explain",
        case=work.case,
        caption=work.name,
        line=unmet.line,
        form=form,
        back=url_for(".index", reference=work.case.reference),
        part="Publication",
    )


@publication.route("/<string:document>/sent", methods=["GET", "POST"])
@needs(Permission.REPORT_PUBLISH, subject=latest_from_url)
def sent(work: WorkVersion) -> Any:
    note_read(work.case, "publication")
    waiting = recipients_owed(g.session, work.procedure, work.document, work.draft)
    # Somebody else may have recorded it meanwhile: then that is said, and not that it is unknown.
    asked = request.method in SAFE
    form = sent_form(waiting if asked else recipients_for(work.procedure, work.document))
    tried = attempt(form, lambda: _sent(work, form))
    if tried.ok:
        return done(_back(work), said="It is recorded.")
    return case_page(
        "cases/publication/sent.html",
        case=work.case,
        work=work,
        form=form,
        waiting=[(key, who, lead_words(who)) for key, who in waiting],
    )


def _where(case: Case, entry: Entry, link_key: str) -> str | None:
    """The page on which a condition can be met, where this person may go there."""
    links = part_links(case)
    at: dict[str, Any] = {"reference": case.reference, "document": entry.document}
    version = at | {"version": entry.draft.version if entry.draft else 0}
    where: dict[str, tuple[Permission, Callable[[], str | None]]] = {
        "clearance": (
            Permission.DRAFT_CLEAR,
            lambda: url_for("cases.reports.findings.check", **version),
        ),
        "approval": (
            Permission.DRAFT_APPROVE,
            lambda: url_for("cases.reports.approval.record_approval", **version),
        ),
        "holds": (Permission.CASE_READ, lambda: links.get("cases.proceedings.index")),
        "duties": (
            Permission.DUTY_READ,
            lambda: url_for("cases.family.duties", reference=case.reference),
        ),
        "voices": (
            Permission.DRAFT_APPROVE,
            lambda: url_for("cases.reports.approval.record_approval", **version),
        ),
        "family": (Permission.FAMILY_READ, lambda: links.get("cases.family.index")),
        "kept_back": (
            Permission.REPORT_KEEP_BACK,
            lambda: (
                url_for("cases.publication.keeping_back.undoing", **at)
                if entry.decision
                else url_for("cases.publication.keeping_back.decide", **at)
            ),
        ),
        "recipients": (
            Permission.REPORT_PUBLISH,
            lambda: url_for("cases.publication.sent", **at),
        ),
    }
    permission, address = where.get(link_key, (Permission.CASE_READ, lambda: None))
    return address() if permits(g.actor, permission) else None


def _back(work: Work) -> str:
    return url_for("cases.publication.index", reference=work.case.reference)


def _explain(work: WorkVersion, condition: str, form: ExplainForm) -> Any:
    return explain(
        g.session,
        g.actor,
        work.case,
        work.draft,
        condition=condition,
        reason=form.reason.data,
    )


def _sent(work: WorkVersion, form: Any) -> Any:
    return note_sent(
        g.session,
        g.actor,
        work.case,
        work.draft,
        recipient=form.recipient.data,
        sent_on=form.sent_on.data,
    )
