"""A Word file, made anew from cleaned HTML alone: nothing is carried over."""

from domain.documents.html import clean_html
from domain.documents.pandoc import run
from domain.documents.rendering import CONTROL, MAX_HTML, TOO_LONG
from domain.errors import Invalid


def make_word(html: str, *, title: str, subtitle: str, language: str = "en-GB") -> bytes:
    """Headings are Word's own, so that a screen reader and a contents list find them."""
    if len(html) > MAX_HTML:
        raise Invalid(TOO_LONG)
    clean = clean_html(CONTROL.sub("", html))
    facts = {"title": title, "subtitle": subtitle, "lang": language}
    options = [
        part for name, words in facts.items() for part in ("-M", f"{name}={_one_line(words)}")
    ]
    return run(
        clean.encode(),
        *("-f", "html", "-t", "docx", "-o", "-", "--shift-heading-level-by=-1"),
        *options,
    )


def _one_line(words: str) -> str:
    return " ".join(CONTROL.sub("", words).split())
