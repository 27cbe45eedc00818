"""OpenDocument spreadsheets (.ods), read as a stream, so that a claim to repeat builds nothing."""

from xml.etree.ElementTree import ParseError, XMLParser

from domain.chronologies.reading import bounds
from domain.chronologies.reading.bounds import Unreadable
from domain.chronologies.reading.grid import Grid
from domain.chronologies.reading.opendocument_cells import Cell, Table
from domain.documents.package import MAX_XML, Package

_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_ASIDE = {"annotation", "tracked-changes", "shapes", "forms"}
_LINKS = {"table-source", "cell-range-source", "dde-link"}


def read_opendocument(package: Package) -> list[Grid]:
    if "mimetype" in package.sizes and package.read("mimetype").strip() != _TYPE:
        raise Unreadable(bounds.UNKNOWN)
    manifest = "META-INF/manifest.xml"
    if manifest in package.sizes and b"encryption-data" in package.read(manifest):
        raise Unreadable(bounds.LOCKED)
    if package.sizes["content.xml"] > MAX_XML * 2:
        raise Unreadable(bounds.TOO_BIG)
    content = _Content()
    parser = XMLParser(target=content)  # noqa: S314 - `doctype` refuses what is unsafe
    try:
        parser.feed(package.read("content.xml"))
        parser.close()
    except (ParseError, ValueError, LookupError) as error:
        raise Unreadable(bounds.HALF) from error
    return [table.grid() for table in content.tables]


class _Content:
    """Hears the parts of the document one after another, and keeps the tables alone."""

    def __init__(self) -> None:
        self.tables: list[Table] = []
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._aside = 0
        self._cell: Cell | None = None
        self._spaces = {"s": " ", "tab": "\t", "line-break": "\n"}

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        raise Unreadable(bounds.HALF)

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        name = tag[tag.rfind("}") + 1 :]
        if self._aside or name in _ASIDE:
            self._aside += 1
        elif name in _LINKS:
            raise Unreadable(bounds.LINKED)
        else:
            said = (
                {key[key.rfind("}") + 1 :]: value for key, value in attrs.items()} if attrs else {}
            )
            self._begin(name, said)

    def end(self, tag: str) -> None:
        if self._aside:
            self._aside -= 1
            return
        name = tag[tag.rfind("}") + 1 :]
        if name in {"table-cell", "covered-table-cell"} and self._cell is not None:
            self.tables[-1].add(self._cell)
            self._cell = None
        elif name == "table-row" and self.tables:
            self.tables[-1].end_row()

    def data(self, words: str) -> None:
        if self._cell is not None and self._cell.inside and not self._aside:
            self._cell.say(words)

    def close(self) -> None:
        pass

    def _begin(self, name: str, said: dict[str, str]) -> None:
        if self._cell is not None:
            self._within_cell(self._cell, name, said)
        elif name in {"table-cell", "covered-table-cell"} and self.tables:
            self._cell = Cell(said, covered=name.startswith("covered"))
        elif name == "table-row" and self.tables:
            self.tables[-1].begin_row(said)
        else:
            self._around(name, said)

    def _around(self, name: str, said: dict[str, str]) -> None:
        if name == "style":
            self._style = said.get("name", "")
        elif name == "table-properties" and said.get("display") == "false":
            self._hidden_styles.add(self._style)
        elif name == "table":
            if len(self.tables) >= bounds.MAX_SHEETS:
                raise Unreadable(bounds.TOO_MANY_SHEETS)
            hidden = said.get("style-name") in self._hidden_styles
            self.tables.append(Table(said.get("name", ""), hidden=hidden))

    def _within_cell(self, cell: Cell, name: str, said: dict[str, str]) -> None:
        if name in {"p", "h"}:
            cell.paragraph()
        elif name in self._spaces:
            count = int(said.get("c", "1")) if name == "s" else 1
            cell.say(self._spaces[name] * min(count, 100))
