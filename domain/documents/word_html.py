"""The page a Word file makes: a plain copy of its words, without what is hidden, through pandoc."""

import io
import re
import zipfile
from xml.etree import ElementTree as ET  # only to write trees that package.py has read

from domain.documents.html import clean_html
from domain.documents.package import Package
from domain.documents.pandoc import convert
from domain.documents.word_parts import hidden_styles
from domain.documents.word_text import attribute, child, is_hidden_run, local

_WORDS = "word/(document|footnotes|endnotes)"
_COPIED = re.compile(
    rf"\[Content_Types\]\.xml|_rels/\.rels|{_WORDS}\.xml|word/(styles|numbering|settings)\.xml"
    r"|word/_rels/(document|footnotes|endnotes)\.xml\.rels"
)
_DROPPED = {"commentRangeStart", "commentRangeEnd", "commentReference"}
# pandoc knows these by their usual short names, so they must be written with them.
_SCHEMAS = "http://schemas.openxmlformats.org"
for _prefix, _address in {
    "w": f"{_SCHEMAS}/wordprocessingml/2006/main",
    "r": f"{_SCHEMAS}/officeDocument/2006/relationships",
    "m": f"{_SCHEMAS}/officeDocument/2006/math",
    "a": f"{_SCHEMAS}/drawingml/2006/main",
    "wp": f"{_SCHEMAS}/drawingml/2006/wordprocessingDrawing",
    "pic": f"{_SCHEMAS}/drawingml/2006/picture",
    "mc": f"{_SCHEMAS}/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}.items():
    ET.register_namespace(_prefix, _address)


def to_html(package: Package) -> str:
    plain = _plain_copy(package)
    html = convert(plain, "-f", "docx", "-t", "html", "--track-changes=accept")
    return clean_html(html)


def _plain_copy(package: Package) -> bytes:
    """A Word file with the words alone: no pictures, comments, properties or hidden text."""
    hidden, headings = hidden_styles(package), _heading_styles(package)
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in package.names:
            if not _COPIED.fullmatch(name):
                continue
            if re.fullmatch(rf"{_WORDS}\.xml", name):
                root = package.xml(name)
                _tidy(root, hidden, headings)
                copy.writestr(name, ET.tostring(root, encoding="utf-8"))
            else:
                copy.writestr(name, package.read(name))
    return kept.getvalue()


def _heading_styles(package: Package) -> dict[str, str]:
    """Styles of the writer's own that stand in the outline, and the built-in heading they equal."""
    if "word/styles.xml" not in package.sizes:
        return {}
    styles = [s for s in package.xml("word/styles.xml") if local(s.tag) == "style"]
    built_in = {_style_name(s): attribute(s, "styleId") for s in styles}
    levels = {attribute(s, "styleId"): _outline_level(s) for s in styles}
    equal = {
        style: built_in.get(f"heading {level + 1}", "")
        for style, level in levels.items()
        if level is not None
    }
    tables_of_contents = {i: "" for name, i in built_in.items() if name.startswith("toc ")}
    return {s: h for s, h in equal.items() if h and h != s} | tables_of_contents


def _style_name(style: ET.Element) -> str:
    name = child(style, "name")
    return attribute(name, "val").lower() if name is not None else ""


def _outline_level(style: ET.Element) -> int | None:
    level = child(child(style, "pPr"), "outlineLvl")
    value = attribute(level, "val") if level is not None else ""
    return int(value) if value in set("012345") else None


def _tidy(parent: ET.Element, hidden: frozenset[str], headings: dict[str, str]) -> None:
    for inner in [inner for inner in parent if _goes(inner, hidden, headings)]:
        parent.remove(inner)
    for inner in parent:
        if local(inner.tag) == "pStyle":
            _rename(inner, headings)
        _tidy(inner, hidden, headings)


def _goes(element: ET.Element, hidden: frozenset[str], headings: dict[str, str]) -> bool:
    name = local(element.tag)
    if name == "p":
        style = child(child(element, "pPr"), "pStyle")
        return style is not None and headings.get(attribute(style, "val")) == ""
    return name in _DROPPED or (name == "r" and is_hidden_run(element, hidden))


def _rename(style: ET.Element, headings: dict[str, str]) -> None:
    for name in list(style.keys()):
        if local(name) == "val":
            style.set(name, headings.get(style.get(name, ""), style.get(name, "")))
