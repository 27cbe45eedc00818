"""Files of the same kind as the samples, made here, with what each of them holds."""

import csv
import io
import random
import zipfile
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from xml.sax.saxutils import escape

import docx
import openpyxl

from tests.domain.chronologies.reading.habits import AMERICAN, EXACT, INEXACT, TIMES

_WHO = [
    "Mum",
    "Ms Hale",
    "Kieran",
    "the health visitor",
    "PC 2210",
    "Grandmother",
    "Mr Dunn",
    "the school",
]
_DID = [
    "rang to say that the appointment on Friday could not be kept",
    "was seen at home; the house was cold and there was little food",
    "said that everything was fine and asked for no more visits",
    "did not attend. No message was left",
    "reported shouting heard through the wall late at night",
    "brought Ellie to the surgery with a rash; advice given",
    "asked about housing, and about help with the arrears",
    "told staff that “he has moved out”; no one had checked",
]
_THEN = [
    "Letter sent.",
    "Discussed in supervision",
    "NFA",
    "Referred on; awaiting reply",
    "Visit booked",
    "",
]


@dataclass
class Event:
    day: date
    cell: Any
    truth: Any
    clock: tuple[str, str | None, str | None, str | None]
    text: str
    seen: tuple[str, bool | None]
    then: str
    end: str = ""


@dataclass
class Made:
    """One file in the making: its rows, and the truth of each."""

    file: str
    sheet: Any = "Sheet1"
    rows: list[list[Any]] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)
    bad: list[dict[str, Any]] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)

    def ref(self) -> dict[str, Any]:
        if self.file.endswith((".csv", ".tsv", ".txt")):
            return {"record": len(self.rows)}
        return {
            "table" if self.file.endswith("docx") else "sheet": self.sheet,
            "row": len(self.rows),
        }

    def add(self, *cells: Any) -> None:
        self.rows.append(list(cells))

    def entry(self, event: Event, *cells: Any, truth: Any = None) -> None:
        self.add(*cells)
        clock = event.clock
        self.events.append(
            {
                "ref": self.ref(),
                "date": truth or event.truth,
                "time": clock[1],
                "time_precision": clock[2],
                "time_to": clock[3],
                "child_seen": event.seen[1],
            }
        )

    def faulty(self, *cells: Any) -> None:
        self.add(*cells)
        self.bad.append({"ref": self.ref(), "reason": ""})

    @property
    def truth(self) -> dict[str, Any]:
        for event in self.events:
            for name in ("time_to", "time_precision"):
                if event.get(name) is None:
                    event.pop(name, None)
        return {"file": self.file, "events": self.events, "bad_rows": self.bad}


def history(
    seed: int,
    count: int = 40,
    *,
    exact: tuple[str, ...] = ("dd/mm/yyyy",),
    inexact: tuple[str, ...] = (),
    times: tuple[str, ...] = ("blank",),
    typed: float = 0.0,
    start: date = date(2013, 2, 4),
    seen: tuple[tuple[str, bool | None], ...] = (("", None),),
) -> list[Event]:
    """A run of events in order. `typed` is the share of dates that are values, not words."""
    chance = random.Random(seed)  # noqa: S311 - the same files each time
    day, found = start, []
    for number in range(count):
        day += timedelta(chance.choice([0, 1, 2, 5, 9, 17]))
        cell, truth = _date(chance, day, exact, inexact, typed)
        hour, minute = chance.randrange(8, 21), chance.randrange(0, 60, 5)
        clock = TIMES[chance.choice(times)](hour, minute)
        text = f"{chance.choice(_WHO)} {chance.choice(_DID)} ({number + 1})."
        found.append(
            Event(day, cell, truth, clock, text, chance.choice(seen), chance.choice(_THEN))
        )
    return found


def midnight(day: date) -> datetime:
    """A day as a spreadsheet keeps it."""
    return datetime.combine(day, time())


def _date(chance, day, exact, inexact, typed):
    if inexact and chance.random() < 0.35:
        words, truth = INEXACT[chance.choice(inexact)](day)
        return words, truth
    if chance.random() < typed:
        return midnight(day), day.isoformat()
    return (EXACT | AMERICAN)[chance.choice(exact)](day), day.isoformat()


def as_csv(
    made: Made,
    delimiter: str = ",",
    encoding: str = "utf-8",
    newline: str = "\r\n",
    quoting: int = 0,
) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=newline, quoting=quoting)
    writer.writerows([_said(cell) for cell in row] for row in made.rows)
    return out.getvalue().encode(encoding)


def _said(cell: Any) -> str:
    return f"{cell:%d/%m/%Y}" if isinstance(cell, date) else "" if cell is None else str(cell)


def as_xlsx(
    *sheets: Made, hidden: tuple[str, ...] = (), indent: int = 0, from_1904: bool = False
) -> bytes:
    book = openpyxl.Workbook()
    if from_1904:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.remove(book.active)
    for made in sheets:
        sheet = book.create_sheet(made.sheet)
        for number, row in enumerate(made.rows, 1):
            for column, cell in enumerate(row, 1 + indent):
                if cell not in ("", None):
                    sheet.cell(number, column, cell)
        for top, left, bottom, right in made.merges:
            sheet.merge_cells(
                start_row=top, start_column=left + indent, end_row=bottom, end_column=right + indent
            )
        sheet.sheet_state = "hidden" if made.sheet in hidden else "visible"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_docx(*tables: Made | str) -> bytes:
    document = docx.Document()
    for made in tables:
        if isinstance(made, str):
            document.add_paragraph(made)
            continue
        table = document.add_table(len(made.rows), max(map(len, made.rows)))
        for row, cells in zip(table.rows, made.rows, strict=True):
            for cell, words in zip(row.cells, cells, strict=False):
                if words not in ("", None):
                    cell.text = _said(words)
        for top, left, bottom, right in made.merges:
            table.cell(top - 1, left - 1).merge(table.cell(bottom - 1, right - 1))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


_ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    "{}</office:spreadsheet></office:body></office:document-content>"
)


def as_ods(*sheets: Made, after: str = "") -> bytes:
    tables = "".join(
        f'<table:table table:name="{escape(made.sheet)}">'
        + "".join(
            f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"
            for row in made.rows
        )
        + after
        + "</table:table>"
        for made in sheets
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": _ODS.format(tables),
        }
    )


def _ods_cell(cell: Any) -> str:
    if isinstance(cell, date):
        return f'<table:table-cell office:value-type="date" office:date-value="{cell:%Y-%m-%d}"><text:p>{cell:%d/%m/%y}</text:p></table:table-cell>'
    if cell in ("", None):
        return "<table:table-cell/>"
    return f'<table:table-cell office:value-type="string"><text:p>{escape(str(cell))}</text:p></table:table-cell>'


def zipped(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in parts.items():
            archive.writestr(name, words)
    return out.getvalue()
