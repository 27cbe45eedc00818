"""What a liaison's own agency is asked for."""

from flask import Blueprint

requests = Blueprint("requests", __name__, url_prefix="/requests")
PARTS: tuple[Blueprint, ...] = ()
for part in PARTS:
    requests.register_blueprint(part)
