"""The link itself. Looking at it changes nothing; a button opens it."""

from typing import Any

from flask import g, session, url_for

from domain.access.permissions import Permission
from domain.family.invitations import Invitation, find_invitation
from domain.family.inviting import open_invitation
from web.actor import LinkNeeded, begin_family_visit
from web.family.forms import OpenForm
from web.guard import needs
from web.hypermedia import attempt, done, page
from web.languages.choosing import speak
from web.limits import limiter
from web.sitting import NUMBER, SINCE

# A person presses once or twice. At this rate 192 bits outlast everything, and a log stays short.
KNOCKS = "30 per minute"
# A member's own sitting stands beside the link, and is not touched by it.
STAFF = ("_user_id", "_fresh", "_id", "_permanent", SINCE, NUMBER)


def invitation_from_url(token: str) -> Invitation:
    """Whatever is wrong with the link, the answer is the same."""
    found = find_invitation(g.session, token) if "session" in g else None
    if found is None:
        raise LinkNeeded
    return found


@limiter.limit(KNOCKS)
@needs(Permission.LINK_OPEN, subject=invitation_from_url)
def landing(invitation: Invitation) -> Any:
    speak(invitation.language)
    form = OpenForm()
    if attempt(form, lambda: open_invitation(g.session, invitation)).ok:
        let_in(invitation)
        return done(url_for("family.start"))
    return page("family/landing.html", form=form, reader=invitation.reader)


def let_in(invitation: Invitation) -> None:
    """Nothing of an earlier visit goes along, so two relatives at one computer stay apart."""
    forget_visit()
    begin_family_visit(invitation)


def forget_visit() -> None:
    """All that a visit left in the cookie goes; a member's own sitting stays."""
    kept = {name: session[name] for name in STAFF if name in session}
    session.clear()
    session.update(kept)
