"""The public library of published reports."""

from flask import Blueprint

library = Blueprint("library", __name__, url_prefix="/library")
PARTS: tuple[Blueprint, ...] = ()
for part in PARTS:
    library.register_blueprint(part)
