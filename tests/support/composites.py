"""A table of several agencies' accounts, as a board keeps one in Word."""

import io

import docx

from domain.chronologies.kept.composite import bring_composite

ROWS = (
    ("Date", "Agency", "Event"),
    ("2 March 2024", "NORTHSHIRE  Health", "The health visitor saw him at home."),
    ("3 March 2024", "Fire and rescue", "A home safety check."),
    ("4 March 2024", "Northshire police", "Officers called and spoke to his mother."),
)


def a_table(rows=ROWS) -> bytes:
    document, held = docx.Document(), io.BytesIO()
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    document.save(held)
    return held.getvalue()


def a_composite(session, actor, case, files):
    content = a_table()
    return bring_composite(
        session, actor, case, name="composite.docx", content=content, store=files
    )
