"""The board's notices: what was sent, what failed."""

from flask import Blueprint

from web.notices.index import index
from web.notices.letters import letters

notices = Blueprint("notices", __name__, url_prefix="/notices")
PARTS: tuple[Blueprint, ...] = (index, letters)
for part in PARTS:
    notices.register_blueprint(part)
