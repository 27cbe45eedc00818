"""Reading a Word document: its page, every surface of it, and what the writer should know."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.documents.package import Package, open_package
from domain.documents.surfaces import Surface
from domain.documents.word_html import to_html
from domain.documents.word_parts import all_surfaces
from domain.errors import Invalid

NOT_WORD = "This is not a Word document. Choose a file that ends in .docx."
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
# What is worth saying, by the kind of surface that gives it away.
_NOTES = {
    "picture": "Pictures are not carried over. Describe what they show in words, or in a table.",
    "deletion": "Tracked changes were accepted: what was struck out is not in the page.",
    "comment": "Comments are left out of the page.",
    "hidden": "Hidden text is left out of the page; white or very small text is kept.",
    "header": "Page headers and footers are left out; the page makes its own.",
    "embedded_file": "A file inside the document could not be read and is left out.",
}


@dataclass(frozen=True, slots=True)
class WordDocument:
    html: str
    surfaces: tuple[Surface, ...]
    notes: tuple[str, ...]


def read_word(data: bytes) -> WordDocument:
    if not data.startswith((b"PK", b"\xd0\xcf")):
        raise Invalid(NOT_WORD, field="file")
    package = open_package(data)
    check_is_word(package)
    surfaces = tuple(all_surfaces(package))
    return WordDocument(to_html(package), surfaces, tuple(_notes(surfaces)))


def check_is_word(package: Package) -> None:
    if "word/document.xml" not in package.sizes or "[Content_Types].xml" not in package.sizes:
        raise Invalid(NOT_WORD, field="file")
    if _MAIN not in package.read("[Content_Types].xml").decode("utf-8", "replace"):
        raise Invalid(NOT_WORD, field="file")


def _notes(surfaces: tuple[Surface, ...]) -> Iterator[str]:
    kinds = {surface.kind for surface in surfaces}
    yield from (note for kind, note in _NOTES.items() if kind in kinds)
