"""What it costs to bring a long file in, beside bare reading by the same library and a copy."""

import io
import resource
import time
from collections.abc import Iterator
from datetime import date, timedelta

import psycopg
import xlsxwriter
from python_calamine import CalamineWorkbook

from domain.chronologies.kept.apart import Wanted, read_apart
from domain.chronologies.kept.keeping import keep_lines
from domain.chronologies.kept.models import Chronology, Origin, State
from web.bench import rows
from web.bench.scene import Scene

NAME = "import"
ROWS = 100_000
WORDS = (
    "Home visit by the health visitor. Tansy was seen with her mother and weighed, and was well."
)
BARE = "create temporary table bare (day date, hour text, told text, seen text, action text)"


def lines(scene: Scene, owner_url: str) -> Iterator[str]:
    data = _workbook()
    bare = _bare(data, owner_url)
    ours, kept = _ours(scene, data)
    yield (
        f"To bring in a file of {kept:,} rows takes {ours:.1f} s: read in a process of its own, "
        f"sealed and kept behind the walls. Bare reading and a bare copy take {bare:.1f} s: "
        f"{ours / bare:.2f} times as long."
    )
    yield (
        f"The process that reads it needs {_peak(resource.RUSAGE_CHILDREN):.0f} MB at most; "
        f"the one "
        f"that seals and keeps it {_peak(resource.RUSAGE_SELF):.0f} MB, all of this bench included."
    )


def _workbook() -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "in_memory": True})
    sheet, day_as = book.add_worksheet("Chronology"), book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, ["Date", "Time", "Significant event", "Child seen", "Action taken"])
    for number in range(ROWS):
        day = date(2001, 1, 1) + timedelta(days=number // 12)
        sheet.write_datetime(number + 1, 0, day, day_as)
        rest = [f"{7 + number % 12:02}:15", f"{WORDS} {number}.", "Y", "Letter sent."]
        sheet.write_row(number + 1, 1, rest)
    book.close()
    return out.getvalue()


def _bare(data: bytes, owner_url: str) -> float:
    """The same library, and one copy into a plain table: no key, no wall, nothing understood."""
    plain_url = owner_url.replace("postgresql+psycopg://", "postgresql://")
    with psycopg.connect(plain_url) as connection, connection.cursor() as cursor:
        cursor.execute(BARE)
        began = time.perf_counter()
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
        with cursor.copy("copy bare from stdin") as copy:
            for row in sheet.to_python()[1:]:
                copy.write_row(row)
        return time.perf_counter() - began


def _ours(scene: Scene, data: bytes) -> tuple[float, int]:
    with scene.staff() as session:
        [case] = rows.refer_cases(session, rows.manager(scene.member), 1)
        row = Chronology(
            case_id=case.id,
            origin=Origin.FILE.value,
            state=State.READING.value,
            member_id=scene.member,
        )
        session.add(row)
        session.flush()
        began = time.perf_counter()
        with read_apart(data, Wanted("bench.xlsx")) as read:
            keep_lines(session, row, read)
        session.commit()
        return time.perf_counter() - began, row.entries


def _peak(whose: int) -> float:
    return resource.getrusage(whose).ru_maxrss / 1024
