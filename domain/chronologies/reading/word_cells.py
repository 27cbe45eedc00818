"""The text in a cell or a paragraph of a Word document, with tracked changes accepted."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from domain.documents.word_text import attribute, local

_GONE = {
    "del",
    "moveFrom",
    "instrText",
    "delText",
    "rPr",
    "pPr",
    "tblPr",
    "Fallback",
    "annotationRef",
}
_SPACES = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_TICKS = {"F0FC": "✓", "F0FE": "☑", "F0FB": "✗", "F0A8": "☐", "F052": "☑", "F0A3": "☐"}


def within(parent: Element, wanted: set[str]) -> Iterator[Element]:
    """The nearest of these inside, through content controls but not through each other."""
    for element in parent:
        name = local(element.tag)
        if name in wanted:
            yield element
        elif name not in _GONE and name not in {"tbl", "p", "tr", "tc"}:
            yield from within(element, wanted)


def cell_text(cell: Element) -> str:
    pieces = []
    for element in within(cell, {"p", "tbl"}):
        words = paragraph_text(element) if local(element.tag) == "p" else _table_text(element)
        pieces.append(words)
    return "\n".join(pieces).strip()


def _table_text(table: Element) -> str:
    rows = (
        " | ".join(cell_text(cell) for cell in within(row, {"tc"})) for row in within(table, {"tr"})
    )
    return "\n".join(rows)


def paragraph_text(paragraph: Element) -> str:
    pieces: list[str] = []
    _collect(paragraph, pieces)
    return "".join(pieces)


def _collect(parent: Element, pieces: list[str]) -> None:
    for element in parent:
        name = local(element.tag)
        if name in _GONE:
            continue
        if name == "t":
            pieces.append(element.text or "")
        elif name in _SPACES:
            pieces.append(_SPACES[name])
        elif name == "sym":
            pieces.append(_TICKS.get(attribute(element, "char").upper(), ""))
        else:
            _collect(element, pieces)
