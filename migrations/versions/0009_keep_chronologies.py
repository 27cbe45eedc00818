"""Keep chronologies, their entries and queried rows, and which entries tell of one event."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations.tables import lay_out, tied
from migrations.walls import ME, MY_CASES, let, wall

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

MY_AGENCY = f"agency_id = (select m.agency_id from member m where m.id = {ME})"
ASKED_OF_ME = "(request_id, case_id) in (select r.id, r.case_id from request r)"
# What the board has taken in, an agency no longer changes.
STILL_THEIRS = "state in ('typing', 'waiting', 'reading', 'ready', 'unreadable')"
MINE = "chronology_id in (select c.id from chronology c)"
MINE_OPEN = f"chronology_id in (select c.id from chronology c where c.{STILL_THEIRS})"
MOMENT = sa.DateTime(timezone=True)
TABLES = (
    "chronology", "chronology_entry", "chronology_query", "same_event", "same_event_entry",
)  # fmt: skip


def upgrade() -> None:
    _lay_out_chronologies()
    _lay_out_entries()
    _lay_out_queries()
    _lay_out_same_events()
    for table in TABLES:
        wall(table)
        let("staff", table, "siu")
        let("appointed", table, "siu", MY_CASES)
        let("system", table, "siud")
    let("staff", "same_event_entry", "d")
    let("appointed", "same_event_entry", "d", MY_CASES)
    let("liaison", "chronology", "s", MY_AGENCY)
    let("liaison", "chronology", "i", f"{MY_AGENCY} and {STILL_THEIRS} and {ASKED_OF_ME}")
    let("liaison", "chronology", "u", f"{MY_AGENCY} and {STILL_THEIRS}")
    for table in ("chronology_entry", "chronology_query"):
        let("liaison", table, "s", MINE)
        let("liaison", table, "iu", MINE_OPEN)


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _lay_out_chronologies() -> None:
    lay_out(
        "chronology",
        sa.Column("request_id", sa.Uuid()),
        sa.Column("contribution_id", sa.Uuid()),
        sa.Column("agency_id", sa.Uuid()),
        sa.Column("file_id", sa.Uuid()),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("because_sealed", sa.LargeBinary()),
        sa.Column("fingerprint", sa.LargeBinary()),
        sa.Column("day_order", sa.Text()),
        sa.Column("day_order_shown", sa.Boolean(), nullable=False),
        sa.Column("understood_sealed", sa.LargeBinary()),
        sa.Column("rows_done", sa.Integer(), nullable=False),
        sa.Column("rows_in_all", sa.Integer(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("queries", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("settled_at", MOMENT),
        sa.Column("settled_by_id", sa.Uuid()),
        *tied(["case_id"]),
        ties={
            "case_id": "case",
            "request_id": "request",
            "contribution_id": "contribution",
            "agency_id": "agency",
            "member_id": "member",
            "file_id": "stored_file",
            "settled_by_id": "member",
        },
    )


def _lay_out_entries() -> None:
    lay_out(
        "chronology_entry",
        sa.Column("chronology_id", sa.Uuid(), nullable=False),
        sa.Column("agency_id", sa.Uuid()),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("rank", sa.BigInteger(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("sureness", sa.Integer(), nullable=False),
        sa.Column("precision", sa.Text()),
        sa.Column("minute", sa.SmallInteger(), nullable=False),
        sa.Column("child_seen", sa.Boolean()),
        sa.Column("child_heard", sa.Boolean(), nullable=False),
        sa.Column("flagged", sa.Boolean(), nullable=False),
        sa.Column("told_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("set_aside_at", MOMENT),
        sa.Column("because_sealed", sa.LargeBinary()),
        *tied(["case_id"]),
        ties={"case_id": "case", "chronology_id": "chronology", "agency_id": "agency"},
        indexed=(),
    )
    op.create_index(
        "ix_chronology_entry_place", "chronology_entry", ["board_id", "chronology_id", "place"]
    )
    op.create_index(
        "ix_chronology_entry_order",
        "chronology_entry",
        [
            "board_id",
            "case_id",
            "first_day",
            "sureness",
            "minute",
            "chronology_id",
            "rank",
        ],
    )


def _lay_out_queries() -> None:
    lay_out(
        "chronology_query",
        sa.Column("chronology_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("taken", sa.Boolean(), nullable=False),
        sa.Column("said_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("entry_id", sa.Uuid()),
        sa.Column("settled", sa.Text()),
        sa.Column("settled_at", MOMENT),
        sa.Column("settled_by_id", sa.Uuid()),
        sa.Column("because_sealed", sa.LargeBinary()),
        *tied(["case_id"]),
        ties={
            "case_id": "case",
            "chronology_id": "chronology",
            "entry_id": "chronology_entry",
            "settled_by_id": "member",
        },
    )
    op.create_index(
        "ix_chronology_query_place",
        "chronology_query",
        ["board_id", "chronology_id", "settled", "place"],
    )


def _lay_out_same_events() -> None:
    lay_out(
        "same_event",
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("differs", postgresql.JSONB(), nullable=False),
        sa.Column("sure", sa.SmallInteger(), nullable=False),
        sa.Column("same_file", sa.Boolean(), nullable=False),
        sa.Column("why_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("decided_at", MOMENT),
        sa.Column("decided_by_id", sa.Uuid()),
        sa.Column("because_sealed", sa.LargeBinary()),
        *tied(["case_id"]),
        ties={"case_id": "case", "decided_by_id": "member"},
    )
    lay_out(
        "same_event_entry",
        sa.Column("same_event_id", sa.Uuid(), nullable=False),
        sa.Column("chronology_entry_id", sa.Uuid(), nullable=False),
        *tied(["case_id"]),
        ties={
            "case_id": "case",
            "same_event_id": "same_event",
            "chronology_entry_id": "chronology_entry",
        },
    )
    op.create_unique_constraint(
        op.f("uq_same_event_entry_board_id_same_event_id_chronology_entry_id"),
        "same_event_entry",
        ["board_id", "same_event_id", "chronology_entry_id"],
    )
