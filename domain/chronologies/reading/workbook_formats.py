"""Cells that hold the first of a month and show the month alone: their day was never written."""

import re
from collections.abc import Mapping
from datetime import date

from domain.chronologies.reading.grid import Row
from domain.documents.package import Package
from domain.documents.word_text import attribute, child, local

_MONTH, _YEAR = "%B %Y", "%Y"
_BUILT_IN = {"17": _MONTH}
_LITERAL = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.|_.|\*.|;.*")


def loose_formats(package: Package) -> dict[bytes, str]:
    """The styles that show a month or a year alone, with how it is written."""
    if "xl/styles.xml" not in package.sizes:
        return {}
    root = package.xml("xl/styles.xml")
    shows = dict(_BUILT_IN)
    for number in child(root, "numFmts") or ():
        said = _shown(attribute(number, "formatCode"))
        if said:
            shows[attribute(number, "numFmtId")] = said
    styles = [item for item in child(root, "cellXfs") or () if local(item.tag) == "xf"]
    return {
        str(index).encode(): shows[said]
        for index, style in enumerate(styles)
        if (said := attribute(style, "numFmtId")) in shows
    }


def _shown(code: str) -> str:
    letters = set(_LITERAL.sub("", code.lower())) & set("dmyhs")
    return {frozenset("my"): _MONTH, frozenset("y"): _YEAR}.get(frozenset(letters), "")


def loosen(rows: list[Row], cells: Mapping[tuple[int, int], str]) -> None:
    """Puts what is shown in place of a day that nobody wrote."""
    for (row, column), shows in cells.items():
        if not (0 <= row < len(rows) and 0 <= column < len(rows[row])):
            continue
        value = rows[row][column]
        if isinstance(value, date) and value.day == 1 and (shows == _MONTH or value.month == 1):
            rows[row][column] = f"{value:{shows}}"
