"""The board's own housekeeping: members and agencies."""

from flask import Blueprint

administration = Blueprint("administration", __name__, url_prefix="/administration")
PARTS: tuple[Blueprint, ...] = ()
for part in PARTS:
    administration.register_blueprint(part)
