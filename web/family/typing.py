"""For whoever has the link on paper: letters and numbers to type, and then their pages."""

from typing import Any

from flask import g, url_for

from domain.access.permissions import Permission
from domain.errors import Invalid
from domain.family.invitations import Invitation, find_by_code
from domain.family.inviting import open_invitation
from domain.wording import say
from web.family.forms import CodeForm
from web.family.opening import KNOCKS, let_in
from web.guard import needs
from web.hypermedia import attempt, done, page
from web.limits import limiter


@limiter.limit(KNOCKS)
@needs(Permission.LINK_OPEN)
def typing() -> Any:
    form = CodeForm()
    tried = attempt(form, lambda: _open(form.code.data or ""))
    if tried.ok:
        let_in(tried.value)
        return done(url_for("family.start"))
    return page("family/typing.html", form=form)


def _open(typed: str) -> Invitation:
    """Whatever is wrong with what was typed, the answer is the same."""
    found = find_by_code(g.session, typed) if "session" in g else None
    if found is None:
        raise Invalid(
            say(
                "These do not open anything. Check each one against your letter. "
                "If they still do not work, ask whoever wrote to you for new ones."
            ),
            field="code",
        )
    return open_invitation(g.session, found)
