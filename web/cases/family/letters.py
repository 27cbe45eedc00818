"""The letters of one relative: what waits to be put on paper, and what was sent."""

from typing import Any
from uuid import UUID

from flask import g, url_for

from domain.access.permissions import Permission
from domain.errors import NotFound
from domain.family.invitations import standing_invitation
from domain.family.relatives import Relative
from domain.letters.models import Letter, LetterKind, Means
from domain.letters.queries import letters_to, notice_to, waiting_for
from domain.letters.writing import letter_from, write_letter
from domain.notices.models import Notice
from domain.notices.queries import State, state_of
from tenants.post import office_of
from web.board import the_board
from web.cases.family.forms import FromNoticeForm, WriteForm
from web.cases.family.one import One
from web.cases.family.subject import relative_from_url
from web.cases.subject import case_page, note_read
from web.forms import Option
from web.guard import needs
from web.hypermedia import attempt, done
from web.notices.words import KINDS as NOTICES

KIND_HINTS = {
    LetterKind.INVITATION: "The square code and the address of their private page",
    LetterKind.OPEN: "You write what it says",
}


def sheet(one: One) -> dict[str, int]:
    """How many wait, for the relative's own page."""
    made = letters_to(one.session, one.relative.id)
    waiting = len(waiting_for(one.session, one.relative.id))
    return {
        "waiting": waiting + sum(letter.waits for letter in made),
        "posted": sum(letter.posted_on is not None for letter in made),
    }


@needs(Permission.FAMILY_INVITE, subject=relative_from_url)
def letters(relative: Relative) -> Any:
    note_read(g.case, "letters")
    return case_page(
        "cases/family/letters.html",
        case=g.case,
        relative=relative,
        **words(),
        notices=waiting_for(g.session, relative.id),
        letters=letters_to(g.session, relative.id),
    )


@needs(Permission.FAMILY_INVITE, subject=relative_from_url)
def write(relative: Relative) -> Any:
    form = WriteForm()
    invited = standing_invitation(g.session, relative.id) is not None
    form.kind.choices = [
        Option(kind.value, kind.label, hint)
        for kind, hint in KIND_HINTS.items()
        if invited or kind is not LetterKind.INVITATION
    ]
    office = office_of(the_board())
    tried = attempt(
        form,
        lambda: write_letter(g.session, g.actor, relative, LetterKind(form.kind.data), office),
    )
    if tried.ok:
        return done(letter_url(relative, tried.value))
    note_read(g.case, "letters")
    return case_page(
        "cases/family/write.html", case=g.case, relative=relative, form=form, invited=invited
    )


def relative_and_notice(reference: str, relative: UUID, notice: UUID) -> Notice:
    found = notice_to(g.session, relative_from_url(reference, relative).id, notice)
    if found.case_id != g.case.id:
        raise NotFound
    return found


@needs(Permission.FAMILY_INVITE, subject=relative_and_notice)
def from_notice(notice: Notice) -> Any:
    form, office = FromNoticeForm(), office_of(the_board())
    tried = attempt(form, lambda: letter_from(g.session, g.actor, g.relative, notice, office))
    if tried.ok and tried.value:
        return done(letter_url(g.relative, tried.value))
    if tried.ok:
        return done(letters_url(g.relative), said="It is no longer true, so it is not sent.")
    note_read(g.case, "letters")
    return case_page(
        "cases/family/from_notice.html",
        case=g.case,
        relative=g.relative,
        **words(),
        notice=notice,
        waits=state_of(notice) is State.WAITING,
        form=form,
    )


def words() -> dict[str, Any]:
    """Keys in words."""
    return {
        "notice_words": NOTICES,
        "kinds": {kind.value: kind.label for kind in LetterKind},
        "means": {means.value: means.label for means in Means},
    }


def letters_url(relative: Relative) -> str:
    return url_for("cases.family.letters", reference=g.case.reference, relative=relative.id)


def letter_url(relative: Relative, letter: Letter, page: str = "letter") -> str:
    return url_for(
        f"cases.family.{page}",
        reference=g.case.reference,
        relative=relative.id,
        letter=letter.id,
    )
