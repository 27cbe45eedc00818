"""What kind of file this is, told by its first bytes, and its sheets and tables."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import PurePosixPath

from domain.chronologies.reading import bounds
from domain.chronologies.reading.bounds import Unreadable
from domain.chronologies.reading.delimited import read_delimited
from domain.chronologies.reading.grid import Grid
from domain.chronologies.reading.old_workbook import read_old_workbook
from domain.chronologies.reading.opendocument import read_opendocument
from domain.chronologies.reading.word_tables import read_word_tables
from domain.chronologies.reading.workbook import read_workbook
from domain.documents import package as packages
from domain.documents.package import Package, open_package
from domain.errors import Invalid

_WEB = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|table|meta|mime)|\s*mime-version:",
    re.IGNORECASE,
)
_TEXT_ENDINGS = {".csv", ".tsv", ".tab", ".txt"}
_MACRO_ENDINGS = {".xlsm", ".docm", ".xltm", ".dotm", ".xlsb"}
_PLAIN = {
    packages.TOO_BIG: bounds.TOO_BIG,
    packages.LOCKED: bounds.LOCKED,
    packages.MACROS: bounds.MACROS,
}


def read_grids(data: bytes, file_name: str) -> tuple[str, list[Grid]]:
    """The kind of the file and all its sheets or tables."""
    ending = PurePosixPath(file_name.lower().strip()).suffix
    if not data or len(data) > bounds.MAX_BYTES:
        raise Unreadable(bounds.TOO_BIG if data else bounds.EMPTY)
    if ending in _MACRO_ENDINGS:
        raise Unreadable(bounds.MACROS)
    kind, read = _kind(data, ending)
    if ending not in _ENDINGS[kind]:
        raise Unreadable(bounds.MISNAMED)
    try:
        return kind, read()
    except Unreadable:
        raise
    except Invalid as error:
        raise Unreadable(_PLAIN.get(error.message, bounds.HALF)) from error


def _kind(data: bytes, ending: str) -> tuple[str, Callable[[], list[Grid]]]:
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if data.startswith(packages.OLE_MAGIC):
        return _old(data, ending)
    if _WEB.match(data[:200]) and ending not in _TEXT_ENDINGS:
        raise Unreadable(bounds.WEB_PAGE)
    if ending in _TEXT_ENDINGS:
        return "csv", lambda: read_delimited(data)
    raise Unreadable(bounds.HALF if ending in {".xlsx", ".docx", ".ods"} else bounds.UNKNOWN)


def _zipped(data: bytes) -> tuple[str, Callable[[], list[Grid]]]:
    try:
        package = open_package(data)
    except Invalid as error:
        raise Unreadable(_PLAIN.get(error.message, bounds.HALF)) from error
    if len(package.archive.infolist()) != len(
        {item.filename for item in package.archive.infolist()}
    ):
        raise Unreadable(bounds.HALF)
    for part, kind, read in _PARTS:
        if part in package.sizes:
            return kind, partial(read, package, data)
    raise Unreadable(bounds.UNKNOWN)


def _old(data: bytes, ending: str) -> tuple[str, Callable[[], list[Grid]]]:
    names = {name for name in _STREAMS if name.encode("utf-16-le") in data}
    if "EncryptedPackage" in names:
        raise Unreadable(bounds.LOCKED)
    if "WordDocument" in names:
        raise Unreadable(bounds.OLD_WORD)
    if not names & {"Workbook", "Book"}:
        raise Unreadable(bounds.HALF if ending == ".xls" else bounds.UNKNOWN)
    if "VBA_PROJECT" in names:
        raise Unreadable(bounds.MACROS)
    return "xls", lambda: read_old_workbook(data)


_STREAMS = ("EncryptedPackage", "WordDocument", "Workbook", "Book", "VBA_PROJECT")
_PARTS: tuple[tuple[str, str, Callable[[Package, bytes], list[Grid]]], ...] = (
    ("word/document.xml", "docx", lambda package, _data: read_word_tables(package)),
    ("xl/workbook.xml", "xlsx", read_workbook),
    ("content.xml", "ods", lambda package, _data: read_opendocument(package)),
)
_ENDINGS = {
    "csv": _TEXT_ENDINGS,
    "docx": {".docx"},
    "xlsx": {".xlsx"},
    "xls": {".xls"},
    "ods": {".ods"},
}
