"""The board's own housekeeping: members, agencies, who asks for documents, and how it looks."""

from typing import Any

from flask import Blueprint, redirect, url_for

from domain.access.permissions import Permission
from web.administration.agencies import agencies
from web.administration.board import board
from web.administration.documents import documents
from web.administration.letters import letters
from web.administration.members import members
from web.administration.translations import translations
from web.guard import needs

administration = Blueprint("administration", __name__, url_prefix="/administration")
PARTS = (members, agencies, documents, letters, translations, board)
for part in PARTS:
    administration.register_blueprint(part)


@administration.get("/")
@needs(Permission.MEMBER_MANAGE)
def index() -> Any:
    return redirect(url_for("administration.members.index"), 303)
