"""Cases, for the board's staff and those appointed."""

from flask import Blueprint

cases = Blueprint("cases", __name__, url_prefix="/cases")
PARTS: tuple[Blueprint, ...] = ()
for part in PARTS:
    cases.register_blueprint(part)
