"""Putting allowed HTML in order: heading levels, table headings, footnote links, empty leftovers.

The input has been through the allow-list, so it is well formed and short of surprises.
"""

import re
from html import escape
from html.parser import HTMLParser

_VOID = {"br", "hr"}
_RENAMED = {"b": "strong", "i": "em"}
_HEADING = re.compile(r"h[1-6]")
_EMPTY = re.compile(
    r"<(p|h[2-6]|li|ul|ol|dl|dt|dd|blockquote|strong|em|sup|sub|a|code|pre|caption|section"
    r"|thead|tbody|tfoot|tr|table)(?: [^<>]*)?>(?:\s|<br>)*</\1>"
)
_FIRST_LEVEL = 2
# Deeper than any report; a page nested without end could not be set.
_DEEPEST = 20
_DEEPEST_OF = {"blockquote": 4, "table": 3}
_NESTING = {
    *("ul", "ol", "li", "dl", "dt", "dd", "blockquote", "table", "section"),
    *("strong", "em", "b", "i", "sup", "sub", "a"),
}
_LAST_LEVEL = 6


def tidy(html: str) -> str:
    html = _without_empties(html)
    writer = _Writer(targets=set(re.findall(r' id="([^"]+)"', html)))
    writer.feed(html)
    writer.close()
    return _without_empties("".join(writer.out)).strip()


def _without_empties(html: str) -> str:
    """Emptying one element may empty the one around it, so go on until nothing changes."""
    for _ in range(40):
        shorter = _EMPTY.sub(lambda match: " " if match[1] in {"strong", "em"} else "", html)
        if shorter == html:
            return html
        html = shorter
    return html


class _Writer(HTMLParser):
    def __init__(self, *, targets: set[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self.targets = targets
        self.seen: set[str] = set()
        self.levels: list[int] = []
        self.closing: list[str] = []
        self.tables: list[_Table] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        name = self._named(tag, attributes)
        if tag not in _VOID:
            self.closing.append(name)
        if name:
            self.out.append(f"<{name}{self._written(attributes)}>")

    def _named(self, tag: str, attributes: dict[str, str]) -> str:
        if tag in _NESTING and self._is_too_deep(tag):
            return ""
        if _HEADING.fullmatch(tag):
            return f"h{self._level(int(tag[1]))}"
        if tag == "table":
            self.tables.append(_Table())
        if self.tables and tag in {"thead", "tr", "th", "td"}:
            return self.tables[-1].cell(tag, attributes)
        if tag == "a" and not self._leads_somewhere(attributes):
            return "a" if attributes.get("id") else ""
        return _RENAMED.get(tag, tag)

    def _is_too_deep(self, tag: str) -> bool:
        depth = sum(name in _NESTING for name in self.closing)
        return depth >= _DEEPEST or self.closing.count(tag) >= _DEEPEST_OF.get(tag, _DEEPEST)

    def _level(self, written: int) -> int:
        while self.levels and self.levels[-1] >= written:
            self.levels.pop()
        self.levels.append(written)
        return min(len(self.levels) + _FIRST_LEVEL - 1, _LAST_LEVEL)

    def _leads_somewhere(self, attributes: dict[str, str]) -> bool:
        href = attributes.get("href", "")
        if href.startswith("#") and href[1:] not in self.targets:
            del attributes["href"]
            return False
        return bool(href)

    def _written(self, attributes: dict[str, str]) -> str:
        if attributes.get("id") in self.seen:
            del attributes["id"]
        self.seen.add(attributes.get("id", ""))
        return "".join(f' {name}="{escape(value)}"' for name, value in sorted(attributes.items()))

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        name = self.closing.pop() if self.closing else ""
        if name:
            self.out.append(f"</{name}>")
        if tag == "table" and self.tables:
            self.tables.pop()

    def handle_data(self, data: str) -> None:
        self.out.append(escape(data, quote=False))


class _Table:
    """A table's first row heads its columns, unless the writer marked other headings."""

    def __init__(self) -> None:
        self.rows = 0
        self.headed = False

    def cell(self, tag: str, attributes: dict[str, str]) -> str:
        if tag == "tr":
            self.rows += 1
            return tag
        if tag == "thead":
            return tag
        if tag == "th" or (self.rows == 1 and not self.headed):
            attributes.setdefault("scope", "col" if self.rows == 1 else "row")
            return "th"
        return "td"
