"""The board's own public pages: home, leaflets, contacts, its look; and the apex."""

from flask import Blueprint

public = Blueprint("public", __name__)
PARTS: tuple[Blueprint, ...] = ()
for part in PARTS:
    public.register_blueprint(part)
