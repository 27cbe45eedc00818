"""Keep what is recommended, whose people are appointed, what agencies owe, and editions changed.

Every new column may be empty, so the release before goes on writing rows without it.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from migrations.tables import lay_out, tied
from migrations.walls import MY_CASES, let, wall

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

SEALED = sa.LargeBinary
COLUMNS: dict[str, Sequence[tuple[str, type]]] = {
    "appointment": (
        ("works_for", sa.Text),
        ("agency_id", sa.Uuid),
        ("organisation_sealed", SEALED),
        ("representative_sealed", SEALED),
    ),
    "contribution": (("no_chronology_because_sealed", SEALED),),
    "decision": (("circumstance_sealed", SEALED),),
    "relative": (("got_in_touch_on", sa.Date),),
    "request": (
        ("period_from", sa.Date),
        ("period_to", sa.Date),
        ("chronology_due", sa.Boolean),
        ("rule", sa.Text),
        ("source", sa.Text),
    ),
    "route": (("helper_sealed", SEALED), ("departure_sealed", SEALED)),
    "stored_file": (("purpose", sa.Text),),
}
# Each new table: its own columns, and whom else its rows are tied to besides a case.
TABLES: dict[str, tuple[Sequence[tuple[str, type]], dict[str, str]]] = {
    "edition_move": (
        (("reason_sealed", SEALED),),
        {"from_edition_id": "edition", "to_edition_id": "edition", "member_id": "member"},
    ),
    "landmark": (
        (("event", sa.Text), ("happened_on", sa.Date), ("note_sealed", SEALED)),
        {"member_id": "member"},
    ),
    "proposal": (
        (
            ("outcome", sa.Text),
            ("made_by_sealed", SEALED),
            ("made_on", sa.Date),
            ("reasons_sealed", SEALED),
        ),
        {"member_id": "member"},
    ),
    "scoped_agency": ((), {"scope_id": "scope", "agency_id": "agency"}),
}
MAY_BE_EMPTY = {"note_sealed"}


def upgrade() -> None:
    for table, columns in COLUMNS.items():
        for name, kind in columns:
            op.add_column(table, sa.Column(name, kind(), nullable=True))
    op.add_column("decision", sa.Column("readings", JSONB(), nullable=True))
    op.create_foreign_key(
        op.f("fk_appointment_board_id_agency_id"),
        "appointment",
        "agency",
        ["board_id", "agency_id"],
        ["board_id", "id"],
    )
    op.create_index(
        op.f("ix_appointment_board_id_agency_id"), "appointment", ["board_id", "agency_id"]
    )
    for table, (own, ties) in TABLES.items():
        _create(table, own, {"case_id": "case", **ties})
        wall(table)
        let("staff", table, "si")
        let("appointed", table, "s", MY_CASES)
        let("system", table, "s")
    op.create_unique_constraint(
        op.f("uq_scoped_agency_board_id_scope_id_agency_id"),
        "scoped_agency",
        ["board_id", "scope_id", "agency_id"],
    )


def _create(table: str, own: Sequence[tuple[str, type]], ties: dict[str, str]) -> None:
    lay_out(
        table,
        *(sa.Column(name, kind(), nullable=name in MAY_BE_EMPTY) for name, kind in own),
        *tied(ties),
        ties=ties,
    )


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    op.drop_index(op.f("ix_appointment_board_id_agency_id"), table_name="appointment")
    op.drop_constraint(op.f("fk_appointment_board_id_agency_id"), "appointment")
    op.drop_column("decision", "readings")
    for table, columns in COLUMNS.items():
        for name, _ in reversed(columns):
            op.drop_column(table, name)
