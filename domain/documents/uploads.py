"""What an uploaded file is: told by its first bytes, then by opening it for real."""

import csv
import io
import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum
from pathlib import PurePosixPath

import pypdfium2  # type: ignore[import-untyped]

from domain.documents.package import MAX_BYTES, TOO_BIG, Package, open_package
from domain.documents.pictures import open_picture, strip_image
from domain.documents.word import check_is_word
from domain.errors import Invalid

__all__ = ["FileKind", "safe_name", "sniff", "strip_image"]

_ACCEPTED = "Send a Word document, a spreadsheet (.xlsx, .ods or .csv), a PDF, or a PNG or JPEG."
_EMPTY = "This file is empty."
_UNKNOWN = f"We cannot take this kind of file. {_ACCEPTED}"
_LOCKED_PDF = "This PDF has a password or is damaged. Save it again without one and try once more."
_NOT_TEXT = f"This file does not hold plain text. {_ACCEPTED}"
_MISNAMED = "The name of this file says it is something else than it is. Save it again and retry."
MAX_TEXT = 20_000_000
MAX_PAGES = 2_000
_SHEET = "spreadsheetml.sheet.main+xml"
_LONGEST_NAME = 80


class FileKind(StrEnum):
    DOCX = "docx"
    XLSX = "xlsx"
    ODS = "ods"
    CSV = "csv"
    TEXT = "text"
    PDF = "pdf"
    PNG = "png"
    JPEG = "jpeg"

    @property
    def media_type(self) -> str:
        return _MEDIA_TYPES[self]

    @property
    def extension(self) -> str:
        return {"text": ".txt", "jpeg": ".jpg"}.get(self.value, f".{self.value}")


_OFFICE = "application/vnd.openxmlformats-officedocument"
_MEDIA_TYPES = {
    FileKind.DOCX: f"{_OFFICE}.wordprocessingml.document",
    FileKind.XLSX: f"{_OFFICE}.spreadsheetml.sheet",
    FileKind.ODS: "application/vnd.oasis.opendocument.spreadsheet",
    FileKind.CSV: "text/csv",
    FileKind.TEXT: "text/plain",
    FileKind.PDF: "application/pdf",
    FileKind.PNG: "image/png",
    FileKind.JPEG: "image/jpeg",
}


def sniff(data: bytes, file_name: str) -> FileKind:
    if not data:
        raise Invalid(_EMPTY, field="file")
    if len(data) > MAX_BYTES:
        raise Invalid(TOO_BIG, field="file")
    ending = PurePosixPath(file_name.lower().strip()).suffix
    kind = next((look(data) for magic, look in _MAGIC if data.startswith(magic)), None)
    if kind is None:
        return _plain(data, ending)
    if ending and ending not in _ENDINGS[kind]:
        raise Invalid(_MISNAMED, field="file")
    return kind


def safe_name(file_name: str) -> str:
    """A name to offer on download: no folders, no odd signs, nothing that runs."""
    last = unicodedata.normalize("NFKC", file_name).replace("\\", "/").rsplit("/", 1)[-1]
    stem, dot, ending = last.rpartition(".")
    stem = re.sub(r"[^\w]+", "-", stem if dot else ending).strip("-_")[:_LONGEST_NAME].strip("-_")
    known = f".{ending.lower()}" if dot else ""
    return f"{stem or 'document'}{known if known in _ALL_ENDINGS else ''}"


def _zipped(data: bytes) -> FileKind:
    package = open_package(data)
    if "word/document.xml" in package.sizes:
        check_is_word(package)
        package.xml("word/document.xml")
        return FileKind.DOCX
    if "xl/workbook.xml" in package.sizes:
        return _workbook(package)
    if "mimetype" in package.sizes and "content.xml" in package.sizes:
        return _open_document(package)
    raise Invalid(_UNKNOWN, field="file")


def _workbook(package: Package) -> FileKind:
    types = "[Content_Types].xml"
    if types not in package.sizes or _SHEET not in package.read(types).decode("utf-8", "replace"):
        raise Invalid(_UNKNOWN, field="file")
    package.xml("xl/workbook.xml")
    return FileKind.XLSX


def _open_document(package: Package) -> FileKind:
    if package.read("mimetype").decode("ascii", "replace").strip() != FileKind.ODS.media_type:
        raise Invalid(_UNKNOWN, field="file")
    package.xml("content.xml")
    return FileKind.ODS


def _pdf(data: bytes) -> FileKind:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Invalid(_LOCKED_PDF, field="file") from error
    pages = len(document)
    document.close()
    if not 0 < pages <= MAX_PAGES:
        raise Invalid(TOO_BIG if pages else _LOCKED_PDF, field="file")
    return FileKind.PDF


def _picture(data: bytes) -> FileKind:
    picture = open_picture(data, ("JPEG", "PNG"))
    try:
        picture.load()
    except (OSError, ValueError, SyntaxError) as error:
        raise Invalid("This picture is damaged. Save it again and retry.", field="file") from error
    return FileKind.JPEG if picture.format == "JPEG" else FileKind.PNG


def _plain(data: bytes, ending: str) -> FileKind:
    if ending not in {".csv", ".txt"}:
        raise Invalid(_UNKNOWN, field="file")
    if len(data) > MAX_TEXT:
        raise Invalid(TOO_BIG, field="file")
    text = _decoded(data)
    if re.search(r"[\x00-\x08\x0e-\x1f]", text):
        raise Invalid(_NOT_TEXT, field="file")
    if ending == ".csv":
        _check_rows(text)
        return FileKind.CSV
    return FileKind.TEXT


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _check_rows(text: str) -> None:
    try:
        for _ in csv.reader(io.StringIO(text, newline="")):
            pass
    except csv.Error as error:
        raise Invalid("We could not read the rows of this file.", field="file") from error


_MAGIC: tuple[tuple[bytes, Callable[[bytes], FileKind]], ...] = (
    (b"PK\x03\x04", _zipped),
    (b"\xd0\xcf\x11\xe0", _zipped),
    (b"%PDF-", _pdf),
    (b"\x89PNG\r\n\x1a\n", _picture),
    (b"\xff\xd8\xff", _picture),
)
_ENDINGS = {
    FileKind.DOCX: {".docx"},
    FileKind.XLSX: {".xlsx"},
    FileKind.ODS: {".ods"},
    FileKind.PDF: {".pdf"},
    FileKind.PNG: {".png"},
    FileKind.JPEG: {".jpg", ".jpeg"},
}
_ALL_ENDINGS = {".csv", ".txt"}.union(*_ENDINGS.values())
