"""Every row of a file that is not blank, found without the reader's own help."""

import csv
import io
from pathlib import Path

import docx
import python_calamine

from domain.chronologies.reading.encodings import decoded


def rows_of(file: Path) -> set[tuple]:
    return {".docx": _word, ".csv": _text}.get(file.suffix, _sheets)(file)


def _sheets(file: Path) -> set[tuple]:
    book = python_calamine.CalamineWorkbook.from_path(str(file))
    return {
        (("row", number), ("sheet", name))
        for name in book.sheet_names
        for number, row in enumerate(
            book.get_sheet_by_name(name).to_python(skip_empty_area=False), 1
        )
        if any(str(value).strip() for value in row)
    }


def _text(file: Path) -> set[tuple]:
    text, _ = decoded(file.read_bytes())
    said = text[:5].startswith("sep=")
    rows = csv.reader(io.StringIO(text), delimiter=text[4] if said else ",")
    return {
        (("record", number),)
        for number, row in enumerate(rows, 1)
        if any(cell.strip() for cell in row)
    }


def _word(file: Path) -> set[tuple]:
    return {
        (("row", number), ("table", table_number))
        for table_number, table in enumerate(docx.Document(str(file)).tables, 1)
        for number, row in enumerate(table.rows, 1)
        if any(cell.text.strip() for cell in row.cells)
    }
