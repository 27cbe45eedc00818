"""Showing a relative what a draft has found, and answering what they say of it."""

from typing import Any
from uuid import UUID

from flask import g, request

from domain.access.permissions import Permission
from domain.audit.actions import Action
from domain.audit.record import record
from domain.documents.html import plain_text
from domain.family.relatives import Relative
from domain.family.shown.models import SharedComment
from domain.family.shown.queries import sent_comment, sent_comments, texts_for
from domain.family.used.using import begun
from domain.procedures.editions import procedure_of
from domain.procedures.rules import document_title
from domain.reports.queries import latest_draft
from domain.showing.answering import answer_comment
from domain.showing.showing import Showing, rule_for, show_findings
from web.cases.family.findings_forms import OUTCOMES, AnswerForm, ShowForm
from web.cases.family.subject import family_url, relative_from_url
from web.cases.subject import case_page, note_read
from web.forms import Option
from web.guard import SAFE, keep, needs
from web.hypermedia import attempt, done


@needs(Permission.VIEWS_READ, subject=relative_from_url)
def findings(relative: Relative) -> Any:
    texts = texts_for(g.session, relative.id)
    if texts:
        record(g.session, g.actor, Action.RESPONSE_READ, texts[0])
        keep()
    return case_page(
        "cases/family/findings.html",
        case=g.case,
        relative=relative,
        texts=texts,
        comments=sent_comments(g.session, relative.id),
        outcomes=dict(OUTCOMES),
    )


@needs(Permission.FAMILY_TELL, subject=relative_from_url)
def showing(relative: Relative) -> Any:
    note_read(g.case, "family")
    procedure = procedure_of(g.session, g.case)
    rule = rule_for(procedure)
    form = ShowForm(data=_begun_with())
    form.document.choices = [
        Option(kind, document_title(procedure, kind)) for kind in begun(g.session, g.case.id)
    ]
    if rule is not None:
        del form.agreed_by
    if attempt(form, lambda: _show(relative, form)).ok:
        return done(family_url("findings", relative), said="It is behind their link now.")
    return case_page(
        "cases/family/showing.html", case=g.case, relative=relative, form=form, rule=rule
    )


def comment_from_url(reference: str, relative: UUID, comment: UUID) -> SharedComment:
    return sent_comment(g.session, relative_from_url(reference, relative).id, comment)


@needs(Permission.DRAFT_WRITE, subject=comment_from_url)
def answer(comment: SharedComment) -> Any:
    note_read(g.case, "views")
    form = AnswerForm()
    if attempt(form, lambda: _answer(comment, form)).ok:
        return done(family_url("findings", g.relative), said="Your answer is on their page.")
    text = next(it for it in texts_for(g.session, g.relative.id) if it.id == comment.shared_text_id)
    return case_page(
        "cases/family/answer.html",
        case=g.case,
        relative=g.relative,
        form=form,
        comment=comment,
        passage=text.passages[comment.passage - 1] if comment.passage else None,
    )


def _begun_with() -> dict[str, str]:
    """The text of a draft to cut down, where somebody asked for it."""
    document = request.args.get("from", "")
    if request.method not in SAFE or document not in begun(g.session, g.case.id):
        return {}
    draft = latest_draft(g.session, g.case.id, document)
    return {"document": document, "text": plain_text(draft.html)} if draft else {}


def _show(relative: Relative, form: ShowForm) -> Any:
    agreed = form.agreed_by.data if "agreed_by" in form else None
    shown = Showing(form.document.data, form.text.data, agreed)
    return show_findings(g.session, g.actor, g.case, relative, shown)


def _answer(comment: SharedComment, form: AnswerForm) -> Any:
    return answer_comment(
        g.session,
        g.actor,
        g.relative,
        comment,
        outcome=form.outcome.data,
        answer=form.answer.data,
    )
