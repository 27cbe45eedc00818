"""What an agency recommends to itself, one by one, out of the section of its report. Pure.

Nothing is left out but headings, and a line that only leads to a list. Whoever copies one reads it.
"""

import re
from collections.abc import Sequence
from html.parser import HTMLParser

from domain.contributions.document import Worded, html_of

SECTION = "recommendations"
MOST = 100
_NUMBER = re.compile(
    r"""(?:(?:R(?:ec(?:ommendation)?)?\s*)\d{1,2}(?:\s*[.):–—-]|\b)  # R1, Recommendation 2:
    |\d{1,2}(?:\s*[.):]|[ ]*(?=\n)))                             # 1. or a number on its own
    \s*(?=\S)""",
    re.IGNORECASE | re.VERBOSE,
)
_BLOCKS = {"p", "li", "tr", "blockquote", "dd", "dt", "pre"}
_SKIPPED = {"h1", "h2", "h3", "h4", "h5", "h6", "thead", "caption"}


def recommended(parts: Sequence[Worded]) -> tuple[str, ...]:
    """The recommendations of one version, in their order."""
    found = [html_of(part) for part in parts if part.section == SECTION]
    return tuple(item for html in found for item in items_of(html))[:MOST]


def items_of(html: str) -> list[str]:
    reader = _Items()
    reader.feed(html)
    reader.close()
    reader.end()
    return [item for words in reader.found for item in _numbered(words)]


class _Items(HTMLParser):
    """A list's points, a table's rows, and paragraphs. What is within a point belongs to it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._words: list[str] = []
        self._points = 0  # how many points of lists stand open
        self._skipping = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in _SKIPPED:
            self.end()
            self._skipping += 1
        elif tag in {"ul", "ol"} and not self._points:
            self._leads()
        elif tag in _BLOCKS and not (self._points and tag == "p"):
            self._begin(tag)
        elif tag == "br":
            self._words.append("\n")

    def _begin(self, tag: str) -> None:
        if not self._points:
            self.end()
        else:
            self._words.append("\n- " if tag == "li" else "\n")
        self._points += tag in {"li", "tr"}

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._words.clear()
            self._skipping -= 1
        elif tag in {"td", "th", "p"} and self._points:
            self._words.append("\n")
        elif tag in _BLOCKS:
            self._points -= tag in {"li", "tr"}
            if not self._points:
                self.end()

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self._words.append(data if self._points or data.strip() else " ")

    def end(self) -> None:
        lines = (" ".join(line.split()) for line in "".join(self._words).splitlines())
        words = "\n".join(line for line in lines if line)
        self._words.clear()
        if words:
            self.found.append(words)

    def _leads(self) -> None:
        """A list begins: a line before it that only leads to it is no recommendation."""
        self.end()
        if self.found and self.found[-1].endswith(":"):
            self.found.pop()


def _numbered(words: str) -> list[str]:
    """Lines that are numbered by hand are one each; numbers in front are taken off."""
    lines = words.split("\n")
    if sum(bool(_NUMBER.match(line)) for line in lines) < 2:
        return [_NUMBER.sub("", words, count=1) if _NUMBER.match(words) else words]
    found: list[str] = []
    for line in lines:
        if _NUMBER.match(line) or not found:
            found.append(_NUMBER.sub("", line, count=1))
        else:
            found[-1] += f"\n{line}"
    return found
