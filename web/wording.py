"""The words of a page as its template holds them: what is filled in counts as one easy word."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"
PUT_IN = "This"
_BLOCK = re.compile(
    r"</?(?:p|h[1-6]|li|ul|ol|div|dd|dt|dl|summary|details|label|legend|td|th|tr|title|button)\b[^>]*>",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"<(script|style)\b.*?</\1>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SAID = re.compile(r"\"([^\"\n]*?[a-z]{2,} [a-z]{2,}[^\"\n]*)\"")


def family_pages() -> Iterator[tuple[str, str]]:
    """Each of the family's own pages: its name and its words."""
    for path in sorted((TEMPLATES / "family").iterdir()):
        words = words_of(path.read_text(encoding="utf-8"))
        if words:
            yield f"family page {path.stem.strip('_')}", words


def words_of(template: str) -> str:
    """What stands between the tags, a line for each block; choices within expressions as well."""
    parts: list[str] = []
    said: list[str] = []
    within = ""
    for _, kind, value in Environment(autoescape=True).lex(template):
        if kind == "data":
            parts.append(value)
        elif kind == "variable_begin":
            within, said = kind, []
        elif kind == "variable_end":
            within = ""
            parts.append(said[0] if said else PUT_IN)
        elif within and kind == "string" and _SAID.fullmatch(value):
            said.append(value[1:-1])
    text = _TAG.sub(" ", _BLOCK.sub("\n", _HIDDEN.sub(" ", "".join(parts))))
    lines = (" ".join(line.split()) for line in unescape(text).splitlines())
    return "\n".join(line for line in lines if line and line != PUT_IN)
