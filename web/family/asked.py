"""Questions between a relative and the board, on the relative's side."""

from typing import Any
from uuid import UUID

from flask import g, request, url_for

from domain.access.permissions import Permission
from domain.family.asked.models import AskedQuestion
from domain.family.asked.queries import own_question, own_questions
from domain.family.asked.verbs import ask_board, rather_not, save_draft, send_answer
from domain.family.standing import holds_on_views
from domain.wording import say, say_many
from web.family.asked_forms import AnswerBackForm, AskUsForm
from web.forms.hidden import number_in
from web.guard import SAFE, needs
from web.hypermedia import attempt, done, page


def asked_from_url(question: UUID) -> AskedQuestion:
    return own_question(g.session, g.actor.relative_id, question)


@needs(Permission.QUESTION_OWN)
def asked() -> Any:
    return page("family/asked.html", rows=own_questions(g.session, g.actor.relative_id))


@needs(Permission.QUESTION_OWN)
def asked_new() -> Any:
    form = AskUsForm()
    case_id = g.invitation.case_id
    tried = attempt(form, lambda: ask_board(g.session, g.actor, case_id, words=form.words.data))
    if tried.ok:
        return done(url_for("family.asked"))
    return page("family/asked_new.html", form=form)


@needs(Permission.QUESTION_OWN, subject=asked_from_url)
def asked_one(row: AskedQuestion) -> Any:
    form = AnswerBackForm()
    if attempt(form, lambda: _act(row, form)).ok:
        return done(url_for("family.asked"))
    row = asked_from_url(row.id)
    elsewhere = _elsewhere(row, form)
    if request.method in SAFE:
        form.words.data = row.draft
    form.saves.data = str(row.saves)
    return page(
        "family/asked_one.html",
        form=form,
        row=row,
        holds=holds_on_views(g.session),
        elsewhere=elsewhere,
    )


def _act(row: AskedQuestion, form: AnswerBackForm) -> Any:
    words, seen = form.words.data or "", number_in(form.saves)
    if form.rather_not.data:
        return rather_not(g.session, g.actor, row)
    act = save_draft if form.later.data else send_answer
    return act(g.session, g.actor, row, words=words, seen=seen)


def _elsewhere(row: AskedQuestion, form: AnswerBackForm) -> str | None:
    """What another window saved meanwhile, to be shown beside what was typed here."""
    if request.method in SAFE or row.saves == number_in(form.saves):
        return None
    other = row.draft or ""
    return other if other != (form.words.data or "") else None


def asked_task() -> dict[str, Any]:
    """A line among the things that they can do."""
    rows = own_questions(g.session, g.actor.relative_id)
    to_answer = sum(row.from_board and row.answered_at is None for row in rows)
    waiting = any(not row.from_board and row.answered_at is None for row in rows)
    task = {
        "title": say("Questions and answers"),
        "hint": say("Ask us something, or answer what we asked you."),
        "href": url_for("family.asked"),
    }
    if to_answer:
        task["tag"] = say_many("%(num)s to answer", "%(num)s to answer", to_answer)
    elif waiting:
        task["tag"] = say("We will answer")
    return task
