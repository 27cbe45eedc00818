"""The public library of published reports."""

from flask import Blueprint

from web.library.shelves import shelves

library = Blueprint("library", __name__, url_prefix="/library")
PARTS: tuple[Blueprint, ...] = (shelves,)
for part in PARTS:
    library.register_blueprint(part)
