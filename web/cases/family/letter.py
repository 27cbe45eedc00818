"""One letter: its words, the paper itself, and the record that it went."""

from io import BytesIO
from typing import Any
from uuid import UUID

from flask import g, request, send_file

from domain import clock
from domain.access.permissions import Permission
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import NotFound
from domain.family.invitations import path_of, standing_invitation
from domain.letters.fields import LINK, has_link, paragraphs
from domain.letters.models import Letter
from domain.letters.paper import Paper, PaperLink, envelope, make_letter
from domain.letters.posting import post_letter
from domain.letters.queries import letter_by_id
from domain.letters.writing import change_letter, drop_letter
from domain.procedures.clock_words import day_words
from tenants.post import office_of
from web.board import the_board
from web.cases.family.addresses import link_on_paper
from web.cases.family.forms import LetterForm, PostedForm, ThrowAwayForm
from web.cases.family.letters import letter_url, letters_url, words
from web.cases.family.subject import relative_from_url
from web.cases.subject import case_page, note_read
from web.guard import SAFE, keep, needs
from web.hypermedia import attempt, done

FILE = "letter.pdf"


def letter_from_url(reference: str, relative: UUID, letter: UUID) -> Letter:
    return letter_by_id(g.session, relative_from_url(reference, relative).id, letter)


@needs(Permission.FAMILY_INVITE, subject=letter_from_url)
def letter(letter: Letter) -> Any:
    form = LetterForm()
    if request.method in SAFE:
        form.words.data, form.large.data = letter.words, "yes" if letter.large else "no"
    large = form.large.data == "yes"
    tried = attempt(
        form,
        lambda: change_letter(g.session, g.actor, letter, words=form.words.data or "", large=large),
    )
    if tried.ok:
        return done(letter_url(g.relative, letter), said="The letter is saved.")
    return _page("letter", letter, form)


@needs(Permission.FAMILY_INVITE, subject=letter_from_url)
def paper(letter: Letter) -> Any:
    """Made anew each time, because the link in it is kept nowhere. Taking it is recorded."""
    link = _link(letter)
    if has_link(letter.words) and link is None:
        raise NotFound
    pdf = make_letter(_paper(letter, link))
    record(g.session, g.actor, Action.LETTER_PRINTED, letter, link=int(link is not None))
    keep()
    return send_file(
        BytesIO(pdf), mimetype="application/pdf", as_attachment=True, download_name=FILE
    )


@needs(Permission.FAMILY_INVITE, subject=letter_from_url)
def posted(letter: Letter) -> Any:
    form = PostedForm()
    if request.method in SAFE:
        form.posted_on.data = clock.today()
    tried = attempt(
        form,
        lambda: post_letter(
            g.session,
            g.actor,
            letter,
            posted_on=form.posted_on.data,
            means=form.means.data,
        ),
    )
    if tried.ok:
        return done(letters_url(g.relative), said="It is recorded that the letter went.")
    return _page("posted", letter, form)


@needs(Permission.FAMILY_INVITE, subject=letter_from_url)
def thrown_away(letter: Letter) -> Any:
    form = ThrowAwayForm()
    if attempt(form, lambda: drop_letter(g.session, g.actor, letter)).ok:
        return done(letters_url(g.relative), said="The letter is thrown away.")
    return _page("thrown_away", letter, form)


def _link(letter: Letter) -> PaperLink | None:
    if not has_link(letter.words):
        return None
    standing = standing_invitation(g.session, g.relative.id)
    return link_on_paper(standing, path_of(g.session, standing)) if standing else None


def _paper(letter: Letter, link: PaperLink | None) -> Paper:
    office = office_of(the_board())
    return Paper(
        to=_to(),
        sender=(*office.lines, *((office.phone,) if office.phone else ())),
        date_words=day_words(clock.today()),
        words=letter.words,
        link=link,
        large=letter.large,
    )


def _to() -> tuple[str, ...]:
    return (g.relative.name, *(g.relative.address or "").splitlines())


def _page(name: str, letter: Letter, form: Any) -> Any:
    note_read(g.case, "letters")
    return case_page(
        f"cases/family/{name}.html",
        case=g.case,
        relative=g.relative,
        **words(),
        letter=letter,
        form=form,
        to=envelope(_to()),
        parts=[None if part == LINK else part for part in paragraphs(letter.words)],
        link_missing=has_link(letter.words)
        and standing_invitation(g.session, g.relative.id) is None,
        office=office_of(the_board()),
    )
