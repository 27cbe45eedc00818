"""Leaflets in other languages, as a page lists them."""

from typing import Any

from flask import url_for
from sqlalchemy.orm import Session

from domain.leaflets.pieces import Form
from domain.leaflets.translations import LeafletTranslation, mark_of, translations
from tenants.board import Board
from tenants.leaflets import leaflet_text
from web.languages.known import ENGLISH, language_of


def in_other_languages(session: Session, board: Board) -> list[dict[str, Any]]:
    return [shown(board, row) for row in translations(session)]


def shown(board: Board, row: LeafletTranslation) -> dict[str, Any]:
    """A translation, and whether the English has changed since it was made."""
    return {
        "row": row,
        "audience": row.audience,
        "title": row.title,
        "language": language_of(row.language) or ENGLISH,
        "approved_on": row.approved_on,
        "behind": row.english != mark_of(english_of(board, row.audience)),
        "href": url_for("public.leaflets.translated", audience=row.audience, language=row.language),
    }


def english_of(board: Board, audience: str) -> str:
    return leaflet_text(board, audience, Form.STANDARD)
