"""Files that are broken, or made to break the reader: a plain refusal, and nothing else."""

import io
import random
import struct
import tracemalloc
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from domain.chronologies.reading import bounds
from domain.chronologies.reading.bounds import Unreadable
from domain.chronologies.reading.reader import read_chronology
from tests.domain.chronologies.reading.made import zipped

SAMPLES = Path(__file__).parents[1] / "samples"
LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'


def small_workbook() -> bytes:
    book = openpyxl.Workbook()
    for row in (
        ("Date", "Event"),
        ("03/03/2014", "Home visit, no reply."),
        ("04/03/2014", "Letter sent to mother."),
    ):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def small_document() -> bytes:
    document = docx.Document()
    table = document.add_table(2, 2)
    for cell, words in zip(
        table._cells, ("Date", "Event", "03/03/2014", "Home visit, no reply."), strict=True
    ):
        cell.text = words
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(data: bytes, part: str, change) -> bytes:
    parts = parts_of(data)
    return zipped(parts | {part: change(parts.get(part, b""))})


SHEET = "xl/worksheets/sheet1.xml"


def cells(words: str) -> bytes:
    return changed(
        small_workbook(),
        SHEET,
        lambda xml: xml.replace(b"</sheetData>", words.encode() + b"</sheetData>"),
    )


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(Unreadable) as refused:
        read_chronology(data, name)
    return refused.value.message


def test_a_file_that_is_well_is_read():
    assert len(read_chronology(small_workbook(), "a.xlsx").entries) == 2
    assert len(read_chronology(small_document(), "a.docx").entries) == 1


def test_an_empty_file_is_refused():
    assert refusal(b"", "a.xlsx") == bounds.EMPTY
    assert refusal(b" \r\n \r\n", "a.csv") == bounds.EMPTY


def test_a_file_that_is_too_big_is_refused():
    assert refusal(b"x" * (bounds.MAX_BYTES + 1), "a.csv") == bounds.TOO_BIG


@pytest.mark.parametrize(
    "part", [SHEET, "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"]
)
def test_a_zip_bomb_is_refused(part):
    data = changed(small_workbook(), part, lambda xml: xml + b" " * 150_000_000)
    tracemalloc.start()
    assert refusal(data, "a.xlsx") == bounds.TOO_BIG
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000


@pytest.mark.parametrize("claim", [b'count="4000000000"', b"uniqueCount = '999999999999'"])
@pytest.mark.parametrize("name", ["xl/sharedStrings.xml", "xl/SharedStrings.xml"])
def test_a_claim_of_more_words_than_a_workbook_can_hold_is_refused(name, claim):
    data = zipped(parts_of(small_workbook()) | {name: b"<sst %b><si><t>a</t></si></sst>" % claim})
    assert refusal(data, "a.xlsx") == bounds.HALF


def test_the_first_half_of_an_old_workbook_is_called_damaged():
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 2_000
    assert refusal(head, "a.xls") == bounds.HALF


def test_a_part_that_is_longer_than_it_claims_is_refused():
    data = bytearray(small_workbook())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        size = archive.getinfo(SHEET).file_size
    entry = data.rindex(SHEET.encode()) - 46
    struct.pack_into("<I", data, entry + 24, size // 2)
    assert refusal(bytes(data), "a.xlsx") == bounds.HALF


def test_a_claim_of_two_gigabytes_in_a_part_is_refused():
    data = bytearray(small_workbook())
    entry = data.rindex(SHEET.encode()) - 46
    struct.pack_into("<I", data, entry + 24, 2_000_000_000)
    assert refusal(bytes(data), "a.xlsx") == bounds.TOO_BIG


def test_a_cell_of_two_gigabytes_is_refused():
    claim = '<table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="2000000000"><text:p>x</text:p></table:table-cell></table:table-row>'
    assert refusal(ods(claim), "a.ods") == bounds.TOO_WIDE
    long = f'<table:table-row><table:table-cell office:value-type="string"><text:p>{"ab " * 100_000}</text:p></table:table-cell></table:table-row>'
    assert refusal(ods(long), "a.ods") in {bounds.LONG_CELL, bounds.TOO_BIG}
    assert refusal(b"Date,Event\n03/03/2014," + b"x" * 300_000, "a.csv") == bounds.LONG_CELL


def ods(rows: str) -> bytes:
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
            f'<office:body><office:spreadsheet><table:table table:name="a">{rows}</table:table></office:spreadsheet></office:body></office:document-content>',
        }
    )


def test_rows_repeated_a_thousand_million_times_are_refused():
    row = '<table:table-row table:number-rows-repeated="1000000000"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'
    assert refusal(ods(row), "a.ods") == bounds.TOO_LONG


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (changed(small_workbook(), SHEET, lambda xml: LAUGHS.encode() + xml), "a.xlsx"),
        (changed(small_workbook(), "xl/sharedStrings.xml", lambda xml: LAUGHS.encode() + xml), "a.xlsx"),
        (changed(small_workbook(), "xl/workbook.xml", lambda xml: LAUGHS.encode() + xml), "a.xlsx"),
        (changed(small_document(), "word/document.xml", lambda xml: xml.replace(b"?>", b"?>" + LAUGHS.encode(), 1)), "a.docx"),
        (changed(ods("<table:table-row/>"), "content.xml", lambda xml: LAUGHS.encode() + xml), "a.ods"),
    ],
    ids=["sheet", "strings", "workbook", "document", "opendocument"],
)  # fmt: skip
def test_a_billion_laughs_are_refused(data, name):
    assert refusal(data, name) == bounds.HALF


@pytest.mark.parametrize(
    "far",
    [
        '<row r="9"><c r="BUYB9" t="inlineStr"><is><t>far</t></is></c></row>',
        '<row r="9"><c r="XFD9"><v>1</v></c></row>',
        "<row>" + "<c><v>1</v></c>" * 50_000 + "</row>",
        "<row><c r='XFD1048576' t='n'><v>1</v></c></row>",
        '<row r="9"><c r = "ZZZ9" ><v>1</v></c></row>',
    ],
)  # fmt: skip
def test_fifty_thousand_columns_are_refused(far):
    assert refusal(cells(far), "a.xlsx") == bounds.TOO_WIDE


def test_fifty_thousand_columns_of_text_are_refused():
    assert refusal(("Date,Event" + ",x" * 50_000 + "\n").encode() * 3, "a.csv") == bounds.TOO_WIDE


def test_a_cell_at_the_far_end_of_a_sheet_is_refused():
    assert (
        refusal(cells('<row r="1048576"><c r="B1048576"><v>1</v></c></row>'), "a.xlsx")
        == bounds.TOO_LONG
    )


def test_empty_cells_that_are_only_coloured_do_not_count():
    assert (
        len(
            read_chronology(
                cells('<row r="1048576"><c r="XFD1048576" s="0"/></row>'), "a.xlsx"
            ).entries
        )
        == 2
    )


def test_a_cell_of_a_document_that_claims_to_be_endless_is_bounded():
    document = docx.Document(io.BytesIO(small_document()))
    properties = document.tables[0].cell(0, 1)._tc.get_or_add_tcPr()
    span = OxmlElement("w:gridSpan")
    span.set(qn("w:val"), "99999")
    properties.append(span)
    out = io.BytesIO()
    document.save(out)
    assert refusal(out.getvalue(), "a.docx") == bounds.TOO_WIDE


def test_macros_are_refused():
    with_macros = zipped(parts_of(small_workbook()) | {"xl/vbaProject.bin": b"x"})
    assert refusal(with_macros, "a.xlsx") == bounds.MACROS
    assert refusal(small_workbook(), "a.xlsm") == bounds.MACROS


def test_links_to_other_files_are_refused():
    linked = zipped(
        parts_of(small_workbook()) | {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"}
    )
    assert refusal(linked, "a.xlsx") == bounds.LINKED
    template = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        'Target="http://198.51.100.7/t.dotm" TargetMode="External"/></Relationships>'
    )
    data = zipped(parts_of(small_document()) | {"word/_rels/settings.xml.rels": template})
    assert refusal(data, "a.docx") == bounds.LINKED


def test_a_password_is_named_as_the_reason():
    locked = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le")
    )
    assert refusal(locked, "a.xlsx") == bounds.LOCKED
    assert (
        refusal(
            locked.replace(
                "EncryptedPackage".encode("utf-16-le"), "WordDocument".encode("utf-16-le")
            ),
            "a.doc",
        )
        == bounds.OLD_WORD
    )


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (small_document(), "a.xlsx", bounds.MISNAMED),
        (small_workbook(), "a.csv", bounds.MISNAMED),
        (b"Date,Event\n03/03/2014,Visit", "a.xlsx", bounds.HALF),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a.csv", bounds.NOT_TEXT),
        (b"%PDF-1.7\n", "a.pdf", bounds.UNKNOWN),
        (b"<html><table><tr><td>Date", "a.xls", bounds.WEB_PAGE),
        (zipped({"a.txt": "words"}), "a.zip", bounds.UNKNOWN),
        (b"Dear Sir, here is what you asked for.", "a.txt", bounds.NO_CHRONOLOGY),
    ],
)
def test_a_file_that_is_something_else_is_refused_with_what_to_do(data, name, message):
    assert refusal(data, name) == message


@pytest.mark.parametrize(
    "name", [file.name for file in SAMPLES.iterdir() if file.suffix in {".xlsx", ".docx", ".ods"}]
)
def test_half_a_file_is_refused(name):
    data = (SAMPLES / name).read_bytes()
    assert refusal(data[: len(data) // 2], name) == bounds.HALF


def test_a_text_that_stops_in_the_middle_of_a_row_says_so():
    data = b'Date,Event\n03/03/2014,"Visit to the home."\n04/03/2014,"Letter sent\nto the'
    assert [item.doubt for item in read_chronology(data, "a.csv").queried] == ["cut_off"]


def test_formulas_are_words_like_any_other():
    found = read_chronology(
        b"Date,Event\n03/03/2014,=HYPERLINK(1)\n04/03/2014,+44 rang us twice", "a.csv"
    )
    assert [entry.text for entry in found.entries] == ["=HYPERLINK(1)", "+44 rang us twice"]


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_broken_in_a_file_it_is_read_or_refused(seed):
    chance = random.Random(seed)  # noqa: S311 - the same damage each time
    file = chance.choice(sorted(SAMPLES.glob("*.*")))
    data = file.read_bytes()
    if data.startswith(b"PK") and seed % 4:
        parts = parts_of(data)
        part = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
        data = zipped(parts | {part: damaged(chance, parts[part])})
    else:
        data = damaged(chance, data)
    try:
        said = read_chronology(data, file.name).kind
    except Unreadable as refused:
        said = refused.message
    assert said


def damaged(chance: random.Random, data: bytes) -> bytes:
    broken = bytearray(data)
    for _ in range(chance.choice([1, 4, 30])):
        if not broken:
            break
        at = chance.randrange(len(broken))
        if chance.random() < 0.5:
            broken[at] = chance.choice(b'0123456789"<>&/\x00\xff')
        else:
            del broken[at : at + chance.randrange(1, 60)]
    return bytes(broken)
