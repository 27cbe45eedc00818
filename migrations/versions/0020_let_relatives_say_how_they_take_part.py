"""Let relatives say how they take part and are reached, and keep apart those who must be."""

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out
from migrations.walls import INVITATION, MY_CASES, let, wall

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

INVITED = f"relative_id = (select i.relative_id from invitation i where i.id = {INVITATION})"
INVITED_CASE = f"case_id = (select i.case_id from invitation i where i.id = {INVITATION})"
THEIRS = "board_id, id, made_at, case_id, relative_id, topic, number, chosen, words_sealed, told_on"
COLUMNS = {
    "preference": (
        ("topic", sa.Text(), False),
        ("number", sa.Integer(), False),
        ("chosen", sa.dialects.postgresql.JSONB(), False),
        ("words_sealed", sa.LargeBinary(), True),
        ("told_on", sa.Date(), True),
    ),
    "kept_apart": (
        ("reason_sealed", sa.LargeBinary(), False),
        ("ended_at", sa.DateTime(timezone=True), True),
        ("ended_reason_sealed", sa.LargeBinary(), True),
    ),
}
TIES = {
    "preference": {"case_id": "case", "relative_id": "relative", "member_id": "member"},
    "kept_apart": {
        "case_id": "case",
        "relative_id": "relative",
        "member_id": "member",
        "other_id": "relative",
        "ended_by_id": "member",
    },
}
MAY_BE_EMPTY = {("preference", "member_id"), ("kept_apart", "ended_by_id")}


def upgrade() -> None:
    make("preference")
    op.create_unique_constraint(
        op.f("uq_preference_board_id_relative_id_topic_number"),
        "preference",
        ["board_id", "relative_id", "topic", "number"],
    )
    let("staff", "preference", "si")
    let("appointed", "preference", "s", MY_CASES)
    let("family", "preference", "s", INVITED, THEIRS)
    let("family", "preference", "i", f"{INVITED} and {INVITED_CASE} and member_id is null")
    let("system", "preference", "s")
    let("family", "relative", "u", INVITED.replace("relative_id", "id", 1), "wants_news")

    make("kept_apart")
    let("staff", "kept_apart", "siu")
    let("appointed", "kept_apart", "s", MY_CASES)
    let("system", "kept_apart", "s")


def make(table: str) -> None:
    lay_out(
        table,
        *(sa.Column(name, kind, nullable=empty) for name, kind, empty in COLUMNS[table]),
        *(
            sa.Column(name, sa.Uuid(), nullable=(table, name) in MAY_BE_EMPTY)
            for name in TIES[table]
        ),
        ties=TIES[table],
    )
    wall(table)


def downgrade() -> None:
    op.drop_table("kept_apart")
    op.drop_table("preference")
    op.execute("drop policy family_update on relative")
    op.execute("revoke update (wants_news) on relative from candour_family")
