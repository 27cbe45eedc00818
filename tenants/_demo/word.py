"""A page of Word from plain text: headings, lists, tables and paragraphs."""

import io
from typing import Any

import docx

_MARKS = {"# ": "Heading 1", "## ": "Heading 2", "### ": "Heading 3", "- ": "List Bullet"}


def make_word(text: str) -> bytes:
    document = docx.Document()
    # The template signs itself; a made-up report should carry nobody's name.
    document.core_properties.author = document.core_properties.comments = ""
    for block in text.strip().split("\n\n"):
        lines = block.splitlines()
        if lines[0].startswith("|"):
            _table(document, [_cells(line) for line in lines if "---" not in line])
        else:
            _paragraphs(document, lines)
    page = io.BytesIO()
    document.save(page)
    return page.getvalue()


def _paragraphs(document: Any, lines: list[str]) -> None:
    marked = [(line, mark) for line in lines for mark in _MARKS if line.startswith(mark)]
    if len(marked) == len(lines):
        for line, mark in marked:
            document.add_paragraph(line.removeprefix(mark), style=_MARKS[mark])
    else:
        document.add_paragraph(" ".join(lines))


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _table(document: Any, rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
