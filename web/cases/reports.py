"""The reports of a review: seeing them, writing them, bringing them in, reading them."""

from typing import Any

from flask import Blueprint, Response, g, make_response, url_for

from domain.access.permissions import Permission
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.chronologies.versions.queries import basis_of
from domain.documents.uploads import FileKind
from domain.errors import NotFound
from domain.files.models import StoredFile
from domain.files.store import read_file
from domain.procedures.editions import procedure_of
from domain.procedures.rules import circle, document_title, documents
from domain.procedures.vocabulary import DocumentKey
from domain.reports.drafts import Draft, notes_on
from domain.reports.queries import latest_draft, names_of, versions_of
from domain.reports.saving import FromWord, Written, save_draft
from domain.reports.versions import latest_version
from web.cases.approval import approval
from web.cases.basis import basis
from web.cases.findings import findings
from web.cases.forms.reports import WordForm, WriteForm
from web.cases.sharing import sharing
from web.cases.subject import case_from_url, case_page, note_read
from web.cases.work import Work, WorkVersion, version_from_url, work_from_url
from web.guard import keep, needs
from web.hypermedia import attempt, done
from web.prose import prose
from web.runtime import runtime

reports = Blueprint("reports", __name__, url_prefix="/<string:reference>/reports")
VERSION = "/<string:document>/<int(max=9999):version>"
reports.register_blueprint(findings, url_prefix=f"{VERSION}/check")
reports.register_blueprint(approval, url_prefix=VERSION)
reports.register_blueprint(basis, url_prefix=VERSION)
reports.register_blueprint(sharing, url_prefix=f"{VERSION}/sharing")


@reports.get("")
@needs(Permission.DRAFT_READ, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "reports")
    procedure = procedure_of(g.session, case)
    versions = versions_of(g.session, case.id)
    written = {it.document for it in versions}
    shown = [it for it in DocumentKey if it in documents(procedure) or it.value in written]
    return case_page(
        "cases/reports/index.html",
        case=case,
        titles={key.value: document_title(procedure, key) for key in shown},
        versions={key.value: [it for it in versions if it.document == key] for key in shown},
        names=names_of(g.session, {it.saved_by for it in versions}),
        circle=circle(procedure),
    )


@reports.route("/<string:document>/write", methods=["GET", "POST"])
@needs(Permission.DRAFT_WRITE, subject=work_from_url)
def write(work: Work) -> Any:
    note_read(work.case, "reports")
    latest = latest_draft(g.session, work.case.id, work.document)
    form = WriteForm(data=_opened_on(latest))
    tried = attempt(form, lambda: _save(work, form, Written(form.text.data)))
    if tried.ok:
        return _to(tried.value, work, "is saved")
    return case_page(
        "cases/reports/write.html", case=work.case, work=work, form=form, latest=latest
    )


@reports.route("/<string:document>/word", methods=["GET", "POST"])
@needs(Permission.DRAFT_WRITE, subject=work_from_url)
def word(work: Work) -> Any:
    note_read(work.case, "reports")
    latest = latest_version(g.session, work.case.id, work.document)
    form = WordForm(data={"seen": str(latest)})
    tried = attempt(form, lambda: _save(work, form, _sent(form)))
    if tried.ok:
        return _to(tried.value, work, "is brought in")
    return case_page("cases/reports/word.html", case=work.case, work=work, form=form)


@reports.get(VERSION)
@needs(Permission.DRAFT_READ, subject=version_from_url)
def read(work: WorkVersion) -> Any:
    record(g.session, g.actor, Action.DRAFT_READ, work.draft, version=work.draft.version)
    keep()
    return case_page(
        "cases/reports/read.html",
        case=work.case,
        work=work,
        prose=prose(work.draft.html),
        notes=notes_on(work.draft),
        basis=basis_of(g.session, work.draft.id),
        names=names_of(g.session, [work.draft.member_id]),
        is_latest=work.draft.version == latest_version(g.session, work.case.id, work.document),
    )


@reports.get(f"{VERSION}/original")
@needs(Permission.DRAFT_READ, subject=version_from_url)
def original(work: WorkVersion) -> Response:
    if work.draft.file_id is None:
        raise NotFound
    row = g.session.get_one(StoredFile, (work.draft.board_id, work.draft.file_id))
    content = read_file(g.session, runtime().files, row)
    record(g.session, g.actor, Action.FILE_READ, row)
    keep()
    # It says what it is wherever it lies: nothing is written into what somebody sent us.
    name = f"confidential-{work.case.reference}-{work.document}-version-{work.draft.version}"
    response = make_response(content)
    response.mimetype = row.media_type
    response.headers.set(
        "Content-Disposition", "attachment", filename=f"{name}{FileKind.DOCX.extension}"
    )
    return response


def _opened_on(latest: Draft | None) -> dict[str, str | None]:
    if latest is None:
        return {"seen": "0", "text": ""}
    return {"seen": str(latest.version), "text": latest.text}


def _sent(form: WordForm) -> FromWord:
    given = form.file.data
    return FromWord(given.read(), given.filename or "", runtime().files)


def _save(work: Work, form: WriteForm | WordForm, content: Written | FromWord) -> Draft:
    return save_draft(
        g.session, g.actor, work.case, work.document, content=content, seen=form.version_seen()
    )


def _to(draft: Draft, work: Work, what: str) -> Response:
    url = url_for("cases.reports.read", **work.at, version=draft.version)
    return done(url, said=f"Version {draft.version} {what}.")
