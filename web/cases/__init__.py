"""Cases, for the board's staff and those appointed."""

from flask import Blueprint

from web.cases.requests import requests

cases = Blueprint("cases", __name__, url_prefix="/cases")
PARTS: tuple[Blueprint, ...] = (requests,)
for part in PARTS:
    cases.register_blueprint(part)
