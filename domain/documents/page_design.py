"""How a published report looks on paper: our own design, in Typst, with the fonts it carries."""

import json
from enum import StrEnum

_DESIGN = """
#set document(title: {title}, author: (), keywords: (), date: none)
#set text(font: "Libertinus Serif", size: {size}, lang: {lang}, region: {region}, hyphenate: false)
#let accent = rgb({accent})
#set page(
  paper: "a4",
  margin: (x: 24mm, top: 24mm, bottom: 26mm),
  footer: context [
    #set text(size: {small})
    #line(length: 100%, stroke: 0.5pt + accent)
    #v(-4pt)
    #grid(columns: (1fr, auto), {board_name}, counter(page).display("1 / 1", both: true))
  ],
)
#set par(leading: 0.72em, spacing: 1.15em)
#set list(spacing: 0.8em)
#set enum(spacing: 0.8em)
#show heading: set block(above: 1.7em, below: 0.9em, sticky: true)
#show heading.where(level: 1): set text(size: {size} * 1.48)
#show heading.where(level: 2): set text(size: {size} * 1.22)
#show heading.where(level: 3): set text(size: {size} * 1.09)
#show link: underline
#show link: set text(fill: rgb("#0b3d91"))
#set table(stroke: 0.5pt + luma(140), inset: 6pt)
#show table: set text(size: {table}, hyphenate: false)
#show table: set par(leading: 0.6em)
#show table.cell: set align(left)
#show table.cell.where(y: 0): set text(weight: "bold")
#show figure: set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: set text(size: {table})
#set figure(numbering: none, supplement: none)
#let horizontalrule = line(length: 100%, stroke: 0.5pt + luma(140))
#show quote.where(block: true): set pad(x: 1.5em)
#show title: set text(size: {title_size}, weight: "bold")
#show title: set block(below: 0.5em)

#rect(width: 100%, height: 6pt, fill: accent)
#v(8mm)
#text(size: {size} * 1.13)[#{board_name}]
#v(2mm)
#title()
#text(size: {size} * 1.04)[#{date_words}]
#v(4mm)
#line(length: 100%, stroke: 1pt + accent)
#v(6mm)

"""


class Print(StrEnum):
    """How large the letters are. In large print none is smaller than 18 points."""

    ORDINARY = "ordinary"
    LARGE = "large"


_SIZES = {
    Print.ORDINARY: {"size": "11.5pt", "small": "9pt", "table": "10pt", "title_size": "26pt"},
    Print.LARGE: {"size": "19pt", "small": "18pt", "table": "18pt", "title_size": "32pt"},
}


def design(
    *,
    title: str,
    board_name: str,
    date_words: str,
    language: str,
    accent: str,
    size: Print = Print.ORDINARY,
) -> str:
    lang, _, region = language.partition("-")
    return _fill(
        title=_text(title),
        board_name=_text(board_name),
        date_words=_text(date_words),
        lang=_text(lang.lower()),
        region=_text(region.upper()) if region else "none",
        accent=_text(accent),
        **_SIZES[size],
    )


def _fill(**values: str) -> str:
    filled = _DESIGN
    for name, value in values.items():
        filled = filled.replace("{" + name + "}", f"({value})" if name != "region" else value)
    return filled


def _text(words: str) -> str:
    """A Typst string: its quotes and backslashes are those of JSON."""
    one_line = " ".join(words.split())
    return json.dumps(one_line, ensure_ascii=False)
