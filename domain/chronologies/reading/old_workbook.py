"""Workbooks of the old kind (.xls), read in a process of their own with little memory.

Their cells cannot be counted before they are laid out, so what a hostile one does is kept away
from everything else.
"""

import io
import json
import resource
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from domain.chronologies.reading import bounds
from domain.chronologies.reading.bounds import Unreadable
from domain.chronologies.reading.grid import Grid, Row, Value

_SECONDS = 60
_MEMORY = 1_500_000_000
_ROOT = Path(__file__).resolve().parents[3]


def read_old_workbook(data: bytes) -> list[Grid]:
    try:
        done = subprocess.run(
            [sys.executable, "-m", "domain.chronologies.reading.old_workbook"],
            input=data,
            capture_output=True,
            timeout=_SECONDS,
            cwd=_ROOT,
            check=True,
        )
        sheets = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError, OSError) as error:
        raise Unreadable(bounds.HALF) from error
    return [_grid(sheet) for sheet in sheets]


def _grid(sheet: dict[str, Any]) -> Grid:
    rows, merges = sheet["rows"], sheet["merges"]
    if max(map(len, rows), default=0) > bounds.MAX_COLUMNS:
        raise Unreadable(bounds.TOO_WIDE)
    return Grid(
        [[_read(cell) for cell in row] for row in rows],
        kind="sheet",
        name=str(sheet["name"]),
        merges=tuple((merge[0], merge[1], merge[2], merge[3]) for merge in merges),
        hidden=bool(sheet["hidden"]),
        typed=True,
    )


def _read(cell: Any) -> Value:
    if not isinstance(cell, list):
        return cell if isinstance(cell, (str, float, bool)) else str(cell)
    kind, words = cell
    readers: dict[str, Callable[[str], Value]] = {
        "datetime": datetime.fromisoformat,
        "date": date.fromisoformat,
        "time": time.fromisoformat,
    }
    return readers[kind](words) if kind in readers else timedelta(seconds=float(words))


def _written(value: Value) -> object:
    if isinstance(value, (date, time)):
        return [type(value).__name__, value.isoformat()]
    return ["span", value.total_seconds()] if isinstance(value, timedelta) else value


def _rows(rows: list[Row]) -> list[list[object]]:
    return [[_written(value) for value in row] for row in rows]


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read()))
    except (CalamineError, OSError, ValueError) as error:
        raise SystemExit(1) from error
    sheets = []
    for meta in book.sheets_metadata[: bounds.MAX_SHEETS]:
        cells = book.get_sheet_by_name(meta.name)
        sheets.append({
            "name": meta.name,
            "hidden": meta.visible != SheetVisibleEnum.Visible,
            "rows": _rows(cells.to_python(skip_empty_area=False)),
            "merges": [(*first, *last) for first, last in cells.merged_cell_ranges or ()],
        })  # fmt: skip
    sys.stdout.write(json.dumps(sheets))


if __name__ == "__main__":
    main()
