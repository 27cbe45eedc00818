"""A letter on paper: A4, folded in three for a DL envelope with a window, as a tagged PDF.

Through the window show a name and an address, whichever way the paper slips, and nothing else.
Title, author and the like say nothing, because a file lies about in folders.
"""

import io
import json
import re
from dataclasses import dataclass, field

import segno

from domain.documents.rendering import CONTROL, typeset
from domain.letters.fields import LINK, paragraphs

SECONDS = 20
TITLE = "Letter"
# The window of a DL envelope is 35 by 90 mm, 20 mm from its left edge and 18 mm from its foot. The
# envelope is 10 mm wider and 11 mm higher than the folded paper, which may lie anywhere in it. So
# on the paper the window may be anywhere within this box (left, top, right, bottom, in mm).
WINDOW = (10, 46, 110, 92)
MOST_LINES = 6  # of the address, with the name
_DESIGN = """
#set document(title: {title}, author: (), keywords: (), date: none)
#set text(font: "Libertinus Serif", size: {size}, lang: "en", region: "GB", hyphenate: false)
#set page(paper: "a4", margin: (x: 24mm, top: 18mm, bottom: 22mm), footer: context {{
  if counter(page).final().first() > 1 {{
    align(center, text(size: {size}, counter(page).display("1 / 1", both: true)))
  }}
}})
#set par(leading: 0.65em, spacing: 1.1em)
#place(top + left, dx: 98mm, block(width: 64mm, text(size: {small})[{head}]))
#place(top + left, dx: 0mm, dy: 39mm, block(width: 74mm)[
  #set text(size: 10pt)
  #set par(leading: 0.45em)
  {address}
])
#place(top + left, dx: -18mm, dy: 81mm, line(length: 4mm, stroke: 0.4pt + luma(140)))
#place(top + left, dx: -18mm, dy: 180mm, line(length: 4mm, stroke: 0.4pt + luma(140)))
#v(82mm)
"""
_LINK = """
#block(breakable: false, grid(columns: ({square}, 1fr), gutter: 8mm,
  image(bytes({svg}), format: "svg", width: {square}, alt: {alt}),
  [{words}]))
"""
_SIZES = {False: ("12pt", "10.5pt", "36mm"), True: ("17pt", "16pt", "44mm")}


@dataclass(frozen=True)
class PaperLink:
    """The link: for a phone's camera, and for somebody who types."""

    url: str = field(repr=False)
    typed_at: str
    code: str = field(repr=False)


@dataclass(frozen=True)
class Paper:
    """All that stands on it. `link` is needed only where the words have a place for it."""

    to: tuple[str, ...] = field(repr=False)
    sender: tuple[str, ...]
    date_words: str
    words: str = field(repr=False)
    link: PaperLink | None = None
    large: bool = False


def make_letter(paper: Paper) -> bytes:
    size, small, square = _SIZES[paper.large]
    source = _DESIGN.format(
        title=_text(TITLE),
        size=size,
        small=small,
        head=_lines([*paper.sender, "", paper.date_words]),
        address=_lines(envelope(paper.to)),
    )
    parts = [_part(part, paper.link, square) for part in paragraphs(paper.words)]
    return typeset(source + "\n\n".join(parts), seconds=SECONDS)


def envelope(to: tuple[str, ...]) -> list[str]:
    """At most as many lines as the window holds: what is over is put beside the last."""
    lines = [part for line in to for part in line.splitlines() if part.strip()]
    if len(lines) <= MOST_LINES:
        return lines
    return [*lines[: MOST_LINES - 1], ", ".join(lines[MOST_LINES - 1 :])]


def square_svg(url: str) -> str:
    """The square code that a phone's camera reads."""
    out = io.BytesIO()
    segno.make_qr(url, error="m").save(out, kind="svg", border=4, xmldecl=False, svgns=True)
    return out.getvalue().decode()


def _part(part: str, link: PaperLink | None, square: str) -> str:
    if part != LINK:
        return _lines(part.splitlines())
    if link is None:
        return ""
    words = [
        "With a phone: open the camera, and hold it over the square.",
        f"Or type this address: {link.typed_at}",
        *(("It asks for these letters and numbers:", link.code) if link.code else ()),
    ]
    return _LINK.format(
        square=square,
        svg=_text(square_svg(link.url)),
        alt=_text(
            "A square code that a phone’s camera reads. The address beside it leads there too."
        ),
        words="\n\n".join(_lines([line]) for line in words),
    )


def _lines(lines: list[str]) -> str:
    return " \\\n".join(f"#text({_text(line)})" for line in lines)


def _text(words: str) -> str:
    """A Typst string: its quotes and backslashes are those of JSON."""
    plain = re.sub(r"\s+", " ", CONTROL.sub("", words)).strip()
    return json.dumps(plain, ensure_ascii=False)
