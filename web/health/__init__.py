"""Whether the service is alive and ready, for those who watch it. No case content."""

from typing import Any

from flask import Blueprint, Response, jsonify
from sqlalchemy import text

from domain.access.permissions import Permission
from domain.walls import check_walls
from web.guard import needs
from web.runtime import runtime

health = Blueprint("health", __name__)


@health.get("/health")
@needs(Permission.OPERATE)
def alive() -> Response:
    return jsonify(alive=True)


@health.get("/ready")
@needs(Permission.OPERATE)
def ready() -> tuple[Response, int]:
    at = runtime()
    found: dict[str, Any] = {}
    with at.engine.connect() as connection:
        found["database"] = True
        found["walls"] = not check_walls(connection)
        found["migration"] = connection.scalar(text("select version_num from alembic_version"))
    found["queue"] = at.nudger.alive()
    return jsonify(found), 200 if all(found.values()) else 503
