"""Text with delimiters (.csv, .tsv, .txt): any encoding, any delimiter, quoted or not."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from domain.chronologies.reading import bounds
from domain.chronologies.reading.bounds import Unreadable
from domain.chronologies.reading.encodings import decoded
from domain.chronologies.reading.grid import Grid, Row
from domain.chronologies.reading.headings import likeness

_DELIMITERS = (",", ";", "\t", "|", "^", "~")
_SAYS_SO = re.compile(r"\s*\"?sep=(.)\"?\s*\r?\n?", re.IGNORECASE)
_SAMPLE = 120_000
_SAMPLE_ROWS = 300
_MANY_LINES = 40
_Quoting = Literal[0, 3]


def read_delimited(data: bytes) -> list[Grid]:
    text, _encoding = decoded(data)
    if not text.strip():
        raise Unreadable(bounds.EMPTY)
    said = _SAYS_SO.match(text[:20])
    delimiter = said[1] if said else _delimiter(text[:_SAMPLE])
    rows, lines = _rows(text, delimiter)
    width = max(map(len, rows), default=0)
    if width > bounds.MAX_COLUMNS:
        raise Unreadable(bounds.TOO_WIDE)
    for row in rows:
        if len(row) < width:
            row.extend([""] * (width - len(row)))
    cut_off = text.count('"') % 2 == 1 and bool(rows) and "\n" in "".join(map(str, rows[-1]))
    return [Grid(rows, kind="record", lines=lines, cut_off=cut_off)]


def _rows(text: str, delimiter: str) -> tuple[list[Row], list[int]]:
    quoting: _Quoting = csv.QUOTE_MINIMAL if _quotes_close(text, delimiter) else csv.QUOTE_NONE
    csv.field_size_limit(bounds.MAX_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)
    try:
        rows: list[Row] = list(islice(reader, bounds.MAX_ROWS + 1))  # type: ignore[arg-type]
    except csv.Error as error:
        raise Unreadable(bounds.LONG_CELL if "limit" in str(error) else bounds.HALF) from error
    if len(rows) > bounds.MAX_ROWS:
        raise Unreadable(bounds.TOO_LONG)
    if reader.line_num == len(rows):
        return rows, list(range(1, len(rows) + 1))
    return rows, list(_first_lines(text, delimiter, quoting))


def _first_lines(text: str, delimiter: str, quoting: _Quoting) -> Iterator[int]:
    """The line that each row begins on, where some row goes over several."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)
    before = 0
    for _ in reader:
        yield before + 1
        before = reader.line_num


def _quotes_close(text: str, delimiter: str) -> bool:
    """Whether quotes hold cells together, or stand in the file as they fell."""
    if text.count('"') % 2 == 0:
        return True
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return all(field.count("\n") < _MANY_LINES for row in reader for field in row)
    except csv.Error:
        return False


def _delimiter(sample: str) -> str:
    return max(_DELIMITERS, key=lambda delimiter: _fit(sample, delimiter))


def _fit(sample: str, delimiter: str) -> float:
    """How much like a table the sample looks when it is cut there."""
    if delimiter not in sample:
        return -1.0
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    rows = []
    try:
        for row in reader:
            rows.append(row)
            if len(rows) >= _SAMPLE_ROWS:
                break
    except csv.Error:
        return -1.0
    filled = [row for row in rows if any(row)]
    width, count = (
        Counter(len(row) for row in filled if len(row) > 1).most_common(1)[0]
        if any(len(row) > 1 for row in filled)
        else (1, 0)
    )
    heading = max((likeness(row) for row in filled[:40]), default=0.0)
    return heading * 2 + count / max(len(filled), 1) + min(width, 12) / 24
