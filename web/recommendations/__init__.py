"""What a liaison's own agency took on."""

from flask import Blueprint

from web.recommendations.own import own

recommendations = Blueprint("recommendations", __name__, url_prefix="/recommendations")
recommendations.register_blueprint(own)
