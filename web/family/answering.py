"""One question a page. Each is saved as it goes, and any may be left."""

from typing import Any

from flask import g, request, url_for

from domain.access.permissions import Permission
from domain.errors import NotFound
from domain.family.answering import save_answer
from domain.family.questions import BY_KEY, EARLIER, QUESTIONS, Question, after, before
from domain.family.readers import as_asked
from domain.family.standing import holds_on_views
from web.family.forms import AnswerForm
from web.family.place import own_answers
from web.guard import SAFE, needs
from web.hypermedia import attempt, done, page


def question_from_url(question: str) -> Question:
    asked = BY_KEY.get(question)
    if asked is None or (asked in EARLIER and asked.key not in own_answers()):
        raise NotFound
    return asked


@needs(Permission.VIEWS_GIVE, subject=question_from_url)
def question(asked: Question) -> Any:
    form = AnswerForm()
    form.ask(as_asked(asked, g.invitation.reader))
    if attempt(form, lambda: _save(asked, form)).ok:
        return done(_next(asked, form))
    return _page(asked, form)


def _save(asked: Question, form: AnswerForm) -> Any:
    words = form.words.data or ""
    return save_answer(
        g.session,
        g.actor,
        g.invitation.case_id,
        question=asked.key,
        words=words,
        seen=form.seen,
    )


def _next(asked: Question, form: AnswerForm) -> str:
    following = after(asked.key)
    if form.later.data:
        return url_for("family.start")
    if form.backwards.data:
        return _back(asked)
    if following is None or _checking():
        return url_for("family.check")
    return url_for("family.question", question=following.key)


def _back(asked: Question) -> str:
    """Where they came from: what they had written, the question before, or the start."""
    earlier = before(asked.key)
    if _checking():
        return url_for("family.check")
    return url_for("family.question", question=earlier.key) if earlier else url_for("family.start")


def _checking() -> bool:
    """Whether they change one answer, and mean to see all of them again."""
    return request.args.get("then") == "check"


def _page(asked: Question, form: AnswerForm) -> Any:
    saved = own_answers().get(asked.key)
    elsewhere = _elsewhere(form, saved)
    if request.method in SAFE:
        form.show(saved)
    elif elsewhere is not None:
        form.see(saved)
    return page(
        "family/question.html",
        form=form,
        asked=as_asked(asked, g.invitation.reader),
        number=QUESTIONS.index(asked) + 1 if asked in QUESTIONS else None,
        total=len(QUESTIONS),
        back=_back(asked),
        then="check" if _checking() else None,
        holds=holds_on_views(g.session),
        saved=saved.words if saved else None,
        elsewhere=elsewhere,
    )


def _elsewhere(form: AnswerForm, saved: Any) -> str | None:
    """What another window saved meanwhile, to be shown beside what was typed here."""
    if request.method in SAFE or saved is None or saved.saves == form.seen:
        return None
    other: str = saved.words or ""
    return other if other != (form.words.data or "") else None
