"""Word's own ways: tracked changes, tables in tables, cells that span, ticks."""

import io

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls

from domain.chronologies.reading.reader import read_chronology

HEADINGS = ("Date/Time", "Details", "Child seen", "Action")


def a_table(*rows: tuple[str, ...]):
    document = docx.Document()
    table = document.add_table(len(rows), max(map(len, rows)))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, said in zip(row.cells, words, strict=False):
            cell.text = said
    return document, table


def read(document):
    out = io.BytesIO()
    document.save(out)
    return read_chronology(out.getvalue(), "a.docx")


def test_a_date_and_time_in_two_paragraphs_are_read():
    document, _ = a_table(HEADINGS, ("12/03/14\n0930hrs", "Visit by health visitor", "Y", ""))
    (entry,) = read(document).entries

    assert (entry.date_from.isoformat(), f"{entry.time:%H:%M}", entry.child_seen) == (
        "2014-03-12",
        "09:30",
        True,
    )


def test_a_row_struck_out_with_tracked_changes_is_set_aside_and_keeps_its_number():
    document, table = a_table(
        HEADINGS, ("1/3/14", "Struck out", "", ""), ("2/3/14", "Kept", "", "")
    )
    table.rows[1]._tr.get_or_add_trPr().append(OxmlElement("w:del"))
    found = read(document)

    assert [(entry.ref["row"], entry.text) for entry in found.entries] == [(3, "Kept")]
    assert [item.ref["row"] for item in found.set_aside if item.kind == "struck_out"] == [2]


def test_changes_are_read_as_if_accepted():
    document, table = a_table(HEADINGS, ("", "Visit", "", ""))
    paragraph = table.cell(1, 0).paragraphs[0]._p
    paragraph.append(
        parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>1/3/14</w:delText></w:r></w:del>")
    )
    paragraph.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>4/3/14</w:t></w:r></w:ins>"))

    assert read(document).entries[0].date_from.isoformat() == "2014-03-04"


def test_a_table_in_a_cell_is_part_of_its_words():
    document, table = a_table(HEADINGS, ("1/3/14", "Strategy meeting held", "", ""))
    inner = table.cell(1, 3).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Section 47", "Police and social care"

    assert "Section 47 | Police and social care" in read(document).entries[0].columns["action"]


def test_a_table_that_only_places_another_is_looked_through():
    document, table = a_table(("",))
    inner = table.cell(0, 0).add_table(5, 2)
    rows = [
        ("When", "What happened"),
        ("1.2.14", "Mother rang"),
        ("2.2.14", "Visit"),
        ("3.2.14", "Letter"),
        ("4.2.14", "Left"),
    ]
    for row, words in zip(inner.rows, rows, strict=True):
        row.cells[0].text, row.cells[1].text = words

    assert [entry.text for entry in read(document).entries] == [
        "Mother rang",
        "Visit",
        "Letter",
        "Left",
    ]


def test_group_headings_that_span_are_read_with_those_below():
    document, table = a_table(
        ("Period", "", "Contact", ""),
        ("From", "To", "Details", "Response"),
        ("1/3/14", "9/3/14", "Stayed on the ward", "None"),
    )
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(0, 2).merge(table.cell(0, 3))
    (entry,) = read(document).entries

    assert (entry.date_to.isoformat(), entry.precision, entry.text) == (
        "2014-03-09",
        "period",
        "Stayed on the ward",
    )


def test_ticks_drawn_with_a_font_of_signs_are_ticks():
    document, table = a_table(HEADINGS, ("1/3/14", "Visit", "", ""))
    run = f'<w:r {nsdecls("w")}><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    table.cell(1, 2).paragraphs[0]._p.append(parse_xml(run))

    assert read(document).entries[0].child_seen is True


def test_a_list_of_versions_is_no_chronology():
    document, _ = a_table(HEADINGS, ("1/3/14", "Visit", "Y", ""))
    table = document.add_table(3, 4)
    rows = [
        ("Version", "Date", "Author", "Comments"),
        ("1", "1/5/16", "J Orr", "First draft for the panel"),
        ("2", "9/5/16", "J Orr", "Changes after the panel met"),
    ]
    for row, words in zip(table.rows, rows, strict=True):
        for cell, said in zip(row.cells, words, strict=True):
            cell.text = said
    found = read(document)

    assert len(found.entries) == 1
    assert [sheet.ignored != "" for sheet in found.sheets] == [False, True]
