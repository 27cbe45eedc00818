"""Keep what an agency gives tied to what is its own, in the database too.

A liaison's role could have said of an entry of its own that it is another agency's account, or have
tied a chronology to another's request, answer or file, had it known the id.
"""

from alembic import op

from migrations.walls import ME

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

MY_AGENCY = f"agency_id = (select m.agency_id from member m where m.id = {ME})"
ASKED = "case_id in (select r.case_id from request r)"
ASKED_OF_ME = "(request_id, case_id) in (select r.id, r.case_id from request r)"
STILL_THEIRS = "state in ('typing', 'waiting', 'reading', 'ready', 'unreadable')"
OPEN = f"chronology_id in (select c.id from chronology c where c.{STILL_THEIRS})"
# What each of these points at is found by the liaison's own walls: another agency's is not.
MY_FILE = "(file_id is null or file_id in (select f.id from stored_file f))"
MY_ANSWER = "(contribution_id is null or contribution_id in (select a.id from contribution a))"
MY_ENTRY = "(entry_id is null or entry_id in (select e.id from chronology_entry e))"
WAS = {
    ("chronology", "insert"): f"{MY_AGENCY} and {STILL_THEIRS} and {ASKED_OF_ME}",
    ("chronology", "update"): f"{MY_AGENCY} and {STILL_THEIRS}",
    ("chronology_entry", "insert"): OPEN,
    ("chronology_entry", "update"): OPEN,
    ("chronology_query", "insert"): OPEN,
    ("chronology_query", "update"): OPEN,
    ("contribution", "insert"): f"{MY_AGENCY} and {ASKED}",
    ("stored_file", "insert"): f"{MY_AGENCY} and {ASKED}",
}
MORE = {
    ("chronology", "insert"): f"{MY_FILE} and {MY_ANSWER}",
    ("chronology", "update"): f"{ASKED_OF_ME} and {MY_FILE} and {MY_ANSWER}",
    ("chronology_entry", "insert"): MY_AGENCY,
    ("chronology_entry", "update"): MY_AGENCY,
    ("chronology_query", "insert"): MY_ENTRY,
    ("chronology_query", "update"): MY_ENTRY,
    ("contribution", "insert"): ASKED_OF_ME,
    ("stored_file", "insert"): MY_ANSWER,
}


def upgrade() -> None:
    for (table, word), rows in WAS.items():
        _check(table, word, f"{rows} and {MORE[table, word]}")


def downgrade() -> None:
    for (table, word), rows in WAS.items():
        _check(table, word, rows)


def _check(table: str, word: str, rows: str) -> None:
    op.execute(f"alter policy liaison_{word} on {table} with check ({rows})")
