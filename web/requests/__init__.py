"""What a liaison's own agency is asked for."""

from flask import Blueprint

from web.requests.chronology import chronology
from web.requests.entries import entries
from web.requests.following import following
from web.requests.own import own
from web.requests.typing import typing
from web.requests.versions import versions
from web.requests.writing import writing

requests = Blueprint("requests", __name__, url_prefix="/requests")
for part in (chronology, typing, own, entries, following, versions, writing):
    requests.register_blueprint(part)
