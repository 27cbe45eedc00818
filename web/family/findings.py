"""What a draft has found, shown to a relative: reading it, and saying what is wrong or missing."""

from typing import Any
from uuid import UUID

from flask import g, request, url_for

from domain.access.permissions import Permission
from domain.errors import NotFound
from domain.family.shown.commenting import begin_text, save_comment, send_comments
from domain.family.shown.models import IN_GENERAL, SharedComment, SharedText
from domain.family.shown.queries import own_comments, own_text, own_texts
from domain.family.standing import holds_on_views
from domain.wording import say
from web.family.findings_forms import CommentForm, SendCommentsForm
from web.guard import SAFE, keep, needs
from web.hypermedia import attempt, done, page


def text_from_url(text: UUID, **_more: int) -> SharedText:
    return own_text(g.session, g.invitation.relative_id, text)


@needs(Permission.VIEWS_GIVE)
def findings() -> Any:
    return page("family/findings.html", texts=own_texts(g.session, g.invitation.relative_id))


@needs(Permission.VIEWS_GIVE, subject=text_from_url)
def finding(text: SharedText) -> Any:
    form = SendCommentsForm()
    if attempt(form, lambda: send_comments(g.session, g.actor, text)).ok:
        here = url_for("family.finding", text=text.id)
        return done(here, said=say("Thank you. We have what you wrote, and will answer it."))
    if request.method in SAFE:
        begin_text(g.session, g.actor, text)
        keep()
    comments = {it.passage: it for it in own_comments(g.session, text.id)}
    return page(
        "family/finding.html",
        form=form,
        text=text,
        comments=comments,
        general=comments.get(IN_GENERAL),
        waits=any(it.is_changed for it in comments.values()),
        holds=holds_on_views(g.session),
    )


def passage_from_url(text: UUID, passage: int) -> tuple[SharedText, int]:
    found = own_text(g.session, g.invitation.relative_id, text)
    if not IN_GENERAL <= passage <= len(found.passages):
        raise NotFound
    return found, passage


@needs(Permission.VIEWS_GIVE, subject=passage_from_url)
def comment(place: tuple[SharedText, int]) -> Any:
    text, number = place
    form = CommentForm()
    if attempt(form, lambda: _save(text, number, form)).ok:
        return done(url_for("family.finding", text=text.id))
    saved = _saved(text, number)
    elsewhere = _elsewhere(form, saved)
    form.show(saved, again=request.method in SAFE)
    return page(
        "family/comment.html",
        form=form,
        text=text,
        number=number,
        passage=text.passages[number - 1] if number else None,
        elsewhere=elsewhere,
        holds=holds_on_views(g.session),
    )


def _save(text: SharedText, number: int, form: CommentForm) -> SharedComment:
    words = form.words.data or ""
    return save_comment(g.session, g.actor, text, passage=number, words=words, seen=form.seen)


def _saved(text: SharedText, number: int) -> SharedComment | None:
    return {it.passage: it for it in own_comments(g.session, text.id)}.get(number)


def _elsewhere(form: CommentForm, saved: SharedComment | None) -> str | None:
    """What another window saved meanwhile, to be shown beside what was typed here."""
    if request.method in SAFE or saved is None or saved.saves == form.seen:
        return None
    return saved.words if saved.words != form.words.data else None
