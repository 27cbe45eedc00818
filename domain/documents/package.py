"""Opening an Office file without trusting it: bounded in size, parts, expansion and depth."""

import io
import zipfile
import zlib
from dataclasses import dataclass
from xml.etree import ElementTree as ET  # DTDs are refused below, before they can do anything

from domain.errors import Invalid

MAX_BYTES = 60_000_000
MAX_PARTS = 4_000
MAX_EXPANDED = 400_000_000
MAX_XML = 80_000_000
# Real reports reach about 30; a file of one repeated letter reaches 1,000.
MAX_RATIO = 200
RATIO_MATTERS_ABOVE = 1_000_000
MAX_DEPTH = 200
MAX_ELEMENTS = 3_000_000

# What a damaged archive raises while one of its parts is read. RuntimeError covers
# NotImplementedError, and ValueError a directory that points before the beginning.
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TOO_BIG = "This file is too big, or unpacks to something too big, to be read safely."
HALF = "This file is damaged or only part of it arrived. Please send it again."
LOCKED = (
    "This file has a password or is in an old Word format. "
    "Save it as a Word document (.docx) without a password and try again."
)
MACROS = "This file contains macros. Save it as a plain Word document (.docx) and try again."


@dataclass(frozen=True)
class Package:
    archive: zipfile.ZipFile
    sizes: dict[str, int]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.sizes)

    def read(self, name: str) -> bytes:
        """The part, never longer than its header declared."""
        declared = self.sizes[name]
        try:
            with self.archive.open(name) as part:
                data = part.read(declared + 1)
        except BROKEN as error:
            raise Invalid(HALF, field="file") from error
        if len(data) > declared:
            raise Invalid(TOO_BIG, field="file")
        return data

    def xml(self, name: str) -> ET.Element:
        if self.sizes[name] > MAX_XML:
            raise Invalid(TOO_BIG, field="file")
        return parse_xml(self.read(name))


def open_package(data: bytes) -> Package:
    if len(data) > MAX_BYTES:
        raise Invalid(TOO_BIG, field="file")
    if data.startswith(OLE_MAGIC):
        raise Invalid(LOCKED, field="file")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Invalid(HALF, field="file") from error
    _bound(members)
    sizes = {member.filename: member.file_size for member in members if not member.is_dir()}
    if any(name.lower().endswith("vbaproject.bin") for name in sizes):
        raise Invalid(MACROS, field="file")
    return Package(archive, sizes)


def _bound(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MAX_PARTS:
        raise Invalid(TOO_BIG, field="file")
    if sum(member.file_size for member in members) > MAX_EXPANDED:
        raise Invalid(TOO_BIG, field="file")
    for member in members:
        if member.flag_bits & 1:
            raise Invalid(LOCKED, field="file")
        expands = member.file_size / max(member.compress_size, 1)
        if member.file_size > RATIO_MATTERS_ABOVE and expands > MAX_RATIO:
            raise Invalid(TOO_BIG, field="file")


class _Builder(ET.TreeBuilder):
    """Builds the tree, and refuses a document type (the door to entity tricks) and great depth."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.elements = 0

    def doctype(self, _name: str, _pubid: str | None, _system: str | None) -> None:
        raise Invalid(HALF, field="file")

    def start(self, tag: str, attrs: dict[str, str], /) -> ET.Element:
        self.depth += 1
        self.elements += 1
        if self.depth > MAX_DEPTH or self.elements > MAX_ELEMENTS:
            raise Invalid(TOO_BIG, field="file")
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> ET.Element:
        self.depth -= 1
        return super().end(tag)


def parse_xml(data: bytes) -> ET.Element:
    parser = ET.XMLParser(target=_Builder())  # noqa: S314 - the builder refuses what is unsafe
    try:
        parser.feed(data)
        return parser.close()
    except (ET.ParseError, ValueError, LookupError) as error:
        raise Invalid(HALF, field="file") from error
