"""The family's pages, behind a link."""

from flask import Blueprint

family = Blueprint("family", __name__, url_prefix="/family")
PARTS: tuple[Blueprint, ...] = ()
for part in PARTS:
    family.register_blueprint(part)
