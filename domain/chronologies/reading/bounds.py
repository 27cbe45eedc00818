"""How much a file may hold, and what is said to the person who sent one that cannot be read."""

from domain.errors import Invalid

MAX_BYTES = 60_000_000
MAX_SHEETS = 100
MAX_ROWS = 250_000
MAX_COLUMNS = 400
# Rows times columns of the box that holds all that is written on one sheet.
MAX_CELLS = 8_000_000
MAX_CELL = 200_000
MAX_TABLES = 2_000


class Unreadable(Invalid):
    """The file cannot be read as a chronology, and the message says what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message, field="file")


SEND = "Send a spreadsheet (.xlsx, .xls, .ods or .csv) or a Word document (.docx)."
EMPTY = "This file is empty."
UNKNOWN = f"We cannot read this kind of file as a chronology. {SEND}"
TOO_BIG = "This file is too big, or unpacks to something too big, to be read safely."
TOO_WIDE = (
    f"This file has more than {MAX_COLUMNS} columns. A chronology has a dozen: "
    "delete the columns that are not needed, save it and send it again."
)
TOO_LONG = (
    f"This file has more than {MAX_ROWS:,} rows. "
    "Send it in parts, or delete the rows that are not needed."
)
TOO_MANY_SHEETS = f"This file has more than {MAX_SHEETS} sheets. Send the chronology on its own."
LONG_CELL = "A cell of this file holds more text than a cell may. Split it and send the file again."
HALF = "This file is damaged or only part of it arrived. Please send it again."
LOCKED = "This file has a password. Save it without one and send it again."
MACROS = (
    "This file contains macros. "
    "Save it as a plain workbook (.xlsx) or document (.docx) and send it again."
)
LINKED = (
    "This file takes content from other files. Break the links "
    "(in Excel: Data, Edit Links, Break Link), save it and send it again."
)
MISNAMED = "The name of this file says it is something else than it is. Save it again and retry."
NOT_HERE = "Something went wrong on our side while this file was read. Ask for it to be read again."
OLD_WORD = "This is an old Word document (.doc). Save it as .docx and send it again."
WEB_PAGE = (
    "This is a web page under the name of a spreadsheet. "
    "Open it in Excel, save it as .xlsx and send that."
)
NOT_TEXT = f"This file does not hold plain text. {SEND}"
NO_TABLE = (
    "There is no table in this document. A chronology is read from a table with a column of dates."
)
NO_CHRONOLOGY = (
    "We could not find a chronology in this file: "
    "no table or sheet has a column of dates beside a column of events."
)
