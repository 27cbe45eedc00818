"""The HTML a report may hold: a short list of elements, in order, with nothing tucked away."""

import re
from html.parser import HTMLParser

import nh3
from markdown_it import MarkdownIt

from domain.documents.html_outline import tidy
from domain.documents.surfaces import Surface

_TAGS = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "pre", "code"),
    *("ul", "ol", "li", "dl", "dt", "dd", "strong", "b", "em", "i", "sup", "sub", "a"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "section"),
}
_ATTRIBUTES = {
    "a": {"href", "id"},
    "li": {"id"},
    "section": {"id"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
}
_DROPPED_WHOLE = {"script", "style", "title", "template", "iframe", "object", "svg", "math"}
_FOOTNOTE = re.compile(r"fn(ref)?\d{1,5}|footnotes")
_BLOCKS = {"p", "li", "td", "th", "dt", "dd", "caption", "blockquote", "pre", "br", "tr"}
_HEADINGS = {f"h{level}" for level in range(1, 7)}


def clean_html(html: str) -> str:
    allowed = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_attribute,
        clean_content_tags=_DROPPED_WHOLE,
        url_schemes={"http", "https"},
        link_rel=None,
        strip_comments=True,
    )
    return tidy(allowed)


def _attribute(_tag: str, name: str, value: str) -> str | None:
    if name == "href":
        internal = value.startswith("#") and _FOOTNOTE.fullmatch(value[1:])
        return value if internal or re.match(r"https?://[^\s/]", value) else None
    if name == "id":
        return value if _FOOTNOTE.fullmatch(value) else None
    if name == "scope":
        return value if value in {"col", "row", "colgroup", "rowgroup"} else None
    return value if re.fullmatch(r"[1-9]\d?", value) else None


def from_plain(text: str) -> str:
    """A simple editor: blank lines, `# ` headings, `- ` lists, pipes for tables. No HTML."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    markdown.options["maxNesting"] = 30
    return clean_html(markdown.disable(["image", "html_block", "html_inline"]).render(text))


class _Text(HTMLParser):
    """Collects the words of each block, with the last heading for its place."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[tuple[str, str]] = []
        self.links: list[str] = []
        self._words: list[str] = []
        self._kind = "body"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS | _HEADINGS:
            self.end_block(tag)
        self.links += [v for name, v in attrs if name == "href" and v and not v.startswith("#")]

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS | _HEADINGS:
            self.end_block("")

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def end_block(self, next_tag: str) -> None:
        words = "".join(self._words).strip()
        if words:
            self.blocks.append((self._kind, words))
        self._words = []
        self._kind = next_tag or "body"


def _read(html: str) -> _Text:
    parser = _Text()
    parser.feed(html)
    parser.close()
    parser.end_block("")
    return parser


def plain_text(html: str) -> str:
    return "\n\n".join(words for _, words in _read(html).blocks)


def surfaces_of(html: str) -> tuple[Surface, ...]:
    """What a reader of the page could find, including the addresses behind its links."""
    page = _read(html)
    kinds = {"td": "table", "th": "table", "caption": "table"}
    text = tuple(
        Surface(kinds.get(tag, "body"), f"Paragraph {number}", words)
        for number, (tag, words) in enumerate(page.blocks, 1)
    )
    links = tuple(Surface("link", "Address behind a link", href) for href in page.links)
    return text + links
