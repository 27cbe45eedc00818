"""Sending a relative their link, showing it for handing over, and stopping it."""

from typing import Any

from flask import g, request
from markupsafe import Markup

from domain.access.permissions import Permission
from domain.cases.queries import open_holds
from domain.errors import Conflict, NotFound
from domain.family.clearing import uncleared
from domain.family.invitations import Invitation, standing_invitation
from domain.family.inviting import invite, show_link
from domain.family.inviting import stop as stop_link
from domain.family.relatives import Relative
from domain.letters.paper import square_svg
from domain.procedures.contact import contact_rule
from domain.procedures.editions import procedure_of
from web.cases.family.addresses import link_on_paper
from web.cases.family.forms import InviteForm, ShowLinkForm, StopForm
from web.cases.family.subject import family_url, relative_from_url
from web.cases.subject import case_page, note_read
from web.guard import SAFE, needs
from web.hypermedia import attempt, done

STOPPED = "They have no link that opens any more. Send a new one if they are to have one."


@needs(Permission.FAMILY_INVITE, subject=relative_from_url)
def invitation(relative: Relative) -> Any:
    form = InviteForm()
    cleared = not uncleared(g.session, relative)
    if cleared:
        del form.despite
    tried = attempt(form, lambda: _invite(relative, form))
    if tried.ok:
        return done(family_url("link", relative), said="The link is on its way.")
    return _page(
        "invitation",
        relative,
        form,
        standing=standing_invitation(g.session, relative.id),
        holds=open_holds(g.session, g.case.id, "views"),
        rule=contact_rule(procedure_of(g.session, g.case)),
        cleared=cleared,
    )


def _invite(relative: Relative, form: InviteForm) -> Invitation:
    despite = form.despite.data if "despite" in form else None
    return invite(g.session, g.actor, relative, despite=despite)


@needs(Permission.FAMILY_INVITE, subject=relative_from_url)
def link(relative: Relative) -> Any:
    """Shown when it is asked for, and recorded: some hand a link over in person."""
    form = ShowLinkForm()
    standing = _standing(relative)
    tried = attempt(form, lambda: show_link(g.session, g.actor, standing))
    shown = _shown(standing, tried.value) if tried.ok else {"address": None}
    return _page("link", relative, form, standing=standing, **shown)


@needs(Permission.FAMILY_INVITE, subject=relative_from_url)
def stop(relative: Relative) -> Any:
    form = StopForm()
    standing = _standing(relative)
    if attempt(form, lambda: stop_link(g.session, g.actor, standing)).ok:
        return done(
            family_url("relative", relative), said="The link is stopped. It opens nothing now."
        )
    return _page("stop", relative, form, standing=standing)


def _shown(standing: Invitation, path: str) -> dict[str, Any]:
    """For a keyboard, for a phone's camera, and for typing letter by letter."""
    paper = link_on_paper(standing, path)
    square = Markup(square_svg(paper.url))  # noqa: S704 - made here, of nothing but squares
    return {"address": paper.url, "square": square, "code": paper.code, "typed_at": paper.typed_at}


def _standing(relative: Relative) -> Invitation:
    found = standing_invitation(g.session, relative.id)
    if found is None:
        raise NotFound if request.method in SAFE else Conflict(STOPPED)
    return found


def _page(name: str, relative: Relative, form: Any, **context: Any) -> Any:
    note_read(g.case, "family")
    template = f"cases/family/{name}.html"
    return case_page(template, case=g.case, relative=relative, form=form, **context)
