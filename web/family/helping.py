"""What to do in danger now. It opens without a link, and says nothing of whose page it is."""

from typing import Any

from flask import session

from domain.access.permissions import Permission
from tenants.board import Helpline
from web.actor import FAMILY_KEY
from web.board import the_board
from web.guard import needs
from web.hypermedia import page
from web.languages.choosing import speak


@needs(Permission.LINK_OPEN)
def help_now() -> Any:
    speak(None)
    return page("family/help.html", lines=lines_of(), inside=FAMILY_KEY in session)


def lines_of() -> tuple[Helpline, ...]:
    """Whom the board names, if it names anybody."""
    return the_board().help
