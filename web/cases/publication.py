"""What stands between each report and the public, and where it went through."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, g, request, url_for

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.errors import NotFound
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_of
from domain.procedures.rules import document_title, documents, publication_rule
from domain.publication.queries import Issue, publications_of
from domain.publishing.explaining import explain
from domain.publishing.gate import GateLine, gate, recipients_for, recipients_owed
from domain.publishing.sending import note_sent
from domain.reports.drafts import Draft
from domain.reports.queries import latest_draft, names_of
from web.cases.forms.publication import ExplainForm, sent_form
from web.cases.publishing import publishing
from web.cases.subject import case_from_url, case_page, note_read, part_links
from web.cases.work import Work, WorkVersion, latest_from_url
from web.guard import SAFE, needs
from web.hypermedia import attempt, done

publication = Blueprint("publication", __name__, url_prefix="/<string:reference>/publication")
publication.register_blueprint(publishing, url_prefix="/<string:document>")


@dataclass(frozen=True)
class Entry:
    """One document at its gate."""

    document: str
    title: str
    rule: str
    draft: Draft | None
    lines: tuple[GateLine, ...]
    issues: list[Issue]

    @property
    def standing(self) -> Issue | None:
        return next((issue for issue in self.issues if issue.withdrawal is None), None)


@publication.get("")
@needs(Permission.DRAFT_READ, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "publication")
    procedure = procedure_of(g.session, case)
    issues = publications_of(g.session, case.id)
    entries = [_entry(case, procedure, key.value, issues) for key in documents(procedure)]
    signed = [line.explanation for entry in entries for line in entry.lines if line.explanation]
    return case_page(
        "cases/publication/index.html",
        case=case,
        entries=entries,
        names=names_of(
            g.session,
            [*(it.member_id for it in signed), *(it.publication.member_id for it in issues)],
        ),
        where=lambda entry, key: _where(case, entry, key),
    )


@dataclass(frozen=True)
class Unmet:
    """A condition of a version, to be explained."""

    work: WorkVersion
    line: GateLine


def unmet_from_url(reference: str, document: str, condition: str) -> Unmet:
    work = latest_from_url(reference, document)
    lines = gate(g.session, work.case, document, work.draft)
    found = next((line for line in lines if line.condition.key == condition), None)
    if found is None or not found.condition.may_be_explained:
        raise NotFound
    return Unmet(work, found)


@publication.route("/<string:document>/explain/<string:condition>", methods=["GET", "POST"])
@needs(Permission.REPORT_PUBLISH, subject=unmet_from_url)
def explanation(unmet: Unmet) -> Any:
    work, condition, form = unmet.work, unmet.line.condition, ExplainForm()
    note_read(work.case, "publication")
    tried = attempt(form, lambda: _explain(work, condition.key, form))
    if tried.ok:
        return done(_back(work), said="Your explanation is signed.")
    return case_page(
        "cases/publication/explain.html", case=work.case, work=work, line=unmet.line, form=form
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
        "cases/publication/sent.html", case=work.case, work=work, form=form, waiting=waiting
    )


def _entry(case: Case, procedure: Procedure, document: str, issues: Any) -> Entry:
    draft = latest_draft(g.session, case.id, document)
    return Entry(
        document=document,
        title=document_title(procedure, document),
        rule=publication_rule(procedure, document),
        draft=draft,
        lines=gate(g.session, case, document, draft) if draft else (),
        issues=[it for it in issues if draft and it.publication.report_id == draft.report_id],
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
        "family": (Permission.FAMILY_READ, lambda: links.get("cases.family.index")),
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
