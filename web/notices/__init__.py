"""The board's notices: what was sent, what failed."""

from flask import Blueprint

notices = Blueprint("notices", __name__, url_prefix="/notices")
PARTS: tuple[Blueprint, ...] = ()
for part in PARTS:
    notices.register_blueprint(part)
