"""The board's own public pages: home, leaflets, contacts, its look; and the apex."""

from flask import Blueprint

from web.public.appearance import appearance
from web.public.home import home
from web.public.leaflets import leaflets
from web.public.notes import notes
from web.public.procedure import procedure

public = Blueprint("public", __name__)
PARTS: tuple[Blueprint, ...] = (home, leaflets, procedure, notes, appearance)
for part in PARTS:
    public.register_blueprint(part)
