"""What it costs to bring a long file in, beside bare reading by the same library and a copy."""

import csv
import io
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from datetime import date, timedelta
from statistics import median
from typing import Any, NamedTuple
from uuid import UUID

import psycopg
import xlsxwriter
from python_calamine import CalamineWorkbook

from domain.agencies.adding import add_agency
from domain.agencies.kinds import AgencyKind
from domain.chronologies.kept.apart import Wanted, read_apart
from domain.chronologies.kept.keeping import keep_lines
from domain.chronologies.kept.models import Chronology, Origin, State
from web.bench import rows
from web.bench.scene import Scene

NAME = "import"
ROWS, MOST_ROUNDS = 100_000, 3
HEADINGS = ("Date", "Time", "Significant event", "Child seen", "Action taken")
WORDS = (
    "Home visit by the health visitor. Tansy was seen with her mother and weighed, and was well."
)
MEASURED = """
import sys
from domain.chronologies.kept.alone import main
main()
with open("/proc/self/status") as status:
    sys.stderr.write(next(line for line in status if line.startswith("VmHWM")))
"""
BARE = "create table bare (day date, hour text, told text, seen text, action text)"


class Kind(NamedTuple):
    """A kind of file: how one is made, and what reads it bare."""

    ending: str
    make: Callable[[], bytes]
    read: Callable[[bytes], Iterable[Any]]


def lines(scene: Scene, owner_url: str, rounds: int) -> Iterator[str]:
    many = min(rounds, MOST_ROUNDS)
    agency = _agency(scene)
    for kind in (Kind("csv", _text, _bare_text), Kind("xlsx", _workbook, _bare_workbook)):
        data = kind.make()
        # In turn, so that a machine that slows down slows both.
        took = [
            (_bare(kind, data, owner_url), _ours(scene, agency, data, kind.ending))
            for _ in range(many)
        ]
        bare, ours = (median(each) for each in zip(*took, strict=True))
        times = median(whole / least for least, whole in took)
        yield (
            f"To bring in a .{kind.ending} file of {ROWS:,} rows takes {ours:.1f} s: read in a "
            f"process of its own, understood, sealed and kept behind the walls. Bare reading by "
            f"the same library and a bare copy into a plain table take {bare:.2f} s: "
            f"{times:.1f} times as long. Median of {many}."
        )
        yield (
            f"The process that reads that file needs {_alone(data, kind.ending):.0f} MB at most; "
            f"the one that seals and keeps it {_peak():.0f} MB, all of this bench included."
        )


def _told() -> Iterator[tuple[date, tuple[str, str, str, str]]]:
    for number in range(ROWS):
        day = date(2001, 1, 1) + timedelta(days=number // 12)
        yield day, (f"{7 + number % 12:02}:15", f"{WORDS} {number}.", "Y", "Letter sent.")


def _text() -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADINGS)
    writer.writerows((f"{day:%d/%m/%Y}", *rest) for day, rest in _told())
    return out.getvalue().encode()


def _workbook() -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "in_memory": True})
    sheet, day_as = book.add_worksheet("Chronology"), book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, HEADINGS)
    for number, (day, rest) in enumerate(_told(), 1):
        sheet.write_datetime(number, 0, day, day_as)
        sheet.write_row(number, 1, rest)
    book.close()
    return out.getvalue()


def _bare_text(data: bytes) -> Iterable[Any]:
    return csv.reader(io.StringIO(data.decode(), newline=""))


def _bare_workbook(data: bytes) -> Iterable[Any]:
    return CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()


def _bare(kind: Kind, data: bytes, owner_url: str) -> float:
    """The same library, and one copy into a plain table: no key, no wall, nothing understood."""
    plain_url = owner_url.replace("postgresql+psycopg://", "postgresql://")
    with psycopg.connect(plain_url) as connection, connection.cursor() as cursor:
        cursor.execute("set datestyle to 'ISO, DMY'")
        cursor.execute(BARE)
        connection.commit()
        began = time.perf_counter()
        coming = iter(kind.read(data))
        next(coming)
        with cursor.copy("copy bare from stdin") as copy:
            for row in coming:
                copy.write_row(row)
        connection.commit()
        took = time.perf_counter() - began
        cursor.execute("drop table bare")
        return took


def _agency(scene: Scene) -> UUID:
    with scene.staff() as session:
        actor = rows.manager(scene.member)
        return add_agency(session, actor, name="Agency of the files", kind=AgencyKind.POLICE).id


def _ours(scene: Scene, agency: UUID, data: bytes, ending: str) -> float:
    with scene.staff() as session:
        [case] = rows.refer_cases(session, rows.manager(scene.member), 1)
        row = Chronology(
            case_id=case.id,
            agency_id=agency,
            origin=Origin.FILE.value,
            state=State.READING.value,
            member_id=scene.member,
        )
        session.add(row)
        session.flush()
        began = time.perf_counter()
        with read_apart(data, Wanted(f"bench.{ending}")) as read:
            keep_lines(session, row, read)
        session.commit()
        took = time.perf_counter() - began
        if row.entries != ROWS:
            raise LookupError(f"{row.entries} of {ROWS} rows were kept.")
        return took


def _alone(data: bytes, ending: str) -> float:
    """What the reading process says itself: it is counted from when its own program began."""
    asked = json.dumps(asdict(Wanted(f"bench.{ending}"))).encode() + b"\n"
    told = subprocess.run(
        [sys.executable, "-c", MEASURED], input=asked + data, capture_output=True, check=True
    )
    return int(told.stderr.split()[1]) / 1024


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
