"""Everything in a Word file that is not its pages: properties, links, comments, pictures."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from domain.documents.package import Package
from domain.documents.pictures import metadata_of
from domain.documents.surfaces import Surface
from domain.documents.word_text import PartText, attribute, child, is_on, local

_TEXT_PARTS = re.compile(r"word/(document|header|footer|footnotes|endnotes|comments)\d*\.xml")
_DULL = re.compile(
    r"\[Content_Types\]\.xml|word/(styles\w*|numbering|fontTable|webSettings|theme/.*)\.xml"
)
_NAMES_OF_PEOPLE = {"author", "userId", "initials", "descr", "title", "alt", "name", "providerId"}
_KINDS = {
    "header": ("header", "Page header"),
    "footer": ("footer", "Page footer"),
    "footnotes": ("footnote", "Footnote"),
    "endnotes": ("endnote", "Endnote"),
    "comments": ("comment", "Comment"),
}


def hidden_styles(package: Package) -> frozenset[str]:
    if "word/styles.xml" not in package.sizes:
        return frozenset()
    return frozenset(
        attribute(style, "styleId")
        for style in package.xml("word/styles.xml")
        if local(style.tag) == "style" and is_on(child(style, "rPr"), "vanish")
    )


def all_surfaces(package: Package) -> Iterator[Surface]:
    hidden = hidden_styles(package)
    body = PartText("body", "Paragraph", hidden_styles=hidden)
    yield from body.read(package.xml("word/document.xml"))
    for name in package.names:
        for fits, read in _READERS:
            if fits(name):
                yield from read(package, name, hidden)
                break


def _running_text(package: Package, name: str, hidden: frozenset[str]) -> Iterator[Surface]:
    stem = re.sub(r"\d*\.xml$", "", name.removeprefix("word/"))
    kind, label = _KINDS[stem]
    root = package.xml(name)
    if kind in {"header", "footer"}:
        digits = re.sub(r"\D", "", name)
        yield from PartText(kind, f"{label} {digits}".strip(), hidden_styles=hidden).read(root)
        return
    notes = [note for note in root if attribute(note, "type") in {"", "normal"}]
    for number, note in enumerate(notes, 1):
        yield from PartText(kind, f"{label} {number}", hidden_styles=hidden).read(note)
        for wanted in ("author", "initials"):
            if attribute(note, wanted):
                where = f"{label} {number}, {wanted}"
                yield Surface(f"{kind}_author", where, attribute(note, wanted))


def _properties(package: Package, name: str, _hidden: frozenset[str]) -> Iterator[Surface]:
    for element in package.xml(name):
        words = "".join(element.itertext()).strip()
        label = attribute(element, "name") or re.sub(r"(?<!^)([A-Z])", r" \1", local(element.tag))
        if words and not re.fullmatch(r"[\d.]+|true|false", words):
            yield Surface("property", f"Document property “{label.lower()}”", words)
        if attribute(element, "name"):
            yield Surface("property", "Name of a document property", attribute(element, "name"))


def _links(package: Package, name: str, _hidden: frozenset[str]) -> Iterator[Surface]:
    for relation in package.xml(name):
        if attribute(relation, "TargetMode") == "External":
            target = unquote(attribute(relation, "Target"))
            yield Surface("link", "Address behind a link", target)


def _picture(package: Package, name: str, _hidden: frozenset[str]) -> Iterator[Surface]:
    number = re.sub(r"\D", "", name.rsplit("/", 1)[-1]) or name.rsplit("/", 1)[-1]
    yield Surface("picture", f"Picture {number}", "")
    for line in metadata_of(package.read(name)):
        yield Surface("image_metadata", f"Picture {number}, hidden information", line)


def _embedded(_package: Package, name: str, _hidden: frozenset[str]) -> Iterator[Surface]:
    yield Surface("embedded_file", f"File inside the document ({name.rsplit('/', 1)[-1]})", "")


def _anything_else(package: Package, name: str, _hidden: frozenset[str]) -> Iterator[Surface]:
    """Settings, lists of people, custom data, charts: every text, and attributes that may name."""
    place = f"Part of the file called {name.rsplit('/', 1)[-1]}"
    for element in package.xml(name).iter():
        for text in _texts(element):
            yield Surface("other", place, text)


def _texts(element: Element) -> Iterator[str]:
    if element.text and re.search(r"[^\W_]{2}", element.text):
        yield element.text
    for full_name, value in element.items():
        if local(full_name) in _NAMES_OF_PEOPLE or local(element.tag) == "docVar":
            yield value


Reader = Callable[[Package, str, frozenset[str]], Iterator[Surface]]


def _skip(_package: Package, _name: str, _hidden: frozenset[str]) -> Iterator[Surface]:
    yield from ()


_READERS: tuple[tuple[Callable[[str], bool], Reader], ...] = (
    (lambda name: name == "word/document.xml" or bool(_DULL.fullmatch(name)), _skip),
    (lambda name: bool(_TEXT_PARTS.fullmatch(name)), _running_text),
    (lambda name: name.startswith("docProps/") and name.endswith(".xml"), _properties),
    (lambda name: name.endswith(".rels"), _links),
    (lambda name: "/media/" in name or name.startswith("docProps/thumbnail"), _picture),
    (lambda name: name.endswith(".xml"), _anything_else),
    (lambda name: name.lower().endswith((".ttf", ".odttf", ".fntdata")), _skip),
    (lambda name: True, _embedded),  # noqa: ARG005 - last resort: say it is there
)
