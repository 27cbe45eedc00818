"""Keep what people put to entries of a chronology: flags, lines, notes, episodes; and searches."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out, only_once
from migrations.walls import ME, MY_CASES, let, wall

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

MY_AGENCY = f"agency_id = (select m.agency_id from member m where m.id = {ME})"
# Of notes an agency has the questions put to it, and nothing that is said among the panel.
ASKED_OF_ME = f"kind = 'query' and {MY_AGENCY} and request_id in (select r.id from request r)"
ON_A_QUERY_OF_MINE = f"{MY_AGENCY} and entry_note_id in (select n.id from entry_note n)"
SEALED = sa.LargeBinary
MOMENT = sa.DateTime(timezone=True)
MAY_BE_EMPTY = {
    "agency_id",
    "ended_at",
    "ended_by_id",
    "lifted_at",
    "lifted_by_id",
    "request_id",
    "shown_sealed",
    "withdrawn_at",
    "withdrawn_by_id",
}
MAY_BE_EMPTY_IN = {"entry_answer": MAY_BE_EMPTY - {"agency_id"}}
BY_MEMBER = {"member_id": "member"}
OF_ENTRY = {"chronology_entry_id": "chronology_entry"}
# Each table: its own columns, and whom else its rows are tied to besides a case.
TABLES: dict[str, tuple[Sequence[tuple[str, object]], Mapping[str, str]]] = {
    "chronology_search": ((("words_sealed", SEALED()),), BY_MEMBER),
    "entry_flag": (
        (("why_sealed", SEALED()), ("lifted_at", MOMENT)),
        OF_ENTRY | BY_MEMBER | {"lifted_by_id": "member"},
    ),
    "entry_line": ((), OF_ENTRY | {"line_of_enquiry_id": "line_of_enquiry"} | BY_MEMBER),
    "entry_note": (
        (
            ("kind", sa.Text()),
            ("said_sealed", SEALED()),
            ("shown_sealed", SEALED()),
            ("withdrawn_at", MOMENT),
        ),
        OF_ENTRY
        | {"agency_id": "agency", "request_id": "request"}
        | BY_MEMBER
        | {"withdrawn_by_id": "member"},
    ),
    "entry_answer": (
        (("said_sealed", SEALED()),),
        {"entry_note_id": "entry_note", "agency_id": "agency"} | BY_MEMBER,
    ),
    "episode": (
        (
            ("name_sealed", SEALED()),
            ("first_day", sa.Date()),
            ("last_day", sa.Date()),
            ("matters_sealed", SEALED()),
            ("ended_at", MOMENT),
        ),
        BY_MEMBER | {"ended_by_id": "member"},
    ),
    "episode_entry": ((), {"episode_id": "episode"} | OF_ENTRY | BY_MEMBER),
}
ONLY_ONCE = {
    "entry_line": ("chronology_entry_id", "line_of_enquiry_id"),
    "episode_entry": ("episode_id", "chronology_entry_id"),
}
# What is put to an entry and taken off again leaves no row; the record says that it was there.
TAKEN_OFF = ("entry_line", "episode_entry")


def upgrade() -> None:
    for table, (own, ties) in TABLES.items():
        _create(table, own, {"case_id": "case", **ties})
        wall(table)
        let("staff", table, "siu")
        let("appointed", table, "siu", MY_CASES)
        let("system", table, "siud")
    for table in TAKEN_OFF:
        let("staff", table, "d")
        let("appointed", table, "d", MY_CASES)
    let("liaison", "entry_note", "s", ASKED_OF_ME)
    let("liaison", "entry_answer", "s", MY_AGENCY)
    let("liaison", "entry_answer", "i", ON_A_QUERY_OF_MINE)


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _create(table: str, own: Sequence[tuple[str, object]], ties: Mapping[str, str]) -> None:
    empty = MAY_BE_EMPTY_IN.get(table, MAY_BE_EMPTY)
    columns = [*own, *((name, sa.Uuid()) for name in ties)]
    lay_out(
        table,
        *(sa.Column(name, kind, nullable=name in empty) for name, kind in columns),  # type: ignore[arg-type]
        *([only_once(table, *ONLY_ONCE[table])] if table in ONLY_ONCE else []),
        ties=ties,
    )
