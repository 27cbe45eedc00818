"""A chronology as a tagged PDF (PDF/UA-1): one table across the page, in the reader's order."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby

from domain.chronologies.ordering import first_day
from domain.chronologies.writing.sheet import Cover, Line, Table, paper_table
from domain.documents.rendering import typeset
from domain.errors import Invalid

MOST = 5_000
_AT_ONCE = 500
TOO_MANY = (
    f"A PDF holds no more than {MOST:,} entries here. Narrow the chronology down with its filters,"
    " or take it as a Word document or an Excel workbook."
)
_SECONDS = 240
_WIDTHS = {
    "No": "9mm",
    "Agency": "24mm",
    "Date": "25mm",
    "Time": "15mm",
    "Age": "20mm",
    "Child seen": "13mm",
}
_DESIGN = """
#set document(title: {title}, author: (), keywords: (), date: none)
#set text(font: "Libertinus Serif", size: 9pt, lang: "en", region: "GB", hyphenate: false)
#set page(
  paper: "a4", flipped: true, margin: (x: 12mm, top: 14mm, bottom: 16mm),
  footer: context [
    #set text(size: 8pt)
    #grid(columns: (1fr, auto), {title}, counter(page).display("1 / 1", both: true))
  ],
)
#set par(leading: 0.55em)
#set table(stroke: 0.5pt + luma(140), inset: 4pt)
#show table.cell: set align(left + top)
#show table.cell.where(y: 0): set text(weight: "bold")
#show heading: set block(above: 1.2em, below: 0.6em, sticky: true)
#show heading: set text(size: 12pt)
#show title: set text(size: 18pt, weight: "bold")
#title()
#for line in ({said}) [#line \\ ]
#v(3mm)
#let words(said) = [#said.split("\\n").join(linebreak())]
"""


def to_pdf(cover: Cover, lines: list[Line]) -> bytes:
    if len(lines) > MOST:
        raise Invalid(TOO_MANY)
    said = "".join(f"{_string(words)}," for words in cover.said)
    head = _DESIGN.replace("{title}", f"({_string(cover.title)})").replace("{said}", said)
    return typeset(head + "".join(_drawn(paper_table(lines), lines)), seconds=_SECONDS)


def _drawn(table: Table, lines: Sequence[Line]) -> Iterator[str]:
    """A table for each year under its heading: so it can be gone through without sight."""
    rows = zip(table.rows, lines, strict=True)
    for year, held in groupby(rows, lambda row: first_day(row[1].entry).year):
        yield f"= {year}\n"
        parts = list(held)
        for at in range(0, len(parts), _AT_ONCE):
            yield _part(table.headings, [row for row, _ in parts[at : at + _AT_ONCE]])


def _part(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    columns = ", ".join(_width(heading) for heading in headings)
    head = _row(headings)
    body = "\n".join(f"..({_row(row)}).map(words)," for row in rows)
    return f"#table(columns: ({columns}), table.header(..({head}).map(words)),\n{body}\n)\n"


def _width(heading: str) -> str:
    return _WIDTHS.get(heading, "3fr" if heading == "Event" else "1fr")


def _row(cells: Sequence[str]) -> str:
    return "".join(f"{_string(said)}, " for said in cells)


def _string(words: str) -> str:
    """A Typst string: its quotes and backslashes are those of JSON. A tab has no width there."""
    return json.dumps(words.replace("\t", "    "), ensure_ascii=False)
