"""What a liaison's own agency is asked for."""

from flask import Blueprint

from web.requests.own import own

requests = Blueprint("requests", __name__, url_prefix="/requests")
requests.register_blueprint(own)
