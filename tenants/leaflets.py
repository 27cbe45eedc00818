"""Leaflets, composed from the board's own procedure so that they promise nothing else."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from markdown_it import MarkdownIt
from markdown_it.token import Token

from domain.clock import today
from domain.procedures.definition import Procedure
from domain.procedures.vocabulary import Audience
from tenants import facts
from tenants.board import Board, Leaflet
from tenants.errors import BoardError

FACTS: dict[str, Callable[[Board, Procedure], str]] = {
    "board": facts.board,
    "short_name": facts.short_name,
    "organisations": facts.organisations,
    "contact": facts.contact,
    "review": facts.review,
    "reviews": facts.reviews,
    "review_short": facts.review_short,
    "must": facts.must,
    "may": facts.may,
    "leads": facts.leads,
    "panel": facts.panel,
    "decides": facts.decides,
    "time_limit": facts.time_limit,
    "extension": facts.extension,
    "holds": facts.holds,
    "promises": facts.promises,
    "publication": facts.publication,
}
"""The only facts that a leaflet's text may ask for, each as {name}."""

_ASKED = re.compile(r"\{([^{}]*)\}")
_CLASSES = {
    "h2": "govuk-heading-m",
    "h3": "govuk-heading-s",
    "p": "govuk-body",
    "ul": "govuk-list govuk-list--bullet",
    "ol": "govuk-list govuk-list--number",
    "a": "govuk-link",
}
_BLOCK_ENDS = {"paragraph_close", "heading_close"}
_MARKDOWN = MarkdownIt("commonmark", {"html": False})


def unknown_facts(body: str) -> list[str]:
    """What a leaflet asks for that nothing can answer."""
    return sorted(set(_ASKED.findall(body)) - FACTS.keys())


def leaflet_html(board: Board, audience: str, on: date | None = None) -> str:
    """The leaflet as HTML, under the edition in force on the day."""
    tokens = _MARKDOWN.parse(_filled(board, _leaflet(board, audience), on))
    _dress(tokens)
    return str(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))


def leaflet_text(board: Board, audience: str, on: date | None = None) -> str:
    """The leaflet as plain text: for letters, feeds and the ear."""
    leaflet = _leaflet(board, audience)
    tokens = _MARKDOWN.parse(_filled(board, leaflet, on))
    return f"{leaflet.title}\n\n{_plain(tokens)}"


def _leaflet(board: Board, audience: str) -> Leaflet:
    found = next((leaf for key, leaf in board.leaflets.items() if key == audience), None)
    if found is None:
        known = ", ".join(sorted(board.leaflets))
        raise BoardError(f"{board.slug}/leaflets", audience, f"There are leaflets for: {known}.")
    return found


def _filled(board: Board, leaflet: Leaflet, on: date | None) -> str:
    procedure = board.edition_on(on or today())
    return _ASKED.sub(lambda asked: FACTS[asked[1]](board, procedure), leaflet.body)


def _dress(tokens: Sequence[Token]) -> None:
    for token in tokens:
        if token.nesting == 1 and token.tag in _CLASSES:
            token.attrSet("class", _CLASSES[token.tag])
        _dress(token.children or ())


def _plain(tokens: Sequence[Token]) -> str:
    parts: list[str] = []
    for token in tokens:
        if token.type == "list_item_open":
            parts.append("- ")
        elif token.type == "inline":
            parts.append("".join(_inline(child) for child in token.children or ()))
        elif token.type in _BLOCK_ENDS:
            parts.append("\n" if token.hidden else "\n\n")
        elif token.type == "bullet_list_close":
            parts.append("\n")
    return re.sub(r"\n{3,}", "\n\n", "".join(parts)).strip() + "\n"


def _inline(token: Token) -> str:
    return {"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.content)


def audiences(board: Board) -> tuple[Audience, ...]:
    """Whom the board has leaflets for, families first."""
    order = list(Audience)
    return tuple(sorted(board.leaflets, key=order.index))
