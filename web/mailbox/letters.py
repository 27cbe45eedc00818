"""What would have been sent, for everyone to read. It exists in a demonstration and nowhere else.

The public's database role cannot read the board's key, which the letters are sealed under. So the
page opens a session of the system for that one key, and closes it before a letter is read.
"""

from flask import Blueprint, Response, request, url_for

from domain.access.permissions import Permission
from domain.errors import NotFound
from domain.notices.mailbox import Mailbox
from domain.sealing.keyring import keyring_of
from domain.tenancy import Audience, Place, board_session
from web.board import the_board
from web.guard import needs
from web.hypermedia import page
from web.mailbox.reading import readable
from web.runtime import runtime

PAGE = 20
letters = Blueprint("letters", __name__)


def _mailbox() -> Mailbox:
    """The mailbox of this host's board, or `NotFound` outside a demonstration."""
    at = runtime()
    if not at.settings.demo:
        raise NotFound
    slug = the_board().slug
    with board_session(at.engine, at.vault, Place(slug, Audience.SYSTEM)) as session:
        key = keyring_of(session).board_key()
    return Mailbox(at.settings.state / "mailbox", slug, key)


@letters.get("")
@needs(Permission.BOARD_MAILBOX, subject=_mailbox)
def show(mailbox: Mailbox) -> Response:
    pages = max(1, -(-mailbox.count() // PAGE))
    number = min(max(request.args.get("page", 1, int), 1), pages)
    found = mailbox.letters(limit=PAGE, offset=(number - 1) * PAGE)
    return page(
        "mailbox/index.html",
        letters=[readable(letter, request.host_url) for letter in found],
        number=number,
        pages=pages,
        address=lambda wanted: url_for(".show", page=wanted),
    )
