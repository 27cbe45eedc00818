"""The words of a translated leaflet, out of a file that somebody brings. The file is not kept."""

import re

from domain.documents.package import open_package
from domain.documents.pandoc import convert
from domain.documents.uploads import FileKind, sniff
from domain.documents.word_html import to_html
from domain.errors import Invalid
from domain.leaflets.translations import LONGEST

WANTED = "Choose plain text (.txt or .md) or a Word document (.docx)."
NOT_UTF8 = "We cannot read the letters of this file. Save it as UTF-8 and try again."
NOTHING = "There are no words in this file."
TOO_LONG = f"The words in this file must be {LONGEST:,} characters or less."
_AS_WORDS = ("-f", "html", "-t", "commonmark-raw_html", "--wrap=none")


def words_in(data: bytes, file_name: str) -> str:
    """Headings and lists stay; pictures, comments and what is hidden do not come along."""
    kind = sniff(data, re.sub(r"\.(md|markdown)$", ".txt", file_name, flags=re.IGNORECASE))
    if kind is FileKind.DOCX:
        words = convert(to_html(open_package(data)).encode(), *_AS_WORDS)
    elif kind is FileKind.TEXT:
        words = _read(data)
    else:
        raise Invalid(WANTED, field="file")
    if not words.strip():
        raise Invalid(NOTHING, field="file")
    if len(words) > LONGEST:
        raise Invalid(TOO_LONG, field="file")
    return words.strip()


def _read(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Invalid(NOT_UTF8, field="file") from error
