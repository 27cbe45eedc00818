"""Looking over the parts of a workbook before anything builds rows from them.

A sheet with two cells at its far corners would be laid out as billions of empty ones, so how far
the cells reach is found first, by their references alone. Reading each part to its end also
proves that it is as long as it claims.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from domain.chronologies.reading import bounds
from domain.chronologies.reading.bounds import Unreadable
from domain.documents.package import BROKEN, Package

_CHUNK = 1 << 20
_OVERLAP = 512
# A cell that holds something (an empty one closes itself), far to the right or far down.
_FAR = re.compile(
    rb"""<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Z]{2,9}\d+|[A-Z]\d{6,})["'][^>]*(?<!/)>"""
)
# The same, where all cells are written as the common programs write them.
_PLAIN_FAR = re.compile(rb'<c r="([A-Z]{2,9}\d+|[A-Z]\d{6,})"[^>]*(?<!/)>')
_UNUSUAL = re.compile(rb"<(?:c>|\w+:c\b)")
_ROW = re.compile(rb"""<(?:\w+:)?row\s[^>]*?\br\s*=\s*["'](\d{1,9})["'][^>]*>""")
_HIDDEN = re.compile(rb"""<(?:\w+:)?row\s[^>]*\bhidden\s*=\s*["'](?:1|true)["'][^>]*>""")
_STYLED = re.compile(rb"""<(?:\w+:)?c\sr=["']([A-Z]{1,3}\d+)["']\ss=["'](\d+)["'][^>]*(?<!/)>""")
_UNPLACED = re.compile(rb"<(?:\w+:)?c(?:\s(?![^>]*\br\s*=)[^>]*)?>")
_TYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CLAIM = re.compile(rb"<(?:\w+:)?sst\b[^>]*ount\s*=[^>]*>")
_COUNT = re.compile(rb"""ount\s*=\s*["'](\d+)""")
_LONGEST_ROW = 2_000_000


class Scan(NamedTuple):
    """Places count from 0. `loose` are the cells in the styles asked for, with what they show."""

    hidden: frozenset[int]
    loose: dict[tuple[int, int], str]


def scan_sheet(package: Package, part: str, styles: Mapping[bytes, str]) -> Scan:
    """Refuses what is too far, and tells what calamine does not."""
    loose: dict[tuple[int, int], str] = {}
    columns, rows, count = 52, 0, 0
    hidden: set[int] = set()
    for chunk in _chunks(package, part):
        far = _PLAIN_FAR if _is_plain(chunk) else _FAR
        for caught in far.finditer(chunk):
            column, row = _place(caught[1])
            columns, rows = max(columns, column), max(rows, row)
        count += chunk.count(b"<row") + chunk.count(b":row")
        if b"hidden" in chunk:
            hidden |= {
                int(found[1]) for row in _HIDDEN.finditer(chunk) if (found := _ROW.match(row[0]))
            }
        if styles:
            loose |= _in_styles(chunk, styles)
        if far is _FAR:
            _check_unplaced(chunk)
    _check_size(columns, max(rows, min(count, 99_999)), rows)
    return Scan(frozenset(row - 1 for row in hidden), loose)


def _is_plain(chunk: bytes) -> bool:
    """Whether every cell is written as all the common programs write it."""
    return chunk.count(b"<c ") == chunk.count(b'<c r="') and not _UNUSUAL.search(chunk)


def _in_styles(chunk: bytes, styles: Mapping[bytes, str]) -> dict[tuple[int, int], str]:
    found = {}
    for caught in _STYLED.finditer(chunk):
        if caught[2] in styles:
            column, row = _place(caught[1])
            found[row - 1, column - 1] = styles[caught[2]]
    return found


def scan_strings(package: Package, part: str) -> None:
    if package.sizes[part] > bounds.MAX_BYTES * 3:
        raise Unreadable(bounds.TOO_BIG)
    most = max(package.sizes[part], bounds.MAX_CELLS)
    for number, chunk in enumerate(_chunks(package, part)):
        claim = None if number else _CLAIM.search(chunk)
        # The library makes room for as many as are claimed before it has read one.
        if claim and max(int(count) for count in _COUNT.findall(claim[0])) > most:
            raise Unreadable(bounds.HALF)


def _check_size(columns: int, rows: int, far: int) -> None:
    if columns > bounds.MAX_COLUMNS:
        raise Unreadable(bounds.TOO_WIDE)
    if far > bounds.MAX_ROWS:
        raise Unreadable(bounds.TOO_LONG)
    if columns > 52 and columns * rows > bounds.MAX_CELLS * 2:
        raise Unreadable(bounds.TOO_BIG)


def _check_unplaced(chunk: bytes) -> None:
    """Cells without a reference stand one after another: too many between two rows is too wide."""
    for row in re.split(rb"<(?:\w+:)?row\b", chunk):
        if len(_UNPLACED.findall(row)) > bounds.MAX_COLUMNS:
            raise Unreadable(bounds.TOO_WIDE)


def _place(reference: bytes) -> tuple[int, int]:
    letters = reference.rstrip(b"0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + letter - 64
    return column, int(reference[len(letters) :])


def _chunks(package: Package, part: str) -> Iterator[bytes]:
    tail = b""
    seen = 0
    for piece in _pieces(package, part):
        chunk = tail + piece
        if seen < _CHUNK and _TYPE.search(chunk):
            raise Unreadable(bounds.HALF)
        seen += len(piece)
        yield chunk
        tail = chunk[-_OVERLAP:]


def _pieces(package: Package, part: str) -> Iterator[bytes]:
    declared, seen = package.sizes[part], 0
    try:
        with package.archive.open(part) as opened:
            while piece := opened.read(_CHUNK):
                seen += len(piece)
                yield piece
    except BROKEN as error:
        raise Unreadable(bounds.HALF) from error
    if seen != declared:
        raise Unreadable(bounds.HALF)
