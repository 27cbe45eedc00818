"""Excel workbooks (.xlsx): looked over part by part for what is unsafe, then read by calamine."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from domain.chronologies.reading import bounds
from domain.chronologies.reading.bounds import Unreadable
from domain.chronologies.reading.grid import Grid
from domain.chronologies.reading.workbook_formats import loose_formats, loosen
from domain.chronologies.reading.workbook_scan import Scan, scan_sheet, scan_strings
from domain.documents.package import Package
from domain.documents.word_text import attribute, local

_NOTHING = Scan(frozenset(), {})
_MAIN = "spreadsheetml.sheet.main+xml"


@dataclass(frozen=True, slots=True)
class _SheetPart:
    name: str
    part: str


def read_workbook(package: Package, data: bytes) -> list[Grid]:
    _check(package)
    root = package.xml("xl/workbook.xml")
    from_1904 = any(
        local(item.tag) == "workbookPr" and attribute(item, "date1904") in {"1", "true", "on"}
        for item in root
    )
    styles = loose_formats(package)
    scans = {sheet.name: scan_sheet(package, sheet.part, styles) for sheet in _sheet_parts(package)}
    for part in package.names:
        if part.lower().startswith("xl/sharedstrings"):
            scan_strings(package, part)
    return list(_grids(_open(data), scans, from_1904=from_1904))


def _check(package: Package) -> None:
    types = package.read("[Content_Types].xml") if "[Content_Types].xml" in package.sizes else b""
    if _MAIN.encode() not in types:
        raise Unreadable(bounds.MACROS if b"macroEnabled" in types else bounds.UNKNOWN)
    if any(name.startswith("xl/externalLinks/") for name in package.names):
        raise Unreadable(bounds.LINKED)


def _sheet_parts(package: Package) -> Iterator[_SheetPart]:
    """Every part with cells, by the name of its sheet where the workbook names it."""
    named = _named_parts(package)
    for part in package.names:
        if part.startswith("xl/") and part.endswith(".xml") and "worksheets/" in part:
            yield _SheetPart(named.get(part, part), part)
    strays = [part for part in named if "worksheets/" not in part and part in package.sizes]
    for part in strays:
        yield _SheetPart(named[part], part)


def _named_parts(package: Package) -> dict[str, str]:
    relations = "xl/_rels/workbook.xml.rels"
    if relations not in package.sizes:
        raise Unreadable(bounds.HALF)
    targets = {attribute(item, "Id"): attribute(item, "Target") for item in package.xml(relations)}
    named = {}
    sheets = [item for item in package.xml("xl/workbook.xml").iter() if local(item.tag) == "sheet"]
    if len(sheets) > bounds.MAX_SHEETS:
        raise Unreadable(bounds.TOO_MANY_SHEETS)
    for sheet in sheets:
        target = targets.get(attribute(sheet, "id"), "")
        path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        named[re.sub(r"[^/]+/\.\./", "", path)] = attribute(sheet, "name")
    return named


@contextmanager
def _guarded() -> Iterator[None]:
    """Whatever goes wrong in the library that reads, the file is at fault."""
    try:
        yield
    except (CalamineError, OSError, ValueError) as error:
        raise Unreadable(bounds.HALF) from error
    except BaseException as error:
        # The library is written in Rust: where it gives up, that is no ordinary exception.
        if type(error).__name__ == "PanicException":
            raise Unreadable(bounds.HALF) from error
        raise


def _open(data: bytes) -> CalamineWorkbook:
    with _guarded():
        return CalamineWorkbook.from_filelike(io.BytesIO(data))


def _grids(book: CalamineWorkbook, scans: dict[str, Scan], *, from_1904: bool) -> Iterator[Grid]:
    for sheet in book.sheets_metadata:
        if sheet.typ != SheetTypeEnum.WorkSheet:
            continue
        with _guarded():
            cells = book.get_sheet_by_name(sheet.name)
        top, left = cells.start or (0, 0)
        scan, rows = scans.get(sheet.name, _NOTHING), cells.to_python()
        loosen(rows, {(row - top, at - left): shows for (row, at), shows in scan.loose.items()})
        yield Grid(
            rows,
            kind="sheet",
            name=sheet.name,
            first_row=top + 1,
            merges=tuple(
                (first[0] - top, first[1] - left, last[0] - top, last[1] - left)
                for first, last in cells.merged_cell_ranges or ()
            ),
            hidden=sheet.visible != SheetVisibleEnum.Visible,
            hidden_rows=frozenset(row - top for row in scan.hidden),
            from_1904=from_1904,
            typed=True,
        )
