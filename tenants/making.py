"""A new board's folder: whole from the first second, and plain about what is to be written."""

import colorsys
import hashlib
import os
import re
import shutil
from datetime import date
from pathlib import Path

from tenants.blank import blank_edition
from tenants.board import LONGEST_SLUG, SLUG
from tenants.colours import UI, WHITE, darkened
from tenants.errors import BoardError
from tenants.unwritten import MARK

BOARD = """\
# What the board is called, where it is served, and how it looks. Replace each {mark}.
slug = "{slug}"  # The folder's name. It stays for good once the board is in use.
name = "{name} Safeguarding Children Partnership {mark}"
short_name = "{short}"  # What it calls itself in short; messages are sent under it.
also_called = []  # Other names that it uses of itself.
strapline = "not stated"  # Its own, if it has one.
hosts = ["{slug}"]  # A label under the deployment's domain, or whole host names.
colour = "{colour}"  # One brand colour. Legible links, edges and buttons are worked out from it.
organisations = []  # Members that its document names.
organisations_note = ""  # What of them could not be read, or was not named.
source = "The board's own document {mark}"  # Where all this comes from, the contacts too.

# How to reach the board. "not stated" where its document does not say.
[contact]
role = "not stated"  # Whom to ask for, such as "Board Manager".
address = "not stated"  # A list of lines: ["1 Quay Street", "Salt Bay"].
phone = "not stated"
email = "not stated"
web = "not stated"
hours = "not stated"  # When the office can be reached, a list of lines: ["Weekdays, 9am to 5pm"].
instead = "not stated"  # Whom to ask where there are no details of its own.
as_of = "not stated"  # The month of the document that these come from, such as "May 2024".
"""

LEAFLET = """\
+++
title = "{title}: for families"
version = "not stated"
created = "not stated"
drawn_from = "The board's own document {mark}"
+++
"""

SOURCES = """\
# Where {name}'s facts come from

Name the document that the rules were taken from, its date, and who read it {mark}.
What it does not say is "not stated" in the files here.
"""


def make_board(parent: Path, slug: str, extends: str, nationals: list[str], on: date) -> Path:
    """Write the folder. Raises `BoardError`, and then leaves nothing behind."""
    _refuse_unsafe(parent, slug)
    folder = parent / slug
    try:
        folder.mkdir()
    except FileExistsError:
        raise BoardError(folder, "", "This is there already, and is left as it is.") from None
    except OSError as error:
        raise BoardError(folder, "", f"This cannot be made: {error.strerror}.") from error
    try:
        for name, text in _files(slug, extends, nationals, on).items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except BaseException as error:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise BoardError(folder, "", f"This cannot be made: {error.strerror}.") from error
        raise
    return folder


def _refuse_unsafe(parent: Path, slug: str) -> None:
    if not re.fullmatch(SLUG.removesuffix("$"), slug) or len(slug) > LONGEST_SLUG:
        right = (
            "A slug is lower-case letters and digits, in words joined by hyphens; it begins with "
            f"a letter and has at most {LONGEST_SLUG} signs, such as salt-bay."
        )
        raise BoardError(f"“{slug[:60]}”", "", right)
    if not parent.is_dir() or not os.access(parent, os.W_OK):
        raise BoardError(parent, "", "Name a folder that is there and can be written to.")


def _files(slug: str, extends: str, nationals: list[str], on: date) -> dict[str, str]:
    name = slug.replace("-", " ").title()
    given = {"slug": slug, "name": name, "mark": MARK, "colour": _colour(slug)}
    short = "".join(word[0] for word in name.split()) + "SCP"
    return {
        "board.toml": BOARD.format(**given, short=short),
        f"procedures/{on.year}.toml": blank_edition(extends, nationals),
        "leaflets/families.md": LEAFLET.format(title="Reviews", mark=MARK),
        "brand/mark.svg": _mark(slug),
        "SOURCES.md": SOURCES.format(name=name, mark=MARK),
    }


def _digest(slug: str) -> bytes:
    return hashlib.sha256(slug.encode()).digest()


def _colour(slug: str) -> str:
    """A colour of its own, dark enough for the page."""
    parts = colorsys.hls_to_rgb(_digest(slug)[0] / 255, 0.3, 0.55)
    colour = "#" + "".join(f"{round(part * 255):02x}" for part in parts)
    return darkened(colour, WHITE, UI)


def _mark(slug: str) -> str:
    """A plain pattern of squares, the same on both sides."""
    bits = int.from_bytes(_digest(slug)[1:4], "big") | 0b1
    squares = [
        f'<rect x="{8 + 10 * x}" y="{8 + 10 * y}" width="8" height="8"/>'
        for y in range(5)
        for x in range(5)
        if bits >> (3 * y + min(x, 4 - x)) & 1
    ]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64" '
        f'aria-hidden="true" focusable="false" fill="currentColor">{"".join(squares)}</svg>\n'
    )
