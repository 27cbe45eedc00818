"""The demonstration's mailbox."""

from flask import Blueprint

mailbox = Blueprint("mailbox", __name__, url_prefix="/mailbox")
PARTS: tuple[Blueprint, ...] = ()
for part in PARTS:
    mailbox.register_blueprint(part)
