"""The tables of a Word document, as they read when every tracked change has been accepted."""

from collections.abc import Iterator
from itertools import chain
from xml.etree.ElementTree import Element

from domain.chronologies.reading import bounds
from domain.chronologies.reading.bounds import Unreadable
from domain.chronologies.reading.grid import Grid, Merge, Row
from domain.chronologies.reading.word_cells import cell_text, paragraph_text, within
from domain.documents.package import Package
from domain.documents.word import check_is_word
from domain.documents.word_text import attribute, child, local

_STRUCK = "The row was struck out with tracked changes."
_FETCHED = ("attachedTemplate", "/frame", "/subDocument", "/oleObject", "/image", "/aFChunk")
# A table this small that holds another is only there to place it.
_LAYOUT_ROWS = 3


def read_word_tables(package: Package) -> list[Grid]:
    check_is_word(package)
    _refuse_links(package)
    body = package.xml("word/document.xml")
    grids = list(_tables(body))
    if not grids:
        raise Unreadable(bounds.NO_TABLE)
    return grids


def _refuse_links(package: Package) -> None:
    """Links to click are harmless; what a program would fetch by itself is not."""
    for name in package.names:
        if name.startswith("word/_rels/") and name.endswith(".rels"):
            for relation in package.xml(name):
                outside = attribute(relation, "TargetMode") == "External"
                if outside and attribute(relation, "Type").endswith(_FETCHED):
                    raise Unreadable(bounds.LINKED)


def _tables(body: Element) -> Iterator[Grid]:
    number, captions = 0, [""]
    for element in within(body, {"p", "tbl"}):
        if local(element.tag) == "p":
            words = paragraph_text(element).strip()
            captions = [*captions, words][-3:] if words else captions
            continue
        number += 1
        if number > bounds.MAX_TABLES:
            raise Unreadable(bounds.TOO_BIG)
        yield from _table(element, number, "\n".join(captions))
        captions = [""]


def _table(table: Element, number: int, caption: str) -> Iterator[Grid]:
    rows = list(within(table, {"tr"}))
    nested = list(
        chain.from_iterable(within(cell, {"tbl"}) for row in rows for cell in within(row, {"tc"}))
    )
    if (
        nested
        and len(rows) <= _LAYOUT_ROWS
        and any(len(list(within(inner, {"tr"}))) > _LAYOUT_ROWS for inner in nested)
    ):
        for inner, element in enumerate(nested, 1):
            yield _grid(list(within(element, {"tr"})), number, caption, inner)
        return
    yield _grid(rows, number, caption)


def _grid(elements: list[Element], number: int, caption: str, inner: int = 0) -> Grid:
    if len(elements) > bounds.MAX_ROWS:
        raise Unreadable(bounds.TOO_LONG)
    merges: list[Merge] = []
    opened: dict[int, int] = {}
    rows = [_row(element, index, opened, merges) for index, element in enumerate(elements)]
    width = max(map(len, rows), default=0)
    return Grid(
        [row + [""] * (width - len(row)) for row in rows],
        kind="table",
        name=number,
        merges=tuple(merges),
        struck={
            index: _STRUCK
            for index, element in enumerate(elements)
            if child(child(element, "trPr"), "del") is not None
        },
        caption=caption,
        inner=inner,
    )


def _row(element: Element, index: int, opened: dict[int, int], merges: list[Merge]) -> Row:
    row: Row = []
    for text, span, merged in _cells(element):
        column = len(row)
        _follow(merged, index, column, opened, merges)
        if span > 1 and text:
            merges.append((index, column, index, column + span - 1))
        row += ["" if merged == "continue" else text] + [""] * (span - 1)
    if len(row) > bounds.MAX_COLUMNS:
        raise Unreadable(bounds.TOO_WIDE)
    return row


def _follow(
    merged: str, index: int, column: int, opened: dict[int, int], merges: list[Merge]
) -> None:
    if merged == "restart":
        opened[column] = index
    elif merged == "continue" and column in opened:
        top = opened[column]
        if merges and merges[-1][:2] == (top, column) and merges[-1][2] == index - 1:
            merges.pop()
        merges.append((top, column, index, column))
    else:
        opened.pop(column, None)


def _cells(row: Element) -> Iterator[tuple[str, int, str]]:
    """The text of each cell, how many columns it spans, and how it joins the cells below."""
    for _ in range(min(_number(child(row, "trPr"), "gridBefore"), bounds.MAX_COLUMNS)):
        yield "", 1, ""
    for cell in within(row, {"tc"}):
        properties = child(cell, "tcPr")
        span = max(1, min(_number(properties, "gridSpan"), bounds.MAX_COLUMNS))
        down = child(properties, "vMerge")
        merged = "" if down is None else attribute(down, "val") or "continue"
        text = cell_text(cell)
        if len(text) > bounds.MAX_CELL:
            raise Unreadable(bounds.LONG_CELL)
        yield text, span, merged


def _number(properties: Element | None, wanted: str) -> int:
    found = child(properties, wanted)
    figures = attribute(found, "val") if found is not None else ""
    return int(figures) if figures.isdigit() and len(figures) < 6 else 0
