"""A published PDF, made anew from cleaned HTML alone: tagged, PDF/UA-1, nothing carried over."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from domain.documents import typesetter
from domain.documents.html import clean_html
from domain.documents.page_design import Print, design
from domain.documents.pandoc import convert
from domain.errors import Invalid

SECONDS = 60
MAX_HTML = 10_000_000
TOO_LONG = "This report is too long to make into a PDF in one piece."
CANNOT = "We could not make a PDF of this report. Check its tables and lists, then try again."
# Control characters have no glyph and no meaning on a page.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def make_pdf(
    html: str,
    *,
    title: str,
    board_name: str,
    date_words: str,
    language: str = "en-GB",
    accent: str = "#1d70b8",
    size: Print = Print.ORDINARY,
) -> bytes:
    if len(html) > MAX_HTML:
        raise Invalid(TOO_LONG)
    head = design(
        title=CONTROL.sub("", title).strip() or "Report",
        board_name=CONTROL.sub("", board_name),
        date_words=CONTROL.sub("", date_words),
        language=_language(language),
        accent=_colour(accent),
        size=size,
    )
    return typeset(head + _body(html))


def _language(language: str) -> str:
    return language if re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", language) else "en-GB"


def _colour(accent: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", accent):
        raise Invalid("The accent colour should be written like #1d70b8.", field="accent")
    return accent


def _body(html: str) -> str:
    """Heading 2 of the page, where its own title is heading 1, is the first level on paper."""
    clean = _with_footnote_roles(clean_html(CONTROL.sub("", html)))
    options = ("-f", "html", "-t", "typst", "--shift-heading-level-by=-1")
    typst = convert(clean.encode(), *options)
    # Labels serve links inside the page, of which footnotes are the only ones and need none.
    return re.sub(r"(?m)^<[\w.:-]+>$", "", typst)


def _with_footnote_roles(html: str) -> str:
    """Cleaning takes the roles away; pandoc needs them to see a footnote for what it is."""
    html = re.sub(r'(<a href="#fn\d+")', r'\1 role="doc-noteref"', html)
    html = re.sub(r'(<a href="#fnref\d+")', r'\1 role="doc-backlink"', html)
    return html.replace('<section id="footnotes"', '<section id="footnotes" role="doc-endnotes"')


def typeset(source: str, *, seconds: float | None = None) -> bytes:
    """Typst to PDF/UA-1, in a program of its own that can be stopped."""
    with tempfile.TemporaryDirectory(prefix="candour-pdf-") as folder:
        command = [sys.executable, "-I", str(Path(typesetter.__file__).resolve()), folder]
        try:
            done = subprocess.run(
                command,
                input=source.encode("utf-8", "replace"),
                capture_output=True,
                timeout=seconds or SECONDS,
                check=True,
                env={},
            )
        except subprocess.TimeoutExpired as error:
            raise Invalid(TOO_LONG) from error
        except subprocess.CalledProcessError as error:
            raise Invalid(CANNOT) from error
    return done.stdout
