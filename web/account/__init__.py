"""One's own account."""

from flask import Blueprint

account = Blueprint("account", __name__, url_prefix="/account")
PARTS: tuple[Blueprint, ...] = ()
for part in PARTS:
    account.register_blueprint(part)
