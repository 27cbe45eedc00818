"""A board's mark: one small drawing, of shapes alone."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from tenants.errors import BoardError
from tenants.reading import text_of

_SHAPES = {"circle", "ellipse", "g", "line", "path", "polygon", "polyline", "rect", "title"}
_UNSAFE = re.compile(
    r"<\s*(script|foreignobject|image|text|style)|\bon\w+\s*=|href|url\(|<[!?]", re.IGNORECASE
)
_SVG = "{http://www.w3.org/2000/svg}"
RIGHT = "Draw shapes only: one <svg>, with no script, style, text, link or picture in it."


def mark_of(file: Path, folder: Path) -> str:
    text = text_of(file, folder)
    if not text.lstrip().startswith("<svg") or _UNSAFE.search(text):
        raise BoardError(file, "", RIGHT)
    try:
        drawn = ET.fromstring(text)  # noqa: S314 - nothing with <! comes this far
    except (ET.ParseError, RecursionError) as error:
        raise BoardError(file, "", f"This is not a whole drawing. {RIGHT}") from error
    if drawn.tag != f"{_SVG}svg":
        right = 'Begin with <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">.'
        raise BoardError(file, "", right)
    for part in list(drawn.iter())[1:]:
        if part.tag.removeprefix(_SVG) not in _SHAPES:
            name = part.tag.removeprefix(_SVG)
            raise BoardError(file, "", f"“{name}” is not a shape. {RIGHT}")
    return text
