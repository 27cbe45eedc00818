"""Keep what people decide of same events, and how the looking for them stands."""

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out, tied
from migrations.walls import MY_CASES, let, wall

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
POINTERS = ("adds_to_id", "split_from_id")


def upgrade() -> None:
    for column in POINTERS:
        op.add_column("same_event", sa.Column(column, sa.Uuid()))
        op.create_foreign_key(
            op.f(f"fk_same_event_board_id_{column}"),
            "same_event",
            "same_event",
            ["board_id", column],
            ["board_id", "id"],
        )
        op.create_index(
            op.f(f"ix_same_event_board_id_{column}"), "same_event", ["board_id", column]
        )
    op.add_column(
        "same_event", sa.Column("by_hand", sa.Boolean(), nullable=False, server_default="false")
    )
    _lay_out_steps()
    _lay_out_searches()
    let("staff", "same_event_step", "si")
    let("appointed", "same_event_step", "si", MY_CASES)
    let("system", "same_event_step", "s")
    let("staff", "same_event_search", "siu")
    let("appointed", "same_event_search", "siu", MY_CASES)
    let("system", "same_event_search", "siu")


def downgrade() -> None:
    op.drop_table("same_event_search")
    op.drop_table("same_event_step")
    op.drop_column("same_event", "by_hand")
    for column in POINTERS:
        op.drop_column("same_event", column)


def _lay_out_steps() -> None:
    _create(
        "same_event_step",
        sa.Column("did", sa.Text(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary()),
        ties={"case_id": "case", "same_event_id": "same_event", "member_id": "member"},
    )


def _lay_out_searches() -> None:
    _create(
        "same_event_search",
        sa.Column("wanted_at", MOMENT),
        sa.Column("began_at", MOMENT),
        sa.Column("ended_at", MOMENT),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Text()),
        ties={"case_id": "case"},
    )
    op.create_unique_constraint(
        op.f("uq_same_event_search_board_id_case_id"), "same_event_search", ["board_id", "case_id"]
    )


def _create(table: str, *columns: sa.Column[object], ties: dict[str, str]) -> None:
    lay_out(
        table,
        *columns,
        *tied(ties),
        ties=ties,
    )
    wall(table)
