"""The address of a relative's link, as it is shown to staff and put on paper."""

from flask import g, request

from domain.family.invitations import Invitation, code_of
from domain.letters.paper import PaperLink
from web.runtime import runtime


def link_on_paper(invitation: Invitation, path: str) -> PaperLink:
    """A link that was made before there was a code to type is typed whole."""
    whole = f"{_scheme()}://{request.host}{path}"
    if invitation.code_hash is None:
        return PaperLink(whole, whole, "")
    return PaperLink(whole, f"{request.host}/family", code_of(g.session, invitation))


def _scheme() -> str:
    """Never plain http where the site is https: behind a balancer the request may look plain."""
    return "https" if runtime().settings.https else request.scheme
