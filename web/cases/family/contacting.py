"""The log of contacts with a relative, and adding to it."""

from dataclasses import replace
from typing import Any

from flask import g, request

from domain.access.permissions import Permission
from domain.clock import today
from domain.family.contacts import ABOUT, note_contact
from domain.family.relatives import Relative
from web.cases.family.contact_forms import ContactForm
from web.cases.family.log import log
from web.cases.family.one import one_of
from web.cases.family.subject import family_url, relative_from_url
from web.cases.family.turning import A_PAGE, place_asked, turning
from web.cases.subject import case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done


@needs(Permission.FAMILY_READ, subject=relative_from_url)
def contacts(relative: Relative) -> Any:
    """All of them; their own page shows the newest."""
    note_read(g.case, "family")
    whole, (_, before) = log(one_of(relative)), place_asked()
    return case_page(
        "cases/family/contacts.html",
        case=g.case,
        relative=relative,
        this=replace(whole, lines=whole.lines[before : before + A_PAGE]),
        at={"reference": g.case.reference, "relative": relative.id},
        **turning(len(whole.lines)),
    )


@needs(Permission.CONTACT_NOTE, subject=relative_from_url)
def contacted(relative: Relative) -> Any:
    note_read(g.case, "family")
    form = ContactForm()
    if attempt(form, lambda: note_contact(g.session, g.actor, relative, form.note())).ok:
        return done(family_url("relative", relative), said="The contact is recorded.")
    if not form.is_submitted():
        form.made_on.data = today()
        form.about.data = [key for key in request.args.getlist("about") if key in set(ABOUT)]
    return case_page("cases/family/contacted.html", case=g.case, relative=relative, form=form)
