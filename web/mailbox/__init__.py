"""The demonstration's mailbox."""

from flask import Blueprint

from web.mailbox.letters import letters

mailbox = Blueprint("mailbox", __name__, url_prefix="/mailbox")
PARTS: tuple[Blueprint, ...] = (letters,)
for part in PARTS:
    mailbox.register_blueprint(part)
