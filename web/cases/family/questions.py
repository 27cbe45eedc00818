"""Questions to a relative and from them, on the board's side."""

from typing import Any
from uuid import UUID

from flask import g, url_for

from domain.access.permissions import Permission
from domain.cases.queries import open_holds
from domain.delivery.names import member_names
from domain.family.asked.models import AskedQuestion
from domain.family.asked.queries import (
    answer_due,
    how_many_questions,
    question_by_id,
    questions_of,
)
from domain.family.asked.verbs import answer_relative, ask_relative, reply
from domain.family.relatives import Relative
from web.cases.family.one import One
from web.cases.family.subject import relative_from_url
from web.cases.family.turning import A_PAGE, place_asked, turning
from web.cases.subject import case_page, note_read
from web.forms import Form, LongText, Submit
from web.guard import needs
from web.hypermedia import attempt, done

LONGEST = 4000


class AskForm(Form):
    words = LongText(
        "What would you like to ask them?",
        hint="In plain words, one thing at a time. They may say that they would rather not answer.",
        required="Write what you would like to ask",
        rows=4,
        max_length=LONGEST,
    )
    about = LongText(
        "What does it refer to?",
        hint="For example: what they wrote about the school.",
        rows=2,
        max_length=LONGEST,
    )
    send = Submit("Ask them")


class AnswerForm(Form):
    words = LongText("Your answer to them", required="Write your answer", max_length=20_000)
    send = Submit("Send the answer")


class ReplyForm(Form):
    words = LongText("Your reply to them", required="Write your reply", max_length=20_000)
    send = Submit("Send the reply")


def question_from_url(reference: str, relative: UUID, question: UUID) -> AskedQuestion:
    return question_by_id(g.session, relative_from_url(reference, relative).id, question)


@needs(Permission.QUESTION_ASK, subject=relative_from_url)
def questions(relative: Relative) -> Any:
    _, before = place_asked()
    rows = questions_of(g.session, relative.id, limit=A_PAGE, offset=before)
    total = how_many_questions(g.session, relative.id)
    return _page("index", rows=[(row, waits(row)) for row in rows], **turning(total))


@needs(Permission.QUESTION_ASK, subject=relative_from_url)
def question_new(relative: Relative) -> Any:
    form = AskForm()
    words, about = form.words, form.about
    tried = attempt(
        form,
        lambda: ask_relative(g.session, g.actor, relative, words=words.data, about=about.data),
    )
    if tried.ok:
        return done(_at("questions"), said="They are told that there is something new.")
    return _page("new", form=form, holds=open_holds(g.session, g.case.id, "views"))


@needs(Permission.QUESTION_ASK, subject=question_from_url)
def question(row: AskedQuestion) -> Any:
    """One form at a time: an answer to what they asked, or a reply to what they answered."""
    form = ReplyForm() if row.from_board else AnswerForm()
    act = reply if row.from_board else answer_relative
    tried = attempt(form, lambda: act(g.session, g.actor, row, g.relative, words=form.words.data))
    if tried.ok:
        return done(_at("questions"), said="They are told that there is something new.")
    row = question_by_id(g.session, g.relative.id, row.id)
    who = {each for each in (row.member_id, row.answered_by_id) if each}
    names = member_names(g.session, who) if who else {}
    return _page("one", row=row, form=form, open=_is_open(row), names=names, waits=waits(row))


def _is_open(row: AskedQuestion) -> bool:
    if row.from_board:
        return row.answered_at is not None and row.replied_at is None
    return row.answered_at is None


def waits(row: AskedQuestion) -> str:
    """Who waits for whom; empty where nobody does."""
    if row.answered_at is not None:
        return ""
    return "We wait for them" if row.from_board else "They wait for us"


def asked(one: One) -> dict[str, Any]:
    """The section of their own page."""
    rows = questions_of(one.session, one.relative.id)
    return {
        "ours": sum(row.from_board and row.answered_at is None for row in rows),
        "theirs": [
            (row, answer_due(row)) for row in rows if not row.from_board and not row.answered_at
        ],
        "all": len(rows),
    }


def _at(endpoint: str) -> str:
    return url_for(f"cases.family.{endpoint}", reference=g.case.reference, relative=g.relative.id)


def _page(name: str, **context: Any) -> Any:
    note_read(g.case, "family")
    template = f"cases/family/questions/{name}.html"
    return case_page(template, case=g.case, relative=g.relative, **context)
