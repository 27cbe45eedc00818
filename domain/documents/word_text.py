"""The text of one Word part, paragraph by paragraph, with all that is tucked away in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from domain.documents.surfaces import Surface

_TINY_HALF_POINTS = 4
_SPACES = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
_OFF = {"0", "false", "off"}


def local(name: str) -> str:
    """The name without its namespace: strict and ordinary files differ only there."""
    return name[name.rfind("}") + 1 :]


def attribute(element: Element, wanted: str) -> str:
    return next((value for name, value in element.items() if local(name) == wanted), "")


def child(element: Element | None, wanted: str) -> Element | None:
    if element is None:
        return None
    return next((inner for inner in element if local(inner.tag) == wanted), None)


def is_on(properties: Element | None, wanted: str) -> bool:
    found = child(properties, wanted)
    return found is not None and attribute(found, "val") not in _OFF


def is_hidden_run(run: Element, hidden_styles: frozenset[str]) -> bool:
    properties = child(run, "rPr")
    style = child(properties, "rStyle")
    if style is not None and attribute(style, "val") in hidden_styles:
        return True
    return is_on(properties, "vanish") or is_on(properties, "webHidden")


def _is_pale_run(run: Element) -> bool:
    properties = child(run, "rPr")
    colour, size = child(properties, "color"), child(properties, "sz")
    if colour is not None and attribute(colour, "val").upper() == "FFFFFF":
        return True
    half_points = attribute(size, "val") if size is not None else ""
    return half_points.isdigit() and int(half_points) <= _TINY_HALF_POINTS


@dataclass(frozen=True, slots=True)
class _Manner:
    """How the text at this point of the walk stands in the page."""

    inserted: bool = False
    deleted: bool = False
    hidden: bool = False
    pale: bool = False


@dataclass(slots=True)
class _Paragraph:
    segments: list[tuple[str, _Manner]] = field(default_factory=list)
    field_code: str = ""

    def text(self, wanted: Callable[[_Manner], bool]) -> str:
        return "".join(text for text, manner in self.segments if wanted(manner)).strip(" ")

    def any(self, wanted: Callable[[_Manner], bool]) -> bool:
        return any(wanted(manner) and text.strip() for text, manner in self.segments)

    def surfaces(self, kind: str, place: str) -> Iterator[Surface]:
        yield Surface(kind, place, self.text(lambda m: not (m.deleted or m.hidden)))
        if self.any(lambda m: m.inserted):
            text = self.text(lambda m: m.inserted)
            yield Surface("insertion", f"{place}, tracked insertion", text, place)
        if self.any(lambda m: m.deleted):
            text = self.text(lambda m: not (m.inserted or m.hidden))
            yield Surface("deletion", f"{place}, as it was before tracked deletion", text, place)
        if self.any(lambda m: m.hidden):
            text = self.text(lambda m: not m.deleted)
            yield Surface("hidden", f"{place}, with its hidden text", text, place)
        if self.any(lambda m: m.pale):
            text = self.text(lambda m: m.pale)
            yield Surface("hidden", f"{place}, white or tiny text", text, place)
        if self.field_code.strip():
            yield Surface("field_code", f"{place}, field code", self.field_code)


class PartText:
    """Walks one part. `names` says what to call its paragraphs: "Paragraph", "Footnote 3"."""

    def __init__(self, kind: str, name: str, *, hidden_styles: frozenset[str]) -> None:
        self.kind = kind
        self.name = name
        self.hidden_styles = hidden_styles
        self.found: list[Surface] = []
        self._paragraphs = 0
        self._tables = 0
        self._boxes = 0
        self._seen_boxes: set[str] = set()
        self._authors: set[str] = set()

    def read(self, root: Element) -> tuple[Surface, ...]:
        self._blocks(root, self.kind, "")
        return tuple(surface for surface in self.found if surface.text.strip())

    def _blocks(self, parent: Element, kind: str, place: str) -> None:
        for element in parent:
            name = local(element.tag)
            if name == "p":
                self._paragraph(element, kind, place or self._next_place())
            elif name == "tbl":
                self._table(element)
            else:
                self._attributes(element, place or self.name)
                self._blocks(element, kind, place)

    def _next_place(self) -> str:
        self._paragraphs += 1
        if self.name == "Paragraph":
            return f"Paragraph {self._paragraphs}"
        return self.name

    def _table(self, table: Element) -> None:
        self._tables += 1
        number = self._tables
        label = f"Table {number}" if self.name == "Paragraph" else f"{self.name}, table {number}"
        rows = (row for row in table.iter() if local(row.tag) == "tr")
        for row_number, row in enumerate(rows, 1):
            cells = [cell for cell in row.iter() if local(cell.tag) == "tc"]
            for cell_number, cell in enumerate(cells, 1):
                where = f"{label}, row {row_number}, column {cell_number}"
                for paragraph in cell:
                    if local(paragraph.tag) in {"p", "sdt"}:
                        self._paragraph(paragraph, "table", where)

    def _paragraph(self, element: Element, kind: str, place: str) -> None:
        paragraph = _Paragraph()
        slot = len(self.found)
        self._inline(element, paragraph, _Manner(), place)
        self.found[slot:slot] = paragraph.surfaces(kind, place)

    def _inline(self, parent: Element, into: _Paragraph, manner: _Manner, place: str) -> None:
        for element in parent:
            name = local(element.tag)
            if name in {"p", "txbxContent"}:
                self._box(element, place)
                continue
            self._attributes(element, place)
            if name == "instrText":
                into.field_code += element.text or ""
            elif name in {"t", "delText"}:
                into.segments.append((element.text or "", manner))
            elif name in _SPACES:
                into.segments.append((_SPACES[name], manner))
            else:
                self._inline(element, into, self._manner(element, name, manner), place)

    def _manner(self, element: Element, name: str, manner: _Manner) -> _Manner:
        if name in {"ins", "moveTo"}:
            return replace(manner, inserted=True)
        if name in {"del", "moveFrom"}:
            return replace(manner, deleted=True)
        if name == "r" and is_hidden_run(element, self.hidden_styles):
            return replace(manner, hidden=True)
        if name == "r" and _is_pale_run(element):
            return replace(manner, pale=True)
        return manner

    def _box(self, box: Element, place: str) -> None:
        """A text box is kept twice in the file, once for old programs: say it once."""
        words = "".join(inner.text or "" for inner in box.iter() if local(inner.tag) == "t")
        if words in self._seen_boxes:
            return
        self._seen_boxes.add(words)
        self._boxes += 1
        where = f"Text box {self._boxes}"
        if local(box.tag) == "p":
            self._paragraph(box, "text_box", where)
            return
        for inner in box.iter():
            if local(inner.tag) == "p" and inner is not box:
                self._paragraph(inner, "text_box", f"{where}, near {place.lower()}")

    def _attributes(self, element: Element, place: str) -> None:
        for full_name, value in element.items():
            name = local(full_name)
            if name == "author":
                self._author(value, place)
            elif name in {"descr", "title", "alt"} and value:
                self.found.append(Surface("alt_text", f"{place}, picture description", value))
            elif name == "instr":
                self.found.append(Surface("field_code", f"{place}, field code", value))
            elif name in {"name", "val"}:
                self._name(local(element.tag), value, place)

    def _author(self, author: str, place: str) -> None:
        if author not in self._authors:
            self._authors.add(author)
            where = f"Author of a tracked change at {place.lower()}"
            self.found.append(Surface("change_author", where, author))

    def _name(self, element: str, value: str, place: str) -> None:
        if element == "bookmarkStart" and not value.startswith(("_Toc", "_Ref", "_GoBack")):
            self.found.append(Surface("bookmark", f"{place}, bookmark", value))
        elif element in {"tag", "alias"}:
            self.found.append(Surface("other", f"{place}, name of a form field", value))
